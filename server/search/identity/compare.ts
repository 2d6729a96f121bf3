import jaroWinkler from "talisman/metrics/jaro-winkler.js";
import { KIND_DECLARATIONS } from "../../model/vocabulary/kinds.ts";
import type { Profile, ProfileName } from "./profile.ts";
import type { LevelName } from "./weights.ts";

/** How rare a token is; rarer ones tell more. */
export type Rarity = (token: string) => number;

/** The level of agreement in each field that both records say something about. */
export function compare(a: Profile, b: Profile, rarity: Rarity): LevelName[] {
  return [
    ...nameLevels(a, b, rarity),
    kindLevel(a, b),
    ...idLevels(a, b),
    ...placeLevels(a, b),
    ...neighborLevels(a, b),
  ];
}

const CLOSE = 0.95;
const SIMILAR = 0.75;
const LOOSE = 0.4;

function nameLevels(a: Profile, b: Profile, rarity: Rarity): LevelName[] {
  let best = 0;
  let level: LevelName = "nameOther";
  let differ = false;
  for (const one of a.names)
    for (const other of b.names) {
      if (one.isHan !== other.isHan) continue;
      const likeness = likenessOf(one, other, rarity);
      if (likeness < best) continue;
      best = likeness;
      level = one.key === other.key ? "nameEqual" : levelOf(likeness);
      differ = one.numbers.join() !== other.numbers.join();
    }
  return differ ? [level, "numbersDiffer"] : [level];
}

function levelOf(likeness: number): LevelName {
  if (likeness >= CLOSE) return "nameClose";
  if (likeness >= SIMILAR) return "nameSimilar";
  return likeness >= LOOSE ? "nameLoose" : "nameOther";
}

/**
 * 0 to 1. Letters count only where words agree too (Jaro–Winkler alone calls any two names alike that begin
 * alike), and words count by their rarity, so that sharing "Foshan" says less than sharing "Xianhu".
 */
function likenessOf(one: ProfileName, other: ProfileName, rarity: Rarity): number {
  if (one.key === other.key) return 1;
  const shared = sharedWeight(one, other, rarity);
  const letters = jaroWinkler(one.key, other.key);
  return shared === 0 && letters < CLOSE ? 0 : Math.max(shared, Math.min(letters, (shared + 1) / 2));
}

/** The weight of the tokens that both have, as a share of that of all. */
function sharedWeight(one: ProfileName, other: ProfileName, rarity: Rarity): number {
  const [left, right] = [new Set(one.tokens), new Set(other.tokens)];
  let shared = 0;
  let all = 0;
  for (const token of new Set([...left, ...right])) {
    const weight = rarity(token);
    all += weight;
    if (left.has(token) && right.has(token)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function kindLevel(a: Profile, b: Profile): LevelName {
  if (a.kind === b.kind) return "kindSame";
  return KIND_DECLARATIONS[a.kind].family === KIND_DECLARATIONS[b.kind].family ? "kindNear" : "kindOther";
}

function idLevels(a: Profile, b: Profile): LevelName[] {
  if (a.sameAs.some((uri) => b.sameAs.includes(uri))) return ["idShared"];
  const registers = new Set(a.sameAs.map(registerOf));
  return b.sameAs.some((uri) => registers.has(registerOf(uri))) ? ["idOther"] : [];
}

function registerOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).host : uri;
}

function placeLevels(a: Profile, b: Profile): LevelName[] {
  if (a.places.size === 0 || b.places.size === 0) return [];
  return [overlap(a.places, b.places) > 0 ? "placeShared" : "placeOther"];
}

const MANY_SHARED = 0.3;
/** Below so many ties on either side, having none in common says nothing. */
const MIN_TIES = 3;

function neighborLevels(a: Profile, b: Profile): LevelName[] {
  const shared = overlap(a.neighbors, b.neighbors);
  const all = a.neighbors.size + b.neighbors.size - shared;
  if (shared >= 2 && shared / all >= MANY_SHARED) return ["neighborsMany"];
  if (shared > 0) return ["neighborsSome"];
  return Math.min(a.neighbors.size, b.neighbors.size) < MIN_TIES ? [] : ["neighborsNone"];
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const value of a) if (b.has(value)) shared++;
  return shared;
}
