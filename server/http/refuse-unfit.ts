import { type DayBounds, dayBounds, type PartialDate } from "../model/dates.ts";
import { DocumentNotFoundError, EntityNotFoundError, type Fault, InvalidRequestError } from "../model/errors.ts";
import type { Asked } from "./atlas.ts";
import type { ProblemCode } from "./problem-codes.ts";

/** What no parameter can say of itself: whether several of them fit one another, and whether what they name is there. */

type Values = Readonly<Record<string, unknown>>;

/** Parameters that narrow a question to, or away from, some entities. */
const NAMING_ENTITIES = ["avoidId", "entity", "place", "series", "subject"] as const;
const NAMING_DOCUMENTS = "document";

/** What a request that declares these parameters may be refused with, besides what its route says. */
export function problemsOfNames(shape: Values): ProblemCode[] {
  const problems: ProblemCode[] = [];
  if (NAMING_ENTITIES.some((name) => Object.hasOwn(shape, name))) problems.push("entity-not-found");
  if (Object.hasOwn(shape, NAMING_DOCUMENTS)) problems.push("document-not-found");
  return problems;
}

/** A year stands in place of a time and says itself how things must stand then. @throws {InvalidRequestError} */
export function refuseHeldWithoutTime({ held, at, year }: Values): void {
  if (namesIn(held).length === 0 || at !== undefined || year !== undefined) return;
  const reason = "says how ties must stand at a time, so it needs `at` as well, such as at=2021; or leave it out";
  throw new InvalidRequestError([{ at: "held", reason }]);
}

/** @throws {InvalidRequestError} where the span ends before it begins, and so holds nothing */
export function refuseEmptySpan({ from, to }: { from?: PartialDate | undefined; to?: PartialDate | undefined }): void {
  if (from === undefined || to === undefined) return;
  const [first, last]: [DayBounds, DayBounds] = [dayBounds(from), dayBounds(to)];
  if ((first.earliest ?? -Infinity) <= (last.latest ?? Infinity)) return;
  const reason = `"${to}" is before \`from\`, "${from}"; name the earlier date in \`from\``;
  throw new InvalidRequestError([{ at: "to", reason }]);
}

/**
 * @param asked by parameter, the entities a question cannot do without
 * @throws {InvalidRequestError} where one of them is to be avoided
 */
export function refuseAvoidingAsked(
  avoidId: readonly string[],
  asked: Readonly<Record<string, readonly string[]>>,
): void {
  const faults = Object.entries(asked).flatMap(([name, ids]): Fault[] =>
    ids
      .filter((id) => avoidId.includes(id))
      .map((id) => ({ at: "avoidId", reason: `"${id}" is asked for in \`${name}\`; leave it out of one of the two` })),
  );
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

/**
 * An answer narrowed to what is not there would be empty, or whole, without a word of why. The shape of the graph knows
 * every id, so that this reads no record.
 * @throws {EntityNotFoundError} @throws {DocumentNotFoundError}
 */
export async function refuseUnknownNames(values: Values, asked: Asked): Promise<void> {
  const entities = NAMING_ENTITIES.flatMap((name) => namesIn(values[name]));
  const documents = namesIn(values[NAMING_DOCUMENTS]);
  if (entities.length + documents.length === 0) return;
  const { value: topology } = await asked.atlas.store.topology(asked.read);
  for (const id of entities) if (topology.nodes.find(id) === null) throw new EntityNotFoundError(id);
  for (const id of documents) if (!topology.stamps.documentDays.has(id)) throw new DocumentNotFoundError(id);
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
}
