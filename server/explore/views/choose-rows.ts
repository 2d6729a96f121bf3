import { type Filters, NO_FILTERS } from "../../model/api/filters.ts";
import { MAX_VIEW_ROWS } from "../../model/api/views.ts";
import { TooMuchError } from "../../model/errors.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { Known } from "../../store/graph-store.ts";
import { both, entityTest, nodeTest, type Test, tieTest } from "../../store/topology/filters.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import type { Reading } from "../one-revision.ts";
import type { Rows } from "./declaration.ts";
import { readFacts } from "./read-facts.ts";
import { NARROW, Selector, type Told, wordsTest } from "./selection.ts";

/** What a row is made of. */
export interface Chosen {
  readonly record: "entity" | "relation" | "fact";
  readonly id: string;
  /** Whom it is about; of a tie, where it begins. */
  readonly subject: string;
  /** Of a tie, where it ends; else the subject again. */
  readonly other: string;
}

/** What narrows a sheet. */
export interface Narrowing {
  readonly filters: Filters;
  readonly subject: string | null;
}

/** What is chosen for a sheet, by id. Facts come with their records, since only the store could choose them. */
export interface ChosenRows {
  readonly rows: readonly Chosen[];
  readonly facts: ReadonlyMap<string, Known<FactRecord>>;
}

/** @throws {TooMuchError} */
export async function chooseRows(rows: Rows, told: Told, narrowing: Narrowing, reading: Reading): Promise<ChosenRows> {
  if (rows.of === "facts") return chooseFacts(rows, told, narrowing, reading);
  const chosen = await reading.look((topology, visit) => chooseInShape(rows, topology, told, narrowing, visit));
  return { rows: chosen, facts: new Map() };
}

/** Rows that the shape of the graph alone can choose. @throws {TooMuchError} */
export async function chooseInShape(
  rows: Exclude<Rows, { of: "facts" }>,
  topology: Topology,
  told: Told,
  narrowing: Narrowing,
  visit: Visit,
): Promise<Chosen[]> {
  const choosing = new Choosing(topology, told, narrowing, visit);
  return rows.of === "entities" ? choosing.entities(rows) : choosing.ties(rows);
}

async function chooseFacts(
  rows: Extract<Rows, { of: "facts" }>,
  told: Told,
  narrowing: Narrowing,
  reading: Reading,
): Promise<ChosenRows> {
  const { filters } = narrowing;
  const status = rows.statuses === undefined || filters.status.length > 0 ? filters.status : [...rows.statuses];
  const facts = await readFacts(reading, { ...filters, status, entity: [], property: [...rows.properties] });
  const subjects = await reading.look((topology, visit) => {
    const test = new Choosing(topology, told, narrowing, visit).subjectTest(rows.about);
    return new Set(
      facts
        .filter(({ entity }) => test === null || test(topology.nodes.find(entity) ?? -1))
        .map(({ entity }) => entity as string),
    );
  });
  const holds = wordsTest(rows.words ?? []);
  const kept = facts.filter(
    ({ entity, value, unit, scope, status: own }) =>
      subjects.has(entity) &&
      (rows.statuses === undefined || rows.statuses.includes(own)) &&
      (rows.figures !== true || (typeof value === "number" && unit !== null)) &&
      (rows.words === undefined || holds(`${value} ${scope ?? ""}`)),
  );
  return {
    rows: kept.map(({ id, entity }) => ({ record: "fact", id, subject: entity, other: entity })),
    facts: new Map(kept.map((fact) => [fact.id, fact])),
  };
}

/** The ties that a question's filters let through, whatever their type and status. */
export function tiesThrough({ document, at, held, knownOn }: Filters): Filters {
  return { ...NO_FILTERS, document, at, held, knownOn };
}

class Choosing {
  readonly #topology: Topology;
  readonly #selector: Selector;
  readonly #narrowing: Narrowing;
  readonly #visit: Visit;

  constructor(topology: Topology, told: Told, narrowing: Narrowing, visit: Visit) {
    this.#topology = topology;
    this.#narrowing = narrowing;
    this.#visit = visit;
    this.#selector = new Selector(topology, told, tieTest(topology, tiesThrough(narrowing.filters)).ofStamp);
  }

  async entities({ which }: Extract<Rows, { of: "entities" }>): Promise<Chosen[]> {
    const asked = await entityTest(this.#topology, this.#narrowing.filters, this.#visit);
    const passes = both(asked, this.subjectTest(which));
    const chosen: Chosen[] = [];
    for (const node of this.#topology.nodes.sorted()) {
      if (this.#visit.isDue(8)) await this.#visit.pause();
      if (passes?.(node) === false) continue;
      const id = this.#topology.nodes.id(node);
      this.#add(chosen, { record: "entity", id, subject: id, other: id });
    }
    return chosen;
  }

  async ties({ types, from, to }: Extract<Rows, { of: "ties" }>): Promise<Chosen[]> {
    const { nodes, ties } = this.#topology;
    const { filters } = this.#narrowing;
    const begins = this.#selector.test(from);
    const step = this.#selector.stepper({ types, direction: "out", ...(to === undefined ? {} : { ends: to }) });
    const tie = tieTest(this.#topology, { ...tiesThrough(filters), type: filters.type, status: filters.status });
    const end = await nodeTest(this.#topology, filters, this.#visit);
    const chosen: Chosen[] = [];
    for (const node of nodes.sorted()) {
      if (this.#visit.isDue(8)) await this.#visit.pause();
      if (begins?.(node) === false) continue;
      for (const entry of step(node)) {
        const other = this.#topology.otherEnd(entry);
        if (tie.passes?.(entry >>> 1) === false) continue;
        if (end !== null && !end(node) && !end(other)) continue;
        const row = { id: ties.ids.get(entry >>> 1), subject: nodes.id(node), other: nodes.id(other) };
        if (this.#concerns(row)) this.#add(chosen, { record: "relation", ...row });
      }
    }
    return chosen;
  }

  #concerns({ subject, other }: { readonly subject: string; readonly other: string }): boolean {
    const asked = this.#narrowing.subject;
    return asked === null || asked === subject || asked === other;
  }

  #add(chosen: Chosen[], row: Chosen): void {
    if (chosen.length === MAX_VIEW_ROWS) throw new TooMuchError("The number of rows", `${MAX_VIEW_ROWS}`, NARROW);
    chosen.push(row);
  }

  /** Whom the selection takes in, and who is or is tied to what the question is narrowed to. */
  subjectTest(selection: Parameters<Selector["test"]>[0]): Test {
    return both(this.#selector.test(selection), this.#nearTest());
  }

  #nearTest(): Test {
    const { nodes, rows } = this.#topology;
    const { subject } = this.#narrowing;
    if (subject === null) return null;
    const node = nodes.find(subject);
    if (node === null) return () => false;
    const near = new Set([node]);
    for (let at = rows.begin(node); at < rows.end(node); at++) near.add(rows.ends[at] ?? node);
    return (other) => near.has(other);
  }
}
