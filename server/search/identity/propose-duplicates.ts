import type { EntityRecord } from "../../model/records/entity.ts";
import type { AtlasRecord } from "../../model/records/index.ts";
import type { SameAsCandidateRecord } from "../../model/records/judgment.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import { blockedPairs } from "./blocks.ts";
import { compare, type Rarity } from "./compare.ts";
import { type Profile, profilesOf } from "./profile.ts";
import { LEVELS, type LevelName, probabilityOf, weightOf } from "./weights.ts";

/**
 * Entities that may be one thing, for people to judge: pairs that share a block are compared field by field and
 * scored as `weights.ts` says. Nothing is ever merged here or changed; a proposal is a record that somebody may
 * store, or not.
 */
export interface DuplicateProposal {
  readonly a: string;
  readonly b: string;
  /** That they are one thing, 0 to 1, as far as the model goes. */
  readonly probability: number;
  /** What speaks for it and against it, weightiest first. */
  readonly levels: readonly LevelName[];
}

/** Ties that make two things two: a part is not its whole, an edition not its series. */
const PARTING: ReadonlySet<string> = new Set(["PART_OF", "IN_SERIES", "SUBSIDIARY_OF", "GOVERNS", "LOCATED_IN"]);

/**
 * Likeliest first, then by ids. Pairs that somebody has judged, or that a tie sets apart, are left out.
 * @param least probability from which on a pair is proposed
 */
export function proposeDuplicates(records: Iterable<AtlasRecord>, least = 0.3): DuplicateProposal[] {
  const entities: EntityRecord[] = [];
  const relations: RelationRecord[] = [];
  const settled = new Set<string>();
  for (const record of records) {
    if (record.record === "entity") entities.push(record);
    if (record.record === "relation") relations.push(record);
    if (record.record === "same-as-candidate") settled.add(pairOf(record.a, record.b));
    if (record.record === "relation" && PARTING.has(record.type)) settled.add(pairOf(record.from, record.to));
  }
  const profiles = profilesOf(entities, relations);
  const rarity = rarityIn(profiles);
  return blockedPairs(profiles)
    .filter(([a, b]) => !settled.has(pairOf(a.id, b.id)))
    .map(([a, b]) => proposal(a, b, rarity))
    .filter(({ probability }) => probability >= least)
    .sort(
      (one, other) => other.probability - one.probability || (pairOf(one.a, one.b) < pairOf(other.a, other.b) ? -1 : 1),
    );
}

/** A proposal as the record that a curator may store. */
export function candidateRecord({ a, b, probability, levels }: DuplicateProposal): SameAsCandidateRecord {
  const reason = levels.map((name) => LEVELS[name].says).join("; ");
  return {
    record: "same-as-candidate",
    id: `possibly-${a}-${b}`.slice(0, 160).replace(/-+$/, ""),
    a: a as SameAsCandidateRecord["a"],
    b: b as SameAsCandidateRecord["b"],
    verdict: "possible",
    reason: `Scored ${Math.round(100 * probability)} of 100 by likeness: ${reason}.`,
    evidence: [],
  };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function proposal(a: Profile, b: Profile, rarity: Rarity): DuplicateProposal {
  const levels = compare(a, b, rarity).sort((one, other) => Math.abs(weightOf(other)) - Math.abs(weightOf(one)));
  return { a: a.id, b: b.id, probability: probabilityOf(levels), levels };
}

/** Inverse document frequency over entities. */
function rarityIn(profiles: readonly Profile[]): Rarity {
  const counts = new Map<string, number>();
  for (const { names } of profiles)
    for (const token of new Set(names.flatMap(({ tokens }) => tokens))) counts.set(token, (counts.get(token) ?? 0) + 1);
  return (token) => Math.log(1 + profiles.length / (counts.get(token) ?? 1));
}
