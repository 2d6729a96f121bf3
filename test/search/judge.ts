import { readFileSync } from "node:fs";
import type { EntitySearch } from "../../server/search/entity-search.ts";

/** The labeled set, and how an answer to it is marked. */

export const CLASSES = [
  "exact",
  "alias",
  "abbreviation",
  "pinyin",
  "initials",
  "typo",
  "traditional",
  "partial",
  "mixed",
  "no-answer",
] as const;

export interface Judgment {
  readonly graph: "foshan" | "ror_cn";
  readonly class: (typeof CLASSES)[number];
  readonly query: string;
  /** Any of these is right as the first answer; none: nothing may be answered. */
  readonly expect: readonly string[];
}

export function readJudgments(): Judgment[] {
  const lines = readFileSync(new URL("judgments.ndjson", import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Judgment);
}

export interface Marked {
  readonly judgment: Judgment;
  /** Ids, best first. */
  readonly found: readonly string[];
  /** 1 for the first; 0: not among the first ten, or for a no-answer query nothing was found, as it should be. */
  readonly rank: number;
  readonly ms: number;
}

export async function mark(judgment: Judgment, search: EntitySearch): Promise<Marked> {
  const began = performance.now();
  const { value } = await search.search({ q: judgment.query, kind: [], limit: 10 });
  const ms = performance.now() - began;
  const found = value.items.map(({ entity }) => entity.id as string);
  return { judgment, found, rank: found.findIndex((id) => judgment.expect.includes(id)) + 1, ms };
}

export interface Tally {
  readonly queries: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly meanReciprocalRank: number;
  /** Of queries that nothing answers: the share that nothing was found for; 1 where there are none. */
  readonly rightlyNothing: number;
}

export function tally(marks: readonly Marked[]): Tally {
  const answerable = marks.filter(({ judgment }) => judgment.expect.length > 0);
  const unanswerable = marks.filter(({ judgment }) => judgment.expect.length === 0);
  const ranked = (most: number) => answerable.filter(({ rank }) => rank >= 1 && rank <= most).length;
  const reciprocal = answerable.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  return {
    queries: marks.length,
    recallAt1: share(ranked(1), answerable.length),
    recallAt5: share(ranked(5), answerable.length),
    meanReciprocalRank: share(reciprocal, answerable.length),
    rightlyNothing: share(unanswerable.filter(({ found }) => found.length === 0).length, unanswerable.length),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
