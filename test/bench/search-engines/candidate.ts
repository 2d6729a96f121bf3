import type { EntityRecord } from "../../../server/model/records/entity.ts";
import { type Judgment, readJudgments } from "../../search/judge.ts";

/** One way to find entities by name, as it is measured beside the others. */
export interface SearchCandidate {
  readonly name: string;
  /** Where the index lies and how large it is, for a person to read. */
  readonly size: string;
  /** Processor time until it answers, in ms: on a machine that others share it is steadier than the clock. */
  readonly builtMs: number;
  /** Ids, best first, at most ten. */
  find(typed: string): Promise<readonly string[]>;
  /** A question that asks nothing; `null` where there is no way to go. */
  readonly nothing: (() => Promise<unknown>) | null;
  /** Processor time taken so far by all that has a part in it, in ms. */
  cpuMs(): Promise<number>;
  close(): Promise<void>;
}

export interface NamedRow {
  readonly entity: string;
  readonly text: string;
}

/** Every name of every entity, as an engine would hold them. */
export function namesOf(entities: readonly EntityRecord[]): NamedRow[] {
  return entities.flatMap(({ id, name, aliases }) =>
    [name.en, name.zh, ...aliases.map(({ value }) => value)]
      .filter((text) => text !== null)
      .map((text) => ({ entity: id, text })),
  );
}

/** Words as an engine's query takes them: letters and digits only, the last one as a beginning. */
export function wordsOf(typed: string): string[] {
  return (
    typed
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export interface Scored {
  readonly recallAt1: number;
  /** Of the queries that nothing answers, those that found something. */
  readonly falseHits: string;
  /** Of a key typed, in ms: by the clock, and processor time on average. */
  readonly p50: number;
  readonly p95: number;
  readonly cpu: number;
  /** Processor time of a question that asks nothing, on average, in ms. */
  readonly floor: number;
}

/** Processor time of this process so far, in ms. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Asks the labeled queries of `ror_cn`, then types `keys`, each some times. */
export async function score(candidate: SearchCandidate, keys: readonly string[], rounds: number): Promise<Scored> {
  const judgments = readJudgments().filter(({ graph }) => graph === "ror_cn");
  const [answerable, unanswerable] = [judgments.filter(isAnswerable), judgments.filter((one) => !isAnswerable(one))];
  let right = 0;
  for (const { query, expect } of answerable) {
    const [first] = await candidate.find(query);
    if (first !== undefined && expect.includes(first)) right++;
  }
  let wrong = 0;
  for (const { query } of unanswerable) if ((await candidate.find(query)).length > 0) wrong++;
  for (const key of keys) await candidate.find(key);
  const times: number[] = [];
  const cpu = await meanCpu(candidate, rounds * keys.length, async (at) => {
    const began = performance.now();
    await candidate.find(keys[at % keys.length] ?? "");
    times.push(performance.now() - began);
  });
  const { nothing: ask } = candidate;
  const floor = ask === null ? 0 : await meanCpu(candidate, keys.length, ask);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    recallAt1: right / answerable.length,
    falseHits: `${wrong} of ${unanswerable.length}`,
    p50: at(0.5),
    p95: at(0.95),
    cpu,
    floor,
  };
}

async function meanCpu(
  candidate: SearchCandidate,
  times: number,
  ask: (at: number) => Promise<unknown>,
): Promise<number> {
  const before = await candidate.cpuMs();
  for (let at = 0; at < times; at++) await ask(at);
  return ((await candidate.cpuMs()) - before) / times;
}

function isAnswerable({ expect }: Judgment): boolean {
  return expect.length > 0;
}
