import { readFileSync } from "node:fs";
import type { NameSearch } from "../../server/search/match/search-names.ts";

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
  /** 1 for the first; 0: not among them, or for a no-answer query nothing was found, as it should be. */
  readonly rank: number;
  readonly ms: number;
}

export function mark(judgment: Judgment, names: NameSearch): Marked {
  const began = performance.now();
  const { found: hits } = names.search(judgment.query, [], 10);
  const ms = performance.now() - began;
  const found = hits.map(({ entity }) => names.index.entities[entity]?.id ?? "");
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
  const share = (part: readonly Marked[], of: readonly Marked[]) => (of.length === 0 ? 1 : part.length / of.length);
  const reciprocal = answerable.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0);
  return {
    queries: marks.length,
    recallAt1: share(
      answerable.filter(({ rank }) => rank === 1),
      answerable,
    ),
    recallAt5: share(
      answerable.filter(({ rank }) => rank >= 1 && rank <= 5),
      answerable,
    ),
    meanReciprocalRank: answerable.length === 0 ? 1 : reciprocal / answerable.length,
    rightlyNothing: share(
      unanswerable.filter(({ found }) => found.length === 0),
      unanswerable,
    ),
  };
}
