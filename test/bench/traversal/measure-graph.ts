import type { GraphStore } from "../../../server/store/graph-store.ts";
import type { BenchGraph } from "./graphs.ts";
import type { Rounds } from "./measure.ts";
import { againstNeo4j, embeddedOverHttp, growthOf, type Table } from "./phases.ts";
import { plainGraph } from "./plain-graph.ts";
import { portQuestions } from "./port.ts";
import { type Question, questionsOf } from "./questions.ts";
import { drawSamples } from "./samples.ts";
import { ServerProcess } from "./server-process.ts";
import { type BenchNeo4j, embeddedSettings, openFilled, startBenchNeo4j } from "./stores.ts";

/** One graph with its tables. */
export interface Measured {
  readonly graph: BenchGraph;
  readonly ties: number;
  readonly entities: number;
  readonly medianDegree: number;
  readonly hubDegree: number;
  readonly neo4j: Table;
  readonly embedded: Table;
}

/** What a later graph of the run is compared with. */
export interface Kept {
  readonly slug: string;
  readonly questions: readonly Question[];
  readonly servers: { readonly neo4j: ServerProcess; readonly embedded: ServerProcess };
}

export interface Growth {
  readonly neo4j: Table;
  readonly embedded: Table;
}

interface Drawn {
  readonly questions: readonly Question[];
  readonly table: Table;
  readonly about: Omit<Measured, "neo4j" | "embedded" | "graph">;
}

/** Starts what one graph needs, and stops it in the reverse order when `ended` is called. */
export class GraphBench {
  readonly #graph: BenchGraph;
  readonly #cache: string;
  readonly #rounds: Rounds;
  readonly #stops: (() => Promise<unknown>)[] = [];

  constructor(graph: BenchGraph, cache: string, rounds: Rounds) {
    this.#graph = graph;
    this.#cache = cache;
    this.#rounds = rounds;
  }

  /** Leaves both servers up, so that the next graph can be compared with this one. */
  async measure(): Promise<{ readonly measured: Measured; readonly kept: Kept }> {
    const graph = this.#graph;
    const neo4j = await startBenchNeo4j(this.#cache, graph);
    this.#stops.push(() => neo4j.server.stop());
    await (await openFilled(neo4j.settings, graph)).close();
    const onNeo4j = await ServerProcess.start(neo4j.settings);
    this.#stops.push(() => onNeo4j.stop());

    const settings = embeddedSettings(this.#cache, graph);
    const store = await openFilled(settings, graph);
    const { questions, table, about } = await this.#besideNeo4j(store, settings.folder, onNeo4j, neo4j).finally(() =>
      store.close(),
    );

    const onEmbedded = await ServerProcess.start(settings);
    this.#stops.push(() => onEmbedded.stop());
    const embedded = await embeddedOverHttp(onEmbedded, questions, this.#rounds);
    return {
      measured: { graph, ...about, neo4j: table, embedded },
      kept: { slug: graph.slug, questions, servers: { neo4j: onNeo4j, embedded: onEmbedded } },
    };
  }

  async #besideNeo4j(store: GraphStore, folder: string, onNeo4j: ServerProcess, neo4j: BenchNeo4j): Promise<Drawn> {
    const samples = await drawSamples(store);
    const questions = questionsOf(samples);
    const { value: topology } = await store.topology();
    const port = await portQuestions(store, folder, samples);
    const table = await againstNeo4j(onNeo4j, neo4j, questions, plainGraph(topology), port.asked, this.#rounds).finally(
      port.close,
    );
    const hub = topology.nodes.find(samples.hubs.at(-1) ?? "") ?? 0;
    return {
      questions,
      table,
      about: {
        ties: topology.ties.count,
        entities: topology.nodes.count,
        medianDegree: samples.medianDegree,
        hubDegree: topology.rows.length(hub),
      },
    };
  }

  async ended(): Promise<void> {
    for (const stop of this.#stops.reverse()) await stop();
  }
}

export async function growth(small: Kept, large: Kept, rounds: Rounds): Promise<Growth> {
  const by = (engine: "neo4j" | "embedded") =>
    growthOf(
      { server: small.servers[engine], questions: small.questions },
      { server: large.servers[engine], questions: large.questions },
      rounds,
    );
  return { embedded: await by("embedded"), neo4j: await by("neo4j") };
}
