/**
 * `npm run bench:matching`: how well calls like a call are found among the UK funding calls, whose topic tags the
 * matcher does not get: two calls are relevant to each other when they share one. Prints, never gates. `ATLAS_DATASETS`
 * names the folder that holds `uk_innovation_graph/`. Weights were chosen on the tuning half; the other half reports.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { IMPORTERS } from "../../seed/importers/importers.ts";
import { isRefusal } from "../../seed/read-records.ts";
import { Matcher, type NeedMatches } from "../../server/explore/matching/matcher.ts";
import { MATCH_WEIGHTS } from "../../server/explore/matching/matching-method.ts";
import { readMatchGround } from "../../server/explore/matching/read-ground.ts";
import type { EntityRecord } from "../../server/model/records/entity.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { openStore } from "../../server/store/open-store.ts";
import { ReadGuard } from "../../server/store/read-guard.ts";
import { differenceOf, type Marks, marksOf, meanMarks, type Rankings, type Relevant } from "./matching-judged.ts";

/** Deep enough for the first relevant call to be found, nearly always. */
const DEPTH = 200;
/** Shares of the score that cooperation may take from words, tried on the tuning half. */
const TRIED_COOPERATION = [0, 0.05, 0.1, 0.15, 0.2, 0.3];

interface Judged {
  readonly calls: readonly EntityRecord[];
  readonly relevant: Relevant;
  /** Everything but topics and the ties to them. */
  readonly given: readonly AtlasRecord[];
}

async function judged(folder: string): Promise<Judged> {
  const records: AtlasRecord[] = [];
  for await (const read of IMPORTERS["uk-innovation"].read([folder])) {
    if (isRefusal(read)) throw new Error(`${read.file}:${read.line}: ${read.reason}`);
    records.push(read.record);
  }
  const isTopic = (record: AtlasRecord) => record.record === "entity" && record.kind === "Industry";
  const topics = new Set(records.filter(isTopic).map(({ id }) => id));
  const given = records.filter(
    (record) => !topics.has(record.id) && !(record.record === "relation" && topics.has(record.to)),
  );
  const leaks = given.filter((record) => JSON.stringify(record).includes("uk-topic-"));
  if (leaks.length > 0) throw new Error(`${leaks.length} records given to the matcher name a topic`);
  const calls = given.filter((record) => record.record === "entity").filter(({ kind }) => kind === "Need");
  return { calls, given, relevant: relevanceOf(records, new Set(calls.map(({ id }) => id as string))) };
}

function relevanceOf(records: readonly AtlasRecord[], calls: ReadonlySet<string>): Relevant {
  const bearers = new Map<string, string[]>();
  for (const record of records)
    if (record.record === "relation" && record.type === "TARGETS_INDUSTRY" && calls.has(record.from))
      bearers.set(record.to, [...(bearers.get(record.to) ?? []), record.from]);
  const relevant = new Map<string, Set<string>>();
  for (const sharing of bearers.values())
    for (const call of sharing) {
      const others = relevant.get(call) ?? new Set<string>();
      for (const other of sharing) if (other !== call) others.add(other);
      if (others.size > 0) relevant.set(call, others);
    }
  return relevant;
}

/** MiniSearch as it comes, over title and text. */
function plainBm25({ calls, relevant }: Judged): Rankings {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ["title", "text"] });
  index.addAll(calls.map(({ id, name, summary }) => ({ id, title: name.en, text: summary?.en ?? "" })));
  const asked = calls.filter(({ id }) => relevant.has(id));
  return new Map(
    asked.map(({ id, name, summary }) => {
      const found = index.search(`${name.en}\n${summary?.en ?? ""}`);
      // It multiplies BM25+ by the number of words found, which is no part of BM25 and does worse here.
      const scored = found.map((row) => ({
        id: row.id as string,
        score: row.score / Math.max(1, row.queryTerms.length),
      }));
      const ranked = scored.sort((a, b) => b.score - a.score).map((row) => row.id);
      return [id, ranked.filter((other) => other !== id).slice(0, DEPTH)];
    }),
  );
}

async function matchedCalls({ calls, relevant, given }: Judged): Promise<Map<string, NeedMatches>> {
  const folder = await mkdtemp(join(tmpdir(), "atlas-bench-matching-"));
  const store = await openStore({ engine: "embedded", folder });
  const operations = given.map((record) => ({ op: "put" as const, record }));
  await store.apply({ who: "bench", why: "calls without their topics", operations });
  const guard = new ReadGuard({ timeoutMs: 600_000 }, "");
  const { value: ground } = await readMatchGround(store, ["Need"], undefined, guard);
  const matcher = await Matcher.of(ground);
  const ids = calls.map(({ id }) => id as string);
  const matched = new Map<string, NeedMatches>();
  for (const id of ids) if (relevant.has(id)) matched.set(id, matcher.matchesOf(id, ids, DEPTH));
  await store.close();
  await rm(folder, { recursive: true });
  return matched;
}

/** The first `DEPTH` ranked anew, as if cooperation weighed so much and words the rest of what both have. */
function reweighed(matched: ReadonlyMap<string, NeedMatches>, cooperation: number): Rankings {
  const words = MATCH_WEIGHTS.aspects.words + MATCH_WEIGHTS.aspects.cooperation - cooperation;
  return new Map(
    [...matched].map(([id, { matches }]) => {
      const scored = matches.map(({ candidate, aspects }) => ({
        candidate,
        score: words * aspects.words + cooperation * aspects.cooperation,
      }));
      return [id, scored.sort((a, b) => b.score - a.score).map(({ candidate }) => candidate)];
    }),
  );
}

function rankingsOf(matched: ReadonlyMap<string, NeedMatches>): Rankings {
  return new Map([...matched].map(([id, { matches }]) => [id, matches.map(({ candidate }) => candidate)]));
}

/** By the hash of the id (FNV-1a), so that the halves depend on nothing else. */
function isForTuning(id: string): boolean {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) % 2 === 0;
}

function marksOn(rankings: Rankings, relevant: Relevant, tuning: boolean): Marks[] {
  const queries = [...relevant.keys()].filter((id) => isForTuning(id) === tuning).sort();
  return queries.map((id) => marksOf(rankings.get(id) ?? [], relevant.get(id) ?? new Set()));
}

function row(name: string, marks: readonly Marks[]): string {
  const { ndcg10, recall10, mrr } = meanMarks(marks);
  return [name.padEnd(34), ...[ndcg10, recall10, mrr].map((mark) => mark.toFixed(4).padStart(10))].join("");
}

const folder = join(process.env.ATLAS_DATASETS ?? "", "uk_innovation_graph");
if (process.env.ATLAS_DATASETS === undefined || !existsSync(folder))
  console.log("Skipped, since ATLAS_DATASETS names no folder that holds uk_innovation_graph.");
else await report(await judged(folder));

async function report(data: Judged): Promise<void> {
  const { relevant, calls } = data;
  const plain = plainBm25(data);
  const began = performance.now();
  const matched = await matchedCalls(data);
  const each = (performance.now() - began) / matched.size;
  console.log(
    `${calls.length} calls, ${relevant.size} of them share a topic with another; ${each.toFixed(0)} ms a query`,
  );
  console.log(`\n${"tuning half".padEnd(34)}   nDCG@10 recall@10       MRR`);
  console.log(row("plain BM25", marksOn(plain, relevant, true)));
  for (const share of TRIED_COOPERATION)
    console.log(row(`matching, cooperation ${share}`, marksOn(reweighed(matched, share), relevant, true)));
  const ours = marksOn(rankingsOf(matched), relevant, false);
  const theirs = marksOn(plain, relevant, false);
  console.log(`\n${`held-out half, ${ours.length} queries`.padEnd(34)}   nDCG@10 recall@10       MRR`);
  console.log(row("plain BM25", theirs));
  console.log(row("words alone", marksOn(reweighed(matched, 0), relevant, false)));
  console.log(row("matching, as shipped", ours));
  for (const measure of ["ndcg10", "recall10", "mrr"] as const) {
    const { mean, low, high } = differenceOf(ours, theirs, measure);
    console.log(
      `  ${measure}: ${mean.toFixed(4)} over plain BM25, 95% of resamples ${low.toFixed(4)} to ${high.toFixed(4)}`,
    );
  }
}
