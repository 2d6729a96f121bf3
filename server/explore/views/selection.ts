import type { EntitySummary } from "../../model/api/answers.ts";
import { NO_FILTERS } from "../../model/api/filters.ts";
import { MAX_VIEW_ROWS } from "../../model/api/views.ts";
import { TooMuchError } from "../../model/errors.ts";
import { RELATION_TYPES } from "../../model/vocabulary/relation-types.ts";
import type { Test } from "../../store/topology/filters.ts";
import { typeCode } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import type { Reading } from "../one-revision.ts";
import type { Selection, Sheet, Step } from "./declaration.ts";
import { readFacts } from "./read-facts.ts";

export const NARROW = "Name a subject, a kind, a place or a document.";

/** What the shape of the graph does not tell of entities, by id: which have some words in their names, which some facts. */
export interface Told {
  readonly named: ReadonlyMap<Selection, ReadonlySet<string>>;
  readonly withFact: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every selection that some sheets make, with those within them. */
function* selectionsOf(sheets: readonly Sheet[]): Generator<Selection> {
  for (const { rows, columns, within } of sheets) {
    if (rows.of === "entities") yield* nested(rows.which);
    if (rows.of === "ties") yield* [...nested(rows.from), ...nested(rows.to)];
    if (rows.of === "facts") yield* nested(rows.about);
    if (within) yield* nested(within.ends);
    for (const { cell } of columns) {
      if (cell.of === "ends") for (const path of cell.paths) yield* inSteps(path);
      if (cell.of === "figures" || cell.of === "members") for (const path of cell.over ?? []) yield* inSteps(path);
      if (cell.of === "members" || cell.of === "score") for (const path of cell.by) yield* inSteps([path].flat());
    }
  }
}

function* inSteps(steps: readonly Step[]): Generator<Selection> {
  for (const step of steps) yield* nested(step.ends);
}

function* nested(selection: Selection | undefined): Generator<Selection> {
  if (selection === undefined) return;
  yield selection;
  for (const one of selection.any ?? []) yield* nested(one);
  yield* inSteps(selection.tied ?? []);
}

/** Reads what the selections of these sheets ask of names and facts. @throws {TooMuchError} */
export async function readTold(reading: Reading, sheets: readonly Sheet[]): Promise<Told> {
  const selections = [...new Set(selectionsOf(sheets))];
  const properties = [...new Set(selections.flatMap(({ facts }) => facts ?? []))].sort();
  const withFact = new Map(properties.map((property) => [property, new Set<string>()]));
  const request = { ...NO_FILTERS, entity: [], property: properties };
  for (const { property, entity, sharedWith } of properties.length === 0 ? [] : await readFacts(reading, request))
    for (const id of [entity, ...sharedWith]) withFact.get(property)?.add(id);
  return { named: await readNamed(reading, selections), withFact };
}

async function readNamed(reading: Reading, selections: readonly Selection[]): Promise<Told["named"]> {
  const asking = selections.filter(({ words }) => words !== undefined);
  if (asking.length === 0) return new Map();
  const kinds = new Set(asking.flatMap((selection) => selection.kinds ?? []));
  const ids = await reading.look((topology, visit) => idsOfKinds(topology, kinds, visit));
  const summaries = ids.length === 0 ? [] : await reading.take(reading.store.summaries(ids, reading.options));
  return new Map(
    asking.map((selection) => {
      const holds = wordsTest(selection.words ?? []);
      return [selection, new Set(summaries.filter(namesOf(holds)).map(({ id }) => id as string))];
    }),
  );
}

async function idsOfKinds(topology: Topology, kinds: ReadonlySet<string>, visit: Visit): Promise<string[]> {
  const ids: string[] = [];
  for (const node of topology.nodes.sorted()) {
    if (visit.isDue(1)) await visit.pause();
    if (!kinds.has(topology.nodes.kind(node))) continue;
    if (ids.length === MAX_VIEW_ROWS) throw new TooMuchError("The number of names to read", `${MAX_VIEW_ROWS}`, NARROW);
    ids.push(topology.nodes.id(node));
  }
  return ids;
}

function namesOf(holds: (text: string) => boolean): (entity: EntitySummary) => boolean {
  return ({ name }) => holds(name.en) || (name.zh !== null && holds(name.zh));
}

/** Whether a text holds one of some words; Latin ones begin a word there, so that "land" is not found in "Finland". */
export function wordsTest(words: readonly string[]): (text: string) => boolean {
  const patterns = words.map((word) => (/^[a-z]/i.test(word) ? `\\b${word}` : word));
  const pattern = new RegExp(patterns.join("|"), "iu");
  return (text) => pattern.test(text);
}

/** Tests of the nodes of one shape; to be used before the next await. */
export class Selector {
  readonly #topology: Topology;
  readonly #told: Told;
  /** Of a tie's stamp; what the question's filters do not let pass joins nothing. */
  readonly #stamp: Test;

  constructor(topology: Topology, told: Told, stamp: Test) {
    this.#topology = topology;
    this.#told = told;
    this.#stamp = stamp;
  }

  /** `null`: everything passes. */
  test(selection: Selection | undefined): Test {
    if (selection === undefined) return null;
    const tests = [...this.#own(selection), ...this.#known(selection), ...this.#tied(selection)];
    if (selection.any !== undefined) {
      const alternatives = selection.any.map((one) => this.test(one));
      tests.push((node) => alternatives.some((passes) => passes === null || passes(node)));
    }
    return tests.length === 0 ? null : (node) => tests.every((passes) => passes(node));
  }

  *#own({ kinds = [], parties = [], statuses }: Selection): Generator<(node: number) => boolean> {
    const { nodes, stamps } = this.#topology;
    const plain = nodes.filter(kinds, parties);
    if (plain !== null) yield plain;
    if (statuses === undefined) return;
    yield (node) => statuses.includes(stamps.status(nodes.stamp(node)));
  }

  *#known(selection: Selection): Generator<(node: number) => boolean> {
    const { nodes } = this.#topology;
    const named = this.#told.named.get(selection);
    if (named !== undefined) yield (node) => named.has(nodes.id(node));
    const sets = (selection.facts ?? []).map((property) => this.#told.withFact.get(property));
    if (sets.length > 0) yield (node) => sets.some((ids) => ids?.has(nodes.id(node)) === true);
  }

  *#tied({ tied = [], least = 1 }: Selection): Generator<(node: number) => boolean> {
    if (tied.length === 0) return;
    const steps = tied.map((step) => this.stepper(step));
    yield (node) => {
      const found = new Set<number>();
      for (const step of steps)
        for (const entry of step(node)) if (found.add(this.#topology.otherEnd(entry)).size >= least) return true;
      return false;
    };
  }

  /** The entries of a node's row that make a step, in the row's order. */
  stepper({ types, direction, ends }: Step): (node: number) => Generator<number> {
    const { rows } = this.#topology;
    const named = types.length === 0 ? RELATION_TYPES : types;
    const codes = [...new Set(named.map(typeCode))].sort((a, b) => a - b);
    const unwanted = direction === "any" ? -1 : direction === "out" ? 1 : 0;
    const [stamp, end] = [this.#stamp, this.test(ends)];
    const topology = this.#topology;
    return function* (node) {
      for (const code of codes) {
        const last = topology.placeOf(node, code + 1, "");
        for (let at = topology.placeOf(node, code, ""); at < last; at++) {
          const entry = rows.entries[at] ?? 0;
          if ((entry & 1) === unwanted) continue;
          if (stamp?.(rows.stamps[at] ?? 0) === false || end?.(rows.ends[at] ?? 0) === false) continue;
          yield entry;
        }
      }
    };
  }
}
