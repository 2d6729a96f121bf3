import type { Profile } from "./profile.ts";

/** Tokens in more entities than this are no reason to compare any two of them. */
const MOST_IN_BLOCK = 25;

/**
 * Pairs worth comparing, so that not every two records are: those that share a whole name, an identifier, or at
 * least one rare word (blocking, as in Christen, "Data Matching", 2012, chapter 4). Each pair once, in order of ids.
 */
export function blockedPairs(profiles: readonly Profile[]): [Profile, Profile][] {
  const blocks = new Map<string, Set<number>>();
  profiles.forEach((profile, at) => {
    for (const key of blockKeys(profile)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, new Set([at]));
      else block.add(at);
    }
  });
  const pairs = new Map<string, [Profile, Profile]>();
  for (const block of blocks.values()) {
    if (block.size < 2 || block.size > MOST_IN_BLOCK) continue;
    for (const [a, b] of twoOf([...block])) {
      const [first, second] = [profiles[a], profiles[b]];
      if (first === undefined || second === undefined) continue;
      const pair: [Profile, Profile] = first.id < second.id ? [first, second] : [second, first];
      pairs.set(`${pair[0].id} ${pair[1].id}`, pair);
    }
  }
  return [...pairs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function* blockKeys({ names, sameAs }: Profile): Generator<string> {
  for (const uri of sameAs) yield `id ${uri}`;
  for (const { key, tokens } of names) {
    yield `name ${key}`;
    for (const token of tokens) if (token.length > 1) yield `token ${token}`;
  }
}

function* twoOf(members: readonly number[]): Generator<[number, number]> {
  for (const [at, first] of members.entries()) for (const second of members.slice(at + 1)) yield [first, second];
}
