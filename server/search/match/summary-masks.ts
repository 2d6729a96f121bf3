import { intersect } from "../index/postings.ts";
import type { SearchIndex } from "../index/search-index.ts";
import { pairKeysOf } from "./han.ts";
import type { QueryPart } from "./query.ts";

/** Which parts, as bits, the summary of each entity holds as whole words. */
export function summaryMasks(index: SearchIndex, parts: readonly QueryPart[]): Map<number, number> {
  const masks = new Map<number, number>();
  parts.forEach((part, bit) => {
    for (const entity of summaryEntities(index, part)) masks.set(entity, (masks.get(entity) ?? 0) | (1 << bit));
  });
  return masks;
}

function summaryEntities(index: SearchIndex, part: QueryPart): Uint32Array {
  if (part.script === "word") return index.toldWords.of(part.canonical);
  return intersect(part.written.length < 2 ? [] : pairKeysOf(part.written).map((pair) => index.toldHan.of(pair)));
}
