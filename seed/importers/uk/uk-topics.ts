import type { Evidence } from "../../../server/model/records/evidence.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import { readableId } from "../readable-ids.ts";
import { entityOf, tieOf } from "../row-records.ts";

/** Whoever bears a topic, and how that tie stands. */
type Bearer = Pick<RelationRecord, "status" | "validFrom" | "validTo" | "observed"> & {
  readonly id: EntityId;
  readonly evidence: Evidence[];
};

/**
 * Topics of calls and of bodies: one entity each, cited where it is first named. The kind is Industry, the vocabulary's
 * concept that something is "in the field of"; the source itself says only "topic", and took those of calls from their
 * texts by machine, so that a few of them ("uk", "vat") name no field at all.
 */
export class Topics {
  readonly #known = new Set<EntityId>();

  /** The ties of one bearer, each after its topic where that is new. */
  recordsOf(bearer: Bearer, names: readonly string[]): AtlasRecord[] {
    const records: AtlasRecord[] = [];
    const tied = new Set<EntityId>();
    for (const name of names) {
      const topic = readableId("uk-topic", name.toLowerCase());
      if (tied.has(topic)) continue;
      tied.add(topic);
      if (!this.#known.has(topic)) {
        this.#known.add(topic);
        records.push(
          entityOf({ id: topic, kind: "Industry", name: { en: name, zh: null }, evidence: bearer.evidence }),
        );
      }
      const { id, status, validFrom, validTo, observed, evidence } = bearer;
      const stands = { status, validFrom, validTo, observed, evidence };
      records.push(tieOf({ id: `${id}-on-${topic}`, type: "TARGETS_INDUSTRY", from: id, to: topic, ...stands }));
    }
    return records;
  }
}
