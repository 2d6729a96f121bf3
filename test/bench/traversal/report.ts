import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Environment } from "./environment.ts";
import type { Medians } from "./measure.ts";
import type { Growth, Measured } from "./measure-graph.ts";
import {
  BARE_EXPRESS,
  BARE_IDS,
  BARE_RECORDS,
  GRAPHOLOGY,
  HTTP,
  PORT_IDS,
  PORT_RECORDS,
  QUERY_API,
  RAW,
  SAME_SIZE,
  type Table,
} from "./phases.ts";
import { type Question, questionsOf } from "./questions.ts";

/** The tables of a run, between two marks of a page whose words people write. */

const BEGIN = "<!-- measured: begin -->";
const END = "<!-- measured: end -->";

/** How large a multiple is, and whether it is within its target. */
interface Target {
  readonly graph: string;
  readonly what: string;
  readonly wanted: string;
  readonly found: number;
  readonly isMet: boolean;
}

interface Run extends Environment {
  readonly loadBefore: string;
  readonly loadAfter: string;
  readonly minutes: number;
}

export function writeReport(file: string, measured: readonly Measured[], growth: Growth | null, run: Run): void {
  const targets = [...measured.flatMap(targetsOf), ...(growth === null ? [] : growthTargets(growth))];
  const text = [
    ...head(run),
    ...targetTable(targets),
    ...measured.flatMap(graphTables),
    ...(growth === null ? [] : growthTables(growth)),
  ].join("\n");
  console.log(`\n${text}`);
  const page = existsSync(file) ? readFileSync(file, "utf8") : `${BEGIN}\n${END}\n`;
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the marks ${BEGIN} and ${END}`);
  writeFileSync(file, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}

function head(run: Run): string[] {
  return [
    `Measured ${run.date} by \`npm run bench\` in ${run.minutes.toFixed(1)} minutes on ${run.machine}; ${run.versions}.`,
    `Load average before ${run.loadBefore}, after ${run.loadAfter}. Medians of sequential, warm, interleaved questions.`,
    "",
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(heads), row(heads.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(row), ""];
}

function ms(value: number | undefined): string {
  if (value === undefined) return "–";
  return value < 0.0995 ? value.toFixed(4) : value.toFixed(2);
}

function times(value: number): string {
  return value < 9.95 ? value.toFixed(2) : value.toFixed(0);
}

function targetTable(targets: readonly Target[]): string[] {
  const met = targets.filter(({ isMet }) => isMet).length;
  return [
    `### Targets: ${met} of ${targets.length} met`,
    "",
    ...table(
      ["graph", "what", "target", "found", ""],
      targets.map(({ graph, what, wanted, found, isMet }) => [
        graph,
        what,
        wanted,
        times(found),
        isMet ? "met" : "**missed**",
      ]),
    ),
  ];
}

function graphTables({ graph, ties, entities, medianDegree, hubDegree, neo4j, embedded }: Measured): string[] {
  const columns = [HTTP, RAW, QUERY_API, GRAPHOLOGY];
  const portColumns = [PORT_IDS, BARE_IDS, PORT_RECORDS, BARE_RECORDS];
  const cells = (name: string, medians: Medians, wanted: readonly string[]) => [
    name,
    ...wanted.map((column) => ms(medians.get(column))),
  ];
  return [
    `### ${ties.toLocaleString("en")} ties, ${entities.toLocaleString("en")} entities: ${graph.what}`,
    "",
    `Median node ${medianDegree} ties, largest hub asked about ${hubDegree}. Milliseconds.`,
    "",
    "Neo4j:",
    "",
    ...table(
      ["question", ...columns],
      [...neo4j].map(([name, medians]) => cells(name, medians, columns)),
    ),
    "Embedded over HTTP, beside endpoints that only serialize the same answer: behind the same middleware, and by Express as it comes:",
    "",
    ...table(
      ["question", HTTP, SAME_SIZE, BARE_EXPRESS],
      [...embedded].map(([name, medians]) => cells(name, medians, [HTTP, SAME_SIZE, BARE_EXPRESS])),
    ),
    "Embedded, at the port:",
    "",
    ...table(
      ["question", ...portColumns, RAW],
      [...neo4j]
        .filter(([, medians]) => medians.has(PORT_IDS))
        .map(([name, medians]) => cells(name, medians, [...portColumns, RAW])),
    ),
  ];
}

function growthTables(growth: Growth): string[] {
  return (["embedded", "neo4j"] as const).flatMap((engine) => [
    `### Growth from 60,000 ties to 1.2 million at equal answer size, ${engine === "neo4j" ? "Neo4j" : "embedded"}, over HTTP`,
    "",
    ...table(
      ["question", "60,000", "1.2 million", "times"],
      [...growth[engine]].map(([name, medians]) => [
        name,
        ms(medians.get("60,000")),
        ms(medians.get("1.2 million")),
        times(ratio(medians, "1.2 million", "60,000")),
      ]),
    ),
  ]);
}

function ratio(medians: Medians, of: string, to: string): number {
  return (medians.get(of) ?? Number.NaN) / (medians.get(to) ?? Number.NaN);
}

function atMost(graph: string, what: string, most: number, found: number): Target {
  return { graph, what, wanted: `at most ${most}`, found, isMet: found <= most };
}

function atLeast(graph: string, what: string, least: number, found: number): Target {
  return { graph, what, wanted: `at least ${least}`, found, isMet: found >= least };
}

/** Questions that targets bind: most of each that its time over HTTP may be of the raw driver's. */
const BOUND: Readonly<Record<string, number>> = Object.fromEntries(
  questionsOf({ ordinary: [], pageful: [], hubs: [], pairs: [], sharing: [], medianDegree: 0 }).flatMap(
    ({ name, timesRaw }: Question) => (timesRaw === null ? [] : [[name, timesRaw]]),
  ),
);

function targetsOf({ graph: { slug }, neo4j, embedded }: Measured): Target[] {
  const targets: Target[] = [];
  for (const [name, medians] of neo4j) {
    const most = BOUND[name];
    if (most !== undefined)
      targets.push(atMost(slug, `Neo4j, HTTP to raw driver: ${name}`, most, ratio(medians, HTTP, RAW)));
    if (!medians.has(PORT_IDS)) continue;
    targets.push(
      atLeast(slug, `embedded, raw driver to ids at the port: ${name}`, 10, ratio(medians, RAW, PORT_IDS)),
      atMost(slug, `embedded, ids at the port to bare topology: ${name}`, 5, ratio(medians, PORT_IDS, BARE_IDS)),
      atLeast(slug, `embedded, raw driver to records at the port: ${name}`, 3, ratio(medians, RAW, PORT_RECORDS)),
      atMost(
        slug,
        `embedded, records at the port to bare SQLite: ${name}`,
        2,
        ratio(medians, PORT_RECORDS, BARE_RECORDS),
      ),
    );
  }
  // The others look through the graph before they have an answer to serialize.
  for (const [name, medians] of embedded)
    if (BOUND[name] !== undefined)
      targets.push(atMost(slug, `embedded, HTTP to same size: ${name}`, 1.5, ratio(medians, HTTP, SAME_SIZE)));
  targets.push(
    atMost(slug, "Neo4j, HTTP: a hub's page to a median node's", 4, across(neo4j, HTTP, "median node")),
    atMost(
      slug,
      "embedded, port: a hub's page to that of a node with as many rows",
      2,
      across(neo4j, PORT_RECORDS, "node with a page of ties"),
    ),
  );
  return targets;
}

function across(tables: Table, column: string, node: string): number {
  const of = (name: string) => tables.get(`neighbors, ${name}`)?.get(column) ?? Number.NaN;
  return of("hub") / of(node);
}

function growthTargets(growth: Growth): Target[] {
  return (["embedded", "neo4j"] as const).flatMap((engine) =>
    [...growth[engine]].map(([name, medians]) =>
      atMost("growth", `${engine}, 1.2 million to 60,000 ties: ${name}`, 3, ratio(medians, "1.2 million", "60,000")),
    ),
  );
}
