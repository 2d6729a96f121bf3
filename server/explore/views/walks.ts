import { MAX_CELL_ITEMS } from "../../model/api/views.ts";
import { compareText } from "../../store/ordering.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import type { Path } from "./declaration.ts";
import type { Selector } from "./selection.ts";

/** Whom the subject of a row leads to, and by which ways, by ids only. */
export interface Walk {
  readonly end: string;
  /** Never empty. */
  readonly ways: readonly Way[];
}

interface Way {
  /** In the order of the way. */
  readonly ties: readonly string[];
  /** What lies between the subject and the end. */
  readonly between: readonly string[];
}

export interface Walks {
  readonly walks: readonly Walk[];
  /** Ends past the limit of a cell; where a way branches beyond measure, at least so many. */
  readonly omitted: number;
  /** Different ends. */
  readonly ends: number;
}

/** Ways looked at for one cell. A bound for hubs: an industry may have more products than anybody reads. */
const MAX_WAYS = 20_000;

/**
 * Where paths lead from a node. Over one step every tie counts for itself, since a person may hold a post twice; over several,
 * all ways to one end stand together, those with the most ways first.
 */
export async function walksFrom(
  topology: Topology,
  selector: Selector,
  node: number,
  { paths, most = MAX_CELL_ITEMS }: { readonly paths: readonly Path[]; readonly most?: number },
  visit: Visit,
): Promise<Walks> {
  const [single, joined]: [Walk[], Map<number, Walk>] = [[], new Map()];
  let ways = 0;
  for (const path of paths) {
    for (const way of waysAlong(topology, selector, node, path)) {
      if (visit.isDue(1)) await visit.pause();
      if (++ways > MAX_WAYS) break;
      const walk = walkOf(topology, way);
      if (path.length === 1) single.push(walk);
      else joined.set(way.at, merged(joined.get(way.at), walk));
    }
  }
  const several = [...joined.values()].sort((a, b) => b.ways.length - a.ways.length || compareText(a.end, b.end));
  const all = [...single, ...several];
  return {
    walks: all.slice(0, most),
    omitted: Math.max(0, all.length - most),
    ends: new Set(all.map(({ end }) => end)).size,
  };
}

interface Steps {
  readonly at: number;
  readonly entries: readonly number[];
}

/** Depth first, never back over a node it came by. */
function* waysAlong(topology: Topology, selector: Selector, node: number, path: Path): Generator<Steps> {
  const steps = path.map((step) => selector.stepper(step));
  const [came, entries]: [number[], number[]] = [[node], []];
  yield* (function* onward(depth: number): Generator<Steps> {
    const step = steps[depth];
    const here = came.at(-1) ?? node;
    if (step === undefined) return yield { at: here, entries: [...entries] };
    for (const entry of step(here)) {
      const next = topology.otherEnd(entry);
      if (came.includes(next)) continue;
      came.push(next);
      entries.push(entry);
      yield* onward(depth + 1);
      came.pop();
      entries.pop();
    }
  })(0);
}

function walkOf(topology: Topology, { at, entries }: Steps): Walk {
  const { nodes, ties } = topology;
  return {
    end: nodes.id(at),
    ways: [
      {
        ties: entries.map((entry) => ties.ids.get(entry >>> 1)),
        between: entries.slice(0, -1).map((entry) => nodes.id(topology.otherEnd(entry))),
      },
    ],
  };
}

function merged(one: Walk | undefined, other: Walk): Walk {
  return one === undefined ? other : { end: one.end, ways: [...one.ways, ...other.ways] };
}
