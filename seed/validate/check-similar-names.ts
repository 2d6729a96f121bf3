import type { EntityRecord } from "../../server/model/records/entity.ts";
import { type Finding, finding, type GraphFiles } from "./graph-files.ts";
import { plain } from "./words.ts";

/** Dice coefficient of letter pairs from which two names are one to a hurried reader. Chosen on the Foshan names. */
const SIMILAR = 0.86;

/**
 * Pairs of entities whose names nearly coincide, of whatever kind, that no `same-as-candidate` speaks of: either
 * one thing entered twice, or two that deserve a word of explanation.
 * The measure is the Sørensen–Dice coefficient over letter pairs (Dice 1945).
 */
export function checkSimilarNames(graph: GraphFiles): Finding[] {
  const explained = new Set<string>();
  for (const { record } of graph.all) {
    if (record.record === "same-as-candidate") explained.add([record.a, record.b].sort().join(" "));
  }
  const entities = graph.all.filter(({ record }) => record.record === "entity");
  const found: Finding[] = [];
  for (const [at, located] of entities.entries()) {
    for (const other of entities.slice(at + 1)) {
      const pair = [located.record.id, other.record.id].sort().join(" ");
      if (explained.has(pair)) continue;
      const likeness = nameLikeness(located.record as EntityRecord, other.record as EntityRecord);
      if (likeness >= SIMILAR)
        found.push(finding("similar-names", located, `its name is much like that of "${other.record.id}"`));
    }
  }
  return found;
}

function nameLikeness(a: EntityRecord, b: EntityRecord): number {
  if (a.name.zh !== null && a.name.zh === b.name.zh) return 1;
  return diceCoefficient(plain(a.name.en), plain(b.name.en));
}

function diceCoefficient(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = letterPairs(a);
  const others = letterPairs(b);
  const total = pairs.length + others.length;
  let shared = 0;
  for (const pair of pairs) {
    const at = others.indexOf(pair);
    if (at < 0) continue;
    shared += 1;
    others.splice(at, 1);
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function letterPairs(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 2 <= text.length; at++) pairs.push(text.slice(at, at + 2));
  return pairs;
}
