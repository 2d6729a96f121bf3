import { findManyPlaces, MANY } from "./find-many-places.ts";
import { findPlaces } from "./find-places.ts";
import { type LayoutAnswer, type PackedRequest, unpack } from "./layout-request.ts";

/** The layout on a thread of its own: the page stays quick however large the map is. */

/** Mulberry32. The spectral start of fcose draws lots; from a fixed seed one map always looks the same. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

self.onmessage = ({ data }: MessageEvent<PackedRequest>) => {
  Math.random = seeded(7);
  const find = data.nodes.length > MANY ? findManyPlaces : findPlaces;
  const answer: LayoutAnswer = { run: data.run, places: find(unpack(data)) };
  self.postMessage(answer);
};
