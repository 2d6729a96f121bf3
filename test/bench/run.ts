import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { environment, load } from "./traversal/environment.ts";
import { benchGraphs } from "./traversal/graphs.ts";
import { GraphBench, type Growth, growth, type Kept, type Measured } from "./traversal/measure-graph.ts";
import { writeReport } from "./traversal/report.ts";

/**
 * `npm run bench [-- --datasets DIR] [--cache DIR] [--only SLUG]… [--rounds N] [--out FILE]`: every traversal beside what could
 * answer it faster, at three sizes of graph. Prints, and writes tables into a page; nothing here fails a build. The data
 * sets are looked for in `ATLAS_DATASETS` too; without them the Foshan graph is measured alone, and that is said.
 */
const { values } = parseArgs({
  options: {
    datasets: { type: "string" },
    cache: { type: "string", default: ".cache/bench" },
    only: { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "15" },
    out: { type: "string", default: "docs/benchmarks.md" },
  },
});

const counted = Math.max(1, Number(values.rounds) || 1);
const rounds = { warm: Math.ceil(counted * 0.4), counted };
const named = values.datasets ?? process.env.ATLAS_DATASETS;
const beside = join("..", "shared", "data");
const datasets = named ?? (existsSync(beside) ? beside : null);
const graphs = benchGraphs(datasets).filter(({ slug }) => values.only.length === 0 || values.only.includes(slug));
if (graphs.length < 2 && values.only.length === 0)
  console.log("cordis_h2020_1m is not in ATLAS_DATASETS or --datasets, so the Foshan graph is measured alone.");

const loadBefore = load();
const began = performance.now();
const measured: Measured[] = [];
const kept: Kept[] = [];
const benches: GraphBench[] = [];
let grown: Growth | null = null;
try {
  for (const graph of graphs) {
    console.log(`\n${graph.slug}: ${graph.what}`);
    const bench = new GraphBench(graph, resolve(values.cache), rounds);
    benches.push(bench);
    const result = await bench.measure();
    measured.push(result.measured);
    kept.push(result.kept);
  }
  const [small, large] = ["cordis-slice", "cordis"].map((slug) => kept.find((one) => one.slug === slug));
  if (small !== undefined && large !== undefined) grown = await growth(small, large, rounds);
} finally {
  for (const bench of benches.reverse()) await bench.ended();
}
const minutes = (performance.now() - began) / 60_000;
writeReport(values.out, measured, grown, { ...environment(), loadBefore, loadAfter: load(), minutes });
