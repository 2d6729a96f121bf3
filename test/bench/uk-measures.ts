/**
 * `npm run bench:uk-measures`: whether the closeness and betweenness that the authors of the UK science map stored are
 * ours. Prints, never gates. `ATLAS_DATASETS` names the folder that holds `uk_innovation_graph/`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { UndirectedGraph } from "graphology";
import betweennessModule from "graphology-metrics/centrality/betweenness.js";
import { singleSourceLength } from "graphology-shortest-path/unweighted.js";
import { IMPORTERS } from "../../seed/importers/importers.ts";
import { isRefusal } from "../../seed/read-records.ts";

// Its types call `default` what the package exports itself.
const betweenness = betweennessModule as unknown as typeof betweennessModule.default;

/** What the authors stored of one body. */
interface Stored {
  readonly id: string;
  readonly closeness: number;
  readonly betweenness: number;
}

interface ScienceMap {
  /** Bodies and links as the importer reads them, each pair once, no direction. */
  readonly graph: UndirectedGraph;
  readonly stored: readonly Stored[];
}

/** Fractions of distances up to this one come out whole when multiplied by their least common multiple. */
const WHOLE = 840;
const NEARLY = 1e-6;

async function readMap(folder: string): Promise<ScienceMap> {
  const graph = new UndirectedGraph();
  const said = new Map<string, { closeness?: number; betweenness?: number }>();
  for await (const read of IMPORTERS["uk-innovation"].read([folder])) {
    if (isRefusal(read)) throw new Error(`${read.file}:${read.line}: ${read.reason}`);
    const { record } = read;
    if (record.record === "entity" && record.id.startsWith("uk-body-")) graph.addNode(record.id);
    if (record.record === "relation" && record.type === "COOPERATES_WITH") graph.mergeEdge(record.from, record.to);
    if (record.record === "fact" && (record.property === "closeness" || record.property === "betweenness"))
      said.set(record.entity, { ...said.get(record.entity), [record.property]: Number(record.value) });
  }
  const stored = [...said].flatMap(([id, { closeness, betweenness: between }]) =>
    closeness === undefined || between === undefined ? [] : [{ id, closeness, betweenness: between }],
  );
  return { graph, stored };
}

/** Sum of one by the distance to each other body (Rochat, Closeness centrality extended to unconnected graphs, ASNA 2009). */
function harmonicSum(graph: UndirectedGraph, id: string): number {
  const distances = Object.values(singleSourceLength(graph, id));
  return distances.reduce((sum: number, distance: number) => sum + (distance === 0 ? 0 : 1 / distance), 0);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < NEARLY;
}

/** Whether a map of so many bodies can have what is stored of one. */
function fits({ closeness }: Stored, bodies: number): boolean {
  return isWhole(closeness * (bodies - 1) * WHOLE);
}

/** The number of bodies for which most stored values are fractions that a map of so many has. */
function likeliestSize(stored: readonly Stored[], from: number): { bodies: number; fitting: Stored[] } {
  const sizes = Array.from({ length: 400 - from }, (_, at) => from + at);
  const fitting = sizes.map((bodies) => ({ bodies, fitting: stored.filter((one) => fits(one, bodies)) }));
  return fitting.reduce((best, one) => (one.fitting.length > best.fitting.length ? one : best));
}

/** Spearman's rank correlation, equal values sharing their mean rank. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  const product = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, rank, at) => sum + (rank - mean) * ((other[at] ?? 0) - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/** How many of its links lead to bodies linked with nothing else, where all but one do; else `null`. */
function leavesOf(graph: UndirectedGraph, id: string): number | null {
  const leaves = graph.neighbors(id).filter((other) => graph.degree(other) === 1).length;
  return leaves > 0 && leaves === graph.degree(id) - 1 ? leaves : null;
}

const folder = join(process.env.ATLAS_DATASETS ?? "", "uk_innovation_graph");
if (process.env.ATLAS_DATASETS === undefined || !existsSync(folder))
  console.log("Skipped, since ATLAS_DATASETS names no folder that holds uk_innovation_graph.");
else report(await readMap(folder));

function report({ graph, stored }: ScienceMap): void {
  console.log(`${graph.order} bodies and ${graph.size} pairs linked; ${stored.length} bodies have stored measures.`);
  const { bodies, fitting } = likeliestSize(stored, 10);
  const rest = likeliestSize(
    stored.filter((one) => !fitting.includes(one)),
    10,
  );
  console.log(`Stored closeness is a sum of 1/distance over n - 1, for n = ${bodies}: ${fitting.length} bodies fit.`);
  console.log(`Of the other ${stored.length - fitting.length}, ${rest.fitting.length} fit n = ${rest.bodies}.`);
  compareOn(graph, fitting, bodies);
  stars(graph, fitting, bodies);
}

/** Ours on the part of today's map that had been measured. */
function compareOn(graph: UndirectedGraph, fitting: readonly Stored[], bodies: number): void {
  const measured = new UndirectedGraph();
  for (const { id } of fitting) measured.addNode(id);
  graph.forEachEdge((_edge, _attributes, a, b) => {
    if (measured.hasNode(a) && measured.hasNode(b)) measured.addEdge(a, b);
  });
  const between = betweenness(measured, { normalized: false });
  const closeness = fitting.map(({ id }) => harmonicSum(measured, id) / (measured.order - 1));
  const betweennesses = fitting.map(({ id }) => between[id] ?? 0);
  const nearer = fitting.filter((one, at) => (closeness[at] ?? 0) > one.closeness + NEARLY).length;
  console.log(`\nToday's links among these ${measured.order} bodies, ${measured.size} pairs:`);
  const stored = { closeness: fitting.map((one) => one.closeness), betweenness: fitting.map((one) => one.betweenness) };
  console.log(
    `  closeness: rank correlation with ours ${rankCorrelation(closeness, stored.closeness).toFixed(4)}; ours is greater for ${nearer}`,
  );
  console.log(
    `  betweenness: rank correlation with ours ${rankCorrelation(betweennesses, stored.betweenness).toFixed(4)}`,
  );
  const equal = fitting.filter((one) => Math.abs(pairsStored(one, bodies) - (between[one.id] ?? 0)) < NEARLY).length;
  console.log(`  betweenness as pairs passed: the same to the last digit for ${equal} of ${fitting.length}`);
}

/** Where nothing but ends lies behind a body, no link elsewhere changes how many pairs it lies between. */
function stars(graph: UndirectedGraph, fitting: readonly Stored[], bodies: number): void {
  const found = fitting.flatMap((one) => {
    const k = leavesOf(graph, one.id);
    return k === null ? [] : [{ one, pairs: (k * (k - 1)) / 2 + k * (bodies - 1 - k) }];
  });
  const same = found.filter(({ one, pairs }) => Math.abs(pairs - pairsStored(one, bodies)) < NEARLY).length;
  console.log(`\nBodies with k ends and one other link lie between k(k - 1)/2 + k(n - 1 - k) pairs:`);
  console.log(`  ${same} of ${found.length} are stored so, to the last digit`);
}

function pairsStored({ betweenness: between }: Stored, bodies: number): number {
  return (between * (bodies - 1) * (bodies - 2)) / 2;
}
