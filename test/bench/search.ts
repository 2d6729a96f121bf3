/**
 * `npm run bench:search`: how often the labeled set is answered rightly, by class, and how fast. Prints, never gates.
 * `ATLAS_DATASETS` names the folder that holds `ror_cn/`; without it only the Foshan graph is asked.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { foshanRecords, openGraph, openRor, rorFolder, type SearchedGraph } from "../search/graphs.ts";
import { CLASSES, type Marked, mark, readJudgments, tally } from "../search/judge.ts";
import { measureAtSize } from "./search-at-size.ts";
import { warming } from "./search-engines/warming.ts";

const ROUNDS = 5;

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell, at) => (at === 0 ? String(cell).padEnd(14) : String(cell).padStart(10))).join("");
}

function numbers(marks: readonly Marked[]): string[] {
  const { queries, recallAt1, recallAt5, meanReciprocalRank } = tally(marks);
  return [String(queries), recallAt1.toFixed(3), recallAt5.toFixed(3), meanReciprocalRank.toFixed(3)];
}

async function report(name: "foshan" | "ror_cn", graph: SearchedGraph): Promise<void> {
  const built = await warming(graph);
  const asked = readJudgments().filter((judgment) => judgment.graph === name);
  const rounds: Marked[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const marks: Marked[] = [];
    for (const judgment of asked) marks.push(await mark(judgment, graph.search));
    rounds.push(marks);
  }
  const marks = rounds[0] ?? [];
  const answerable = marks.filter(({ judgment }) => judgment.class !== "no-answer");
  const nothing = marks.filter(({ judgment }) => judgment.class === "no-answer");
  console.log(`\n${name}: ${built}`);
  console.log(row(["class", "queries", "recall@1", "recall@5", "MRR"]));
  for (const one of CLASSES.slice(0, -1))
    console.log(row([one, ...numbers(marks.filter(({ judgment }) => judgment.class === one))]));
  console.log(row(["all", ...numbers(answerable)]));
  const falseHits = nothing.filter(({ found }) => found.length > 0);
  console.log(`no-answer: ${falseHits.length} of ${nothing.length} queries found something`);
  const times = rounds.slice(1).flatMap((one) => one.map(({ ms }) => ms));
  console.log(
    `latency at the port, warm: p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms`,
  );
  for (const { judgment, found } of [...answerable.filter(({ rank }) => rank !== 1), ...falseHits])
    console.log(`  missed  ${judgment.class}: "${judgment.query}" -> ${found[0] ?? "nothing"}`);
}

const foshan = await openGraph(foshanRecords());
await report("foshan", foshan);
await foshan.close();
const folder = rorFolder();
const datasets = process.env.ATLAS_DATASETS ?? "";
if (folder === null) console.log("\nror_cn: skipped, since ATLAS_DATASETS names no folder that holds it");
else {
  const ror = await openRor(folder);
  await report("ror_cn", ror);
  await ror.close();
  if (existsSync(join(datasets, "cordis_h2020_1m"))) await measureAtSize(datasets);
}
