import { z } from "zod";
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

/** Several values are several parameters of one name, which whoever reads of lists and commas may not guess. */
function tooFew(name: string, least: number): string {
  if (least === 1) return "must name one value at least";
  const example = ["a", "b", "c"].slice(0, least).map((value) => `${name}=${value}`);
  return `must be given ${least} times at least, once for each value, such as ${example.join("&")}`;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value")
    return `${quoted(issue.input)} is none of ${issue.values.map((value) => String(value)).join(", ")}`;
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return "is required";
    if (issue.expected === "number" || issue.expected === "int") return `${quoted(issue.input)} is not a whole number`;
  }
  if (issue.code === "too_small") {
    if (issue.origin === "array") return tooFew(String(issue.path[0]), Number(issue.minimum));
    return issue.origin === "string" ? "must not be empty" : `must be at least ${issue.minimum}`;
  }
  if (issue.code === "too_big") {
    if (issue.origin === "array") return `may be repeated ${issue.maximum} times at most`;
    return issue.origin === "string"
      ? `may have ${issue.maximum} characters at most`
      : `must be at most ${issue.maximum}`;
  }
  return issue.message;
}

/** A schema of the parameters that a request names, and what the others are when nobody names them. */
interface Narrowed {
  readonly schema: z.ZodObject;
  readonly absent: Readonly<Record<string, unknown>>;
}

/** Sets of parameters kept of one schema: people name few, and programs might name any. */
const MOST_NARROWED = 200;
const narrowed = new WeakMap<z.ZodObject, Map<string, Narrowed>>();

/** Most requests name two or three of twenty parameters, and reading the others takes longer than reading these. */
function narrowedTo(names: readonly string[], schema: z.ZodObject): Narrowed {
  const known = narrowed.get(schema) ?? new Map<string, Narrowed>();
  narrowed.set(schema, known);
  const key = names.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_NARROWED) known.clear();
  const made = narrow(names, schema);
  known.set(key, made);
  return made;
}

function narrow(names: readonly string[], schema: z.ZodObject): Narrowed {
  const named: Record<string, true> = {};
  const absent: Record<string, unknown> = {};
  for (const [name, declared] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const read = names.includes(name) ? null : z.safeParse(declared, undefined);
    // What has to be named and is not stays in the schema, which then says so.
    if (read?.success !== true) named[name] = true;
    // One for all requests that leave it out, so nobody may change it.
    else if (read.data !== undefined) absent[name] = Object.freeze(read.data);
  }
  return { schema: schema.pick(named), absent };
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
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  const faults: Fault[] = [];
  const input = new Map<string, unknown>(Object.entries(path));
  for (const name of new Set(query.keys())) {
    const declared = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (declared !== undefined && !(name in path))
      input.set(name, readValues(name, query.getAll(name), declared, faults));
    else
      faults.push({
        at: shortened(name),
        reason: unknownParameter(Object.keys(shape).filter((known) => !(known in path))),
      });
  }
  const { schema: ofNamed, absent } = narrowedTo([...input.keys()], schema);
  const parsed = ofNamed.safeParse(Object.fromEntries(input), { reportInput: true });
  if (!parsed.success)
    faults.push(
      ...parsed.error.issues.map((issue) => ({ at: issue.path.map(String)[0] ?? "request", reason: reasonOf(issue) })),
    );
  if (!parsed.success || faults.length > 0) throw new InvalidRequestError(faults);
  return { ...absent, ...parsed.data } as z.output<Schema>;
}

function unknownParameter(known: readonly string[]): string {
  return known.length === 0 ? "is unknown; this takes no parameters" : `is unknown; this takes ${known.join(", ")}`;
}
