import { type Facets, MAX_FACET_VALUES } from "../model/api/facets.ts";
import { type Filters, NO_FILTERS } from "../model/api/filters.ts";
import type { DocumentId, EntityId } from "../model/records/shared.ts";
import type { GraphStore, ReadOptions, Seen } from "../store/graph-store.ts";
import { compareText } from "../store/ordering.ts";
import { ReadGuard } from "../store/read-guard.ts";
import { timeQuestion } from "../store/tie-columns.ts";
import { entityTest, type Test } from "../store/topology/filters.ts";
import { lookAtShape, remaining } from "../store/topology/look-at-shape.ts";
import type { Topology } from "../store/topology/topology.ts";
import type { Visit } from "../store/topology/visit.ts";
import { Ancestors } from "./facets/ancestors.ts";
import { YearSpans } from "./facets/year-spans.ts";

/**
 * What a list of entities could be narrowed to, with counts. Counted on the shape of the graph, which both engines
 * keep alike, so that no record is read and the counts of both are the same.
 */
type Counts = Omit<Facets, "place"> & { readonly place: readonly { value: EntityId; count: number }[] };

const NARROW = "Narrow the list by a kind or a place.";

/** @throws {CancelledError} @throws {OutOfTimeError} */
export async function facetsOf(store: GraphStore, filters: Filters, options?: ReadOptions): Promise<Seen<Facets>> {
  const guard = new ReadGuard(options, NARROW);
  for (;;) {
    const { revision, value: counts } = await lookAtShape(store, guard, (topology, visit) =>
      count(topology, filters, visit),
    );
    const places = await store.summaries(
      counts.place.map(({ value }) => value),
      remaining(guard),
    );
    // A change set came in between: names and counts would be of two graphs.
    if (places.revision !== revision) {
      guard.check();
      continue;
    }
    const names = new Map(places.value.map(({ id, name }) => [id, name]));
    const place = counts.place.flatMap(({ value, count: size }) => {
      const name = names.get(value);
      return name === undefined ? [] : [{ value, name, count: size }];
    });
    return { revision, value: { ...counts, place } };
  }
}

async function count(topology: Topology, filters: Filters, visit: Visit): Promise<Counts> {
  const { nodes, stamps } = topology;
  const [kind, party, status] = [new Tally(), new Tally(), new Tally()];
  const [place, document, year] = [new Tally(), new Tally(), new Tally()];
  const ancestors = new Ancestors(topology);
  const years = new YearSpans(stamps);
  const documents = documentTests(topology);
  await each(topology, { ...filters, kind: [] }, visit, (node) => kind.add(nodes.kind(node)));
  await each(topology, { ...filters, party: [] }, visit, (node) => party.add(nodes.party(node)));
  await each(topology, { ...filters, status: [] }, visit, (node) => status.add(stamps.status(nodes.stamp(node))));
  await each(topology, { ...filters, place: [] }, visit, (node) =>
    place.addAll(ancestors.of(node).map((one) => nodes.id(one))),
  );
  await each(topology, { ...filters, document: [] }, visit, (node) => document.addAll(documents(nodes.stamp(node))));
  await each(topology, { ...filters, at: undefined, held: [] }, visit, (node) =>
    year.addAll(years.of(nodes.stamp(node))),
  );
  return {
    kind: kind.mostFirst(),
    party: party.mostFirst(),
    place: place.mostFirst<EntityId>().slice(0, MAX_FACET_VALUES),
    status: status.mostFirst(),
    document: document.mostFirst<DocumentId>().slice(0, MAX_FACET_VALUES),
    year: year.inOrder(),
  };
}

async function each(topology: Topology, filters: Filters, visit: Visit, take: (node: number) => void): Promise<void> {
  const passes: Test = await entityTest(topology, filters, visit);
  for (const node of topology.nodes.sorted()) {
    if (visit.isDue(1)) await visit.pause();
    if (passes === null || passes(node)) take(node);
  }
}

/** Documents that cite what bears a stamp; each stamp is asked about once. */
function documentTests({ stamps }: Topology): (stamp: number) => readonly string[] {
  const tests = [...stamps.documentDays.keys()].map((id) => ({ id, cites: stamps.filter([], [id], ANY_TIME) }));
  const known = new Map<number, readonly string[]>();
  return (stamp) => {
    const before = known.get(stamp);
    if (before !== undefined) return before;
    const found = tests.filter(({ cites }) => cites?.(stamp) === true).map(({ id }) => id);
    known.set(stamp, found);
    return found;
  };
}

const ANY_TIME = timeQuestion(NO_FILTERS);

class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string | null): void {
    if (value !== null) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  addAll(values: readonly string[]): void {
    for (const value of values) this.add(value);
  }

  mostFirst<Value extends string>(): { value: Value; count: number }[] {
    return this.#entries<Value>().sort((a, b) => b.count - a.count || compareText(a.value, b.value));
  }

  inOrder<Value extends string>(): { value: Value; count: number }[] {
    return this.#entries<Value>().sort((a, b) => compareText(a.value, b.value));
  }

  #entries<Value extends string>(): { value: Value; count: number }[] {
    return Array.from(this.#counts, ([value, count]) => ({ value: value as Value, count }));
  }
}
