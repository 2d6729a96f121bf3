import type { z } from "zod";
import { type Fault, InvalidRequestError } from "../model/errors.ts";

/** Reads path parameters and query string by the types a route declares: nothing is guessed, nothing ignored. */

// Wrappers say when a value may be missing; what is inside says how its text is read.
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return "innerType" in def ? unwrapped(def.innerType as z.core.$ZodType) : schema;
}

function isMany(schema: z.core.$ZodType): schema is z.core.$ZodArray {
  return unwrapped(schema)._zod.def.type === "array";
}

const DIGITS = /^-?\d{1,15}$/;

/** Text of a declared number becomes one where it is written in digits; anything else is left for the schema to refuse. */
function readText(text: string, schema: z.core.$ZodType): string | number {
  return unwrapped(schema)._zod.def.type === "number" && DIGITS.test(text) ? Number(text) : text;
}

function readValues(name: string, texts: readonly string[], schema: z.core.$ZodType, faults: Fault[]): unknown {
  const inner = unwrapped(schema);
  if (isMany(inner)) return texts.map((text) => readText(text, (inner as z.core.$ZodArray)._zod.def.element));
  if (texts.length > 1) faults.push({ at: name, reason: "may be given once only" });
  return readText(texts[0] ?? "", schema);
}

/** Enough of a client's own words to know them again; a problem document is no place to send them all back. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function quoted(value: unknown): string {
  return `"${shortened(String(value))}"`;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return `${quoted(issue.input)} is none of ${issue.values.map((value) => String(value)).join(", ")}`;
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return "is required";
    if (issue.expected === "number" || issue.expected === "int") return `${quoted(issue.input)} is not a whole number`;
  }
  if (issue.code === "too_small" && issue.origin !== "array")
    return issue.origin === "string" ? "must not be empty" : `must be at least ${issue.minimum}`;
  if (issue.code === "too_big") {
    if (issue.origin === "array") return `may be repeated ${issue.maximum} times at most`;
    return issue.origin === "string"
      ? `may have ${issue.maximum} characters at most`
      : `must be at most ${issue.maximum}`;
  }
  return issue.message;
}

/**
 * The request as its schema types it.
 * @throws {InvalidRequestError} naming every parameter that is unknown, missing, repeated or wrong
 */
export function readRequest<Schema extends z.ZodObject>(
  schema: Schema,
  path: Readonly<Record<string, unknown>>,
  query: URLSearchParams,
): z.output<Schema> {
  const shape = new Map(Object.entries<z.core.$ZodType>(schema.shape));
  const faults: Fault[] = [];
  const input = new Map<string, unknown>(Object.entries(path));
  for (const name of new Set(query.keys())) {
    const declared = shape.get(name);
    if (declared !== undefined && !(name in path))
      input.set(name, readValues(name, query.getAll(name), declared, faults));
    else
      faults.push({
        at: shortened(name),
        reason: unknownParameter([...shape.keys()].filter((known) => !(known in path))),
      });
  }
  const parsed = schema.safeParse(Object.fromEntries(input), { reportInput: true });
  if (!parsed.success)
    faults.push(
      ...parsed.error.issues.map((issue) => ({ at: issue.path.map(String)[0] ?? "request", reason: reasonOf(issue) })),
    );
  if (!parsed.success || faults.length > 0) throw new InvalidRequestError(faults);
  return parsed.data;
}

function unknownParameter(known: readonly string[]): string {
  return known.length === 0 ? "is unknown; this takes no parameters" : `is unknown; this takes ${known.join(", ")}`;
}
