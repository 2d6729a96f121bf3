import neo4j from "neo4j-driver";
import type { z } from "zod";
import { parametersOf, statementOf } from "./query-file.ts";
import { fillSlots, type SlotValues } from "./slots.ts";

/** A query file with the types of what goes in and of what comes out. */
export interface Query<Params, Row> {
  readonly name: string;
  statement(slots?: SlotValues): string;
  parameters(params: Params): Record<string, unknown>;
  row(record: Record<string, unknown>): Row;
}

interface Types<Params, Row> {
  readonly params: z.ZodObject & z.ZodType<Params>;
  readonly row: z.ZodType<Row>;
}

/**
 * Loads `cypher/<name>.cypher`.
 * @throws {Error} when the file's `$names` are not those of `params`: a defect, found as soon as the engine is loaded
 */
export function defineQuery<Params, Row>(name: string, { params, row }: Types<Params, Row>): Query<Params, Row> {
  const text = statementOf(name);
  const used = parametersOf(text).join(", ");
  const declared = Object.keys(params.shape).sort().join(", ");
  if (used !== declared)
    throw new Error(`cypher/${name}.cypher uses the parameters (${used}), its schema declares (${declared})`);
  return {
    name,
    statement: keptBySlots(text),
    parameters: (given) => cypherValue(params.parse(given)) as Record<string, unknown>,
    row: (record) => row.parse(record),
  };
}

/** Statements kept of one query: people ask for few sets of types, and programs might for any. */
const MOST_KEPT = 500;

/** Filling slots takes about ten times as long as finding what was filled, at every question. */
function keptBySlots(text: string): (slots?: SlotValues) => string {
  const kept = new Map<string, string>();
  return (slots = {}) => {
    const key = JSON.stringify(slots);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const statement = fillSlots(text, slots);
    kept.set(key, statement);
    return statement;
  };
}

/** The driver sends every number as a float; whole ones are meant as integers. */
function cypherValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(cypherValue);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) copy[name] = cypherValue(item);
  return copy;
}
