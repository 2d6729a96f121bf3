import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { seedStore } from "../../seed/seed-store.ts";
import { EntitiesRequest, NeighborsRequest, PathsRequest } from "../../server/model/api/requests.ts";
import type { FactRecord } from "../../server/model/records/fact.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";

/**
 * The Foshan graph as a user meets it: an embedded store in a folder of its own, filled by the seed, asked by the
 * API's own requests. Short forms keep a question and its answer on a few lines.
 */
export interface FoshanGraph {
  readonly store: GraphStore;
  /** Ids at the other end of the ties that pass, sorted. */
  neighbors(id: string, filters: object): Promise<string[]>;
  /** As `neighbors`, with how each tie stood at the time asked about: `"hu-xuejun holds"`. */
  held(id: string, filters: object): Promise<string[]>;
  /** Ids of the entities that pass, sorted. */
  entities(filters: object): Promise<string[]>;
  /** Figures and statements of one property, as `"> 220 person"`; shared ones too. */
  facts(id: string, property: string): Promise<string[]>;
  /** The record itself. */
  fact(id: string, factId: string): Promise<FactRecord>;
  /** Shortest paths, each as its entities in order. */
  paths(from: string, to: string, filters?: object): Promise<string[][]>;
}

/** Opened before, and closed after, the tests of the file that calls it. */
export function openFoshanGraph(): FoshanGraph {
  const folder = mkdtempSync(join(tmpdir(), "foshan-graph-"));
  let store: GraphStore;
  beforeAll(async () => {
    store = await openStore({ engine: "embedded", folder });
    await seedStore(store, "foshan");
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const found = async (id: string, filters: object) =>
    (await store.neighbors(NeighborsRequest.parse({ id, limit: 500, ...filters }))).value.items;
  const factsOf = async (id: string) => (await store.entity(id)).value.facts;
  return {
    get store() {
      return store;
    },
    neighbors: async (id, filters) => (await found(id, filters)).map(({ entity }) => entity.id).sort(),
    held: async (id, filters) => (await found(id, filters)).map(({ entity, held }) => `${entity.id} ${held}`).sort(),
    entities: async (filters) =>
      (await store.entities(EntitiesRequest.parse({ limit: 500, ...filters }))).value.items.map(({ id }) => id).sort(),
    facts: async (id, property) => (await factsOf(id)).filter((fact) => fact.property === property).map(shortForm),
    fact: async (id, factId) => {
      const fact = (await factsOf(id)).find((one) => one.id === factId);
      if (fact === undefined) throw new Error(`"${id}" has no fact "${factId}"`);
      return fact;
    },
    paths: async (from, to, filters = {}) =>
      (await store.shortestPaths(PathsRequest.parse({ from, to, ...filters }))).value.map(({ entities }) =>
        entities.map(({ id }) => id),
      ),
  };
}

function shortForm({ comparator, value, unit }: FactRecord): string {
  return `${comparator === "=" ? "" : `${comparator} `}${value}${unit === null ? "" : ` ${unit}`}`;
}
