import { closeConnections, forDriver, getJson, QueryApi, RawDriver } from "./asking.ts";
import { type Contender, type Medians, measure, type Rounds } from "./measure.ts";
import type { PlainGraph } from "./plain-graph.ts";
import type { PortQuestion } from "./port.ts";
import type { Question } from "./questions.ts";
import type { ServerProcess } from "./server-process.ts";
import type { BenchNeo4j } from "./stores.ts";

/** Names of what is compared, as the tables head their columns. */
export const HTTP = "HTTP";
export const RAW = "raw driver";
export const QUERY_API = "Query API";
export const GRAPHOLOGY = "graphology";
export const SAME_SIZE = "same size";
export const BARE_EXPRESS = "bare Express";
export const PORT_IDS = "port, ids";
export const BARE_IDS = "bare topology";
export const PORT_RECORDS = "port, records";
export const BARE_RECORDS = "bare SQLite";

export type Table = ReadonlyMap<string, Medians>;

/** Of what is answered in this process. */
const REPEAT = 20;

/** Statements that answer each sample, as the engine sent them: what was asked before is warm, and asked as such. */
async function recordedOf(server: ServerProcess, question: Question) {
  const all = [];
  for (let sample = 0; sample < question.samples; sample++) {
    await getJson(server.url + question.path(sample));
    all.push(forDriver(await server.statements(question.path(sample))));
  }
  return all;
}

/** Neo4j over HTTP, beside the same Cypher by the driver and by Neo4j's own HTTP, the floor, and the embedded port. */
export async function againstNeo4j(
  server: ServerProcess,
  { server: neo4j }: BenchNeo4j,
  questions: readonly Question[],
  plain: PlainGraph,
  port: readonly PortQuestion[],
  rounds: Rounds,
): Promise<Table> {
  const raw = new RawDriver(neo4j);
  const queryApi = new QueryApi(neo4j);
  const table = new Map<string, Medians>();
  for (const question of questions) {
    const statements = await recordedOf(server, question);
    const asJson = await jsonStatements(server, question);
    const atPort = port.find(({ name }) => name === question.name);
    const contenders: Contender[] = [
      { name: HTTP, run: (sample) => getJson(server.url + question.path(sample)) },
      { name: RAW, run: (sample) => raw.run(statements[sample] ?? []) },
      { name: QUERY_API, run: (sample) => queryApi.run(asJson[sample] ?? []) },
      { name: GRAPHOLOGY, repeat: REPEAT, run: (sample) => question.floor(plain, sample) },
      ...(atPort === undefined ? [] : portContenders(atPort)),
    ];
    table.set(question.name, await measure(contenders, question.samples, rounds));
    said(question.name, table);
  }
  await raw.close();
  closeConnections();
  return table;
}

async function jsonStatements(server: ServerProcess, question: Question) {
  const all = [];
  for (let sample = 0; sample < question.samples; sample++) all.push(await server.statements(question.path(sample)));
  return all;
}

function portContenders(port: PortQuestion): Contender[] {
  return [
    { name: PORT_IDS, repeat: REPEAT, run: (sample) => port.ids(sample) },
    { name: BARE_IDS, repeat: REPEAT, run: (sample) => port.bareIds(sample) },
    { name: PORT_RECORDS, repeat: REPEAT, run: (sample) => port.records(sample) },
    { name: BARE_RECORDS, repeat: REPEAT, run: (sample) => port.bareRecords(sample) },
  ];
}

/** The embedded engine over HTTP, beside endpoints that serialize the very same answers. */
export async function embeddedOverHttp(
  server: ServerProcess,
  questions: readonly Question[],
  rounds: Rounds,
): Promise<Table> {
  const table = new Map<string, Medians>();
  for (const question of questions) {
    const kept: { readonly same: string; readonly bare: string }[] = [];
    for (let sample = 0; sample < question.samples; sample++) {
      const answer = await getJson(server.url + question.path(sample));
      kept.push(await server.objectAt(`${sample}`, answer));
    }
    const contenders = [
      { name: HTTP, run: (sample: number) => getJson(server.url + question.path(sample)) },
      { name: SAME_SIZE, run: (sample: number) => getJson(kept[sample]?.same ?? "") },
      { name: BARE_EXPRESS, run: (sample: number) => getJson(kept[sample]?.bare ?? "") },
    ];
    table.set(question.name, await measure(contenders, question.samples, rounds));
    said(question.name, table);
  }
  closeConnections();
  return table;
}

/** Equal questions to two sizes of graph, in turn. */
export async function growthOf(
  small: { readonly server: ServerProcess; readonly questions: readonly Question[] },
  large: { readonly server: ServerProcess; readonly questions: readonly Question[] },
  rounds: Rounds,
): Promise<Table> {
  const table = new Map<string, Medians>();
  for (const asked of large.questions) {
    const before = small.questions.find(({ name }) => name === asked.name);
    if (before === undefined || !asked.equalSize) continue;
    const contenders = [
      { name: "60,000", run: (sample: number) => getJson(small.server.url + before.path(sample)) },
      { name: "1.2 million", run: (sample: number) => getJson(large.server.url + asked.path(sample)) },
    ];
    table.set(asked.name, await measure(contenders, Math.min(before.samples, asked.samples), rounds));
    said(asked.name, table);
  }
  closeConnections();
  return table;
}

function said(name: string, table: Table): void {
  const cells = [...(table.get(name) ?? [])].map(([who, ms]) => `${who} ${ms.toFixed(3)}`);
  console.log(`  ${name}: ${cells.join(", ")}`);
}
