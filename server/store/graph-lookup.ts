import type { Day } from "../model/dates.ts";
import type { AtlasRecord, RecordType } from "../model/records/index.ts";
import type { EntityKind } from "../model/vocabulary/kinds.ts";
import type { RelationType } from "../model/vocabulary/relation-types.ts";
import type { Tie } from "./references.ts";

/**
 * What judging a change set asks of the stored graph, as it stood before. Each engine answers from its own store,
 * inside the transaction that will write. Lists of ids may be as long as a change set is; answers in any order.
 */
export interface GraphLookup {
  /** Those with these ids, whatever their type, as `AtlasRecord.parse` gives them: fields in the schema's order. */
  records(ids: readonly string[]): Promise<AtlasRecord[]>;

  /** What stands under these ids, without the records themselves. */
  standings(ids: readonly string[]): Promise<Standing[]>;

  /**
   * Every stored record that names one of these ids, once for each id it names: as a tie's end, speaker, sharer,
   * candidate, side of a contradiction, credited entity, cited document, or document an alias is limited to.
   */
  referencing(ids: readonly string[]): Promise<Referrer[]>;

  /** Every stored tie that has one of these entities at either end. */
  tiesOf(entityIds: readonly string[]): Promise<Tie[]>;

  /** Every stored tie of one type that leaves one of these entities. */
  outgoing(type: RelationType, entityIds: readonly string[]): Promise<Tie[]>;
}

export interface Standing {
  readonly id: string;
  readonly record: RecordType;
  /** Of an entity; `null` otherwise. */
  readonly kind: EntityKind | null;
  /** `documentKnownDay` of a document; `null` otherwise. */
  readonly knownDay: Day | null;
}

export interface Referrer {
  /** The id that is named, one of those asked about. */
  readonly names: string;
  readonly record: RecordType;
  readonly id: string;
}

/** A graph with nothing in it: judges what would have to stand on its own. */
export const EMPTY_LOOKUP: GraphLookup = {
  records: async () => [],
  standings: async () => [],
  referencing: async () => [],
  tiesOf: async () => [],
  outgoing: async () => [],
};
