import { MAX_HOPS } from "../../../model/api/requests.ts";
import { RELATION_TYPES, type RelationType } from "../../../model/vocabulary/relation-types.ts";
import type { Direction } from "../../../model/vocabulary/statements.ts";
import { WITHIN_TYPES } from "../../topology/places.ts";

/**
 * What Neo4j 5 takes no parameter for: types in a pattern that an index is to serve, labels in a schema command, the
 * length of a path, an arrow. A query file writes a slot in its place, and only words of the closed vocabulary fill it.
 * `EVERY_TYPE` and `WITHIN_TYPE` fill themselves.
 */
export interface SlotValues {
  /** Fills `RELATION_TYPE`. */
  readonly relationType?: RelationType;
  /** Fills `OF_TYPES` with `:A|B`, or with nothing where it is all: Neo4j counts and expands that fastest. */
  readonly ofTypes?: readonly RelationType[];
  /** Fills `RECORD_LABEL`. */
  readonly recordLabel?: RecordLabel;
  /** Fills `MOST_HOPS`. */
  readonly mostHops?: number;
  /** Fills `LEFT_ARROW` and `RIGHT_ARROW`, seen from the node on the left. */
  readonly direction?: Direction;
}

export const RECORD_LABELS = ["Contradiction", "Document", "Entity", "Fact", "SameAsCandidate"] as const;
export type RecordLabel = (typeof RECORD_LABELS)[number];

const FILL: Readonly<Record<string, (values: SlotValues) => string>> = {
  RELATION_TYPE: ({ relationType }) => wordOf(RELATION_TYPES, relationType),
  EVERY_TYPE: () => RELATION_TYPES.join("|"),
  WITHIN_TYPE: () => WITHIN_TYPES.join("|"),
  OF_TYPES: ({ ofTypes }) => typesPattern(ofTypes ?? []),
  RECORD_LABEL: ({ recordLabel }) => wordOf(RECORD_LABELS, recordLabel),
  MOST_HOPS: ({ mostHops }) => hops(mostHops),
  LEFT_ARROW: ({ direction }) => (direction === "in" ? "<-" : "-"),
  RIGHT_ARROW: ({ direction }) => (direction === "out" ? "->" : "-"),
};

/** Every slot in a text. */
export const SLOTS = new RegExp(`(?<![A-Z])(?:${Object.keys(FILL).join("|")})(?![A-Z])`, "g");

/** @throws {RangeError} where a value is missing or is no word of the vocabulary: a defect of the caller */
export function fillSlots(statement: string, values: SlotValues): string {
  return statement.replace(SLOTS, (slot) => FILL[slot]?.(values) ?? slot);
}

function wordOf<Word extends string>(words: readonly Word[], value: Word | undefined): Word {
  if (value === undefined || !words.includes(value)) throw new RangeError(`"${value}" is no word of the vocabulary`);
  return value;
}

function typesPattern(types: readonly RelationType[]): string {
  if (types.length === 0) throw new RangeError("a pattern needs at least one type");
  const words = [...new Set(types.map((type) => wordOf(RELATION_TYPES, type)))].sort();
  return words.length === RELATION_TYPES.length ? "" : `:${words.join("|")}`;
}

function hops(most: number | undefined): string {
  if (most === undefined || !Number.isInteger(most) || most < 1 || most > MAX_HOPS)
    throw new RangeError(`a path cannot have up to ${most} hops`);
  return String(most);
}
