import fc from "fast-check";
import { findCommon } from "../../../server/explore/common/find-common.ts";
import { connectEntities } from "../../../server/explore/connect/connect-entities.ts";
import { drawNetwork } from "../../../server/explore/network/draw-network.ts";
import { NetworkRequest } from "../../../server/model/api/requests.ts";
import { CommonRequest, ConnectRequest } from "../../../server/model/api/traversal.ts";
import { type Question, question, READ } from "./question.ts";
import { NAMES, someFilters, TYPES } from "./random-graph.ts";
import { type Asked, compare, type Reference } from "./reference.ts";

const common = fc
  .tuple(fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 4 }), fc.constantFrom(undefined, 2), someFilters)
  .map(([ids, least, filters]): Question => {
    const fields = { id: ids, least, ...filters };
    return question(
      "common",
      fields,
      async ({ store, library }) => {
        const { value } = await findCommon(CommonRequest.parse(fields), store, library, READ);
        const items = value.items.map(
          ({ entity, shares }) =>
            `${entity.id}: ${shares.map(({ id, ties }) => `${id} by ${ties.map(({ relation }) => relation.id).join()}`).join("; ")}`,
        );
        return { items, total: value.total, between: value.between.map(({ id }) => id) };
      },
      (reference) => shared(reference, ids, least ?? ids.length, filters),
    );
  });

function shared(reference: Reference, ids: readonly string[], least: number, filters: Asked) {
  const tiesBetween = (one: string, other: string) =>
    reference.tiesOf(one).filter((tie) => reference.other(tie, one) === other && reference.keepsTie(tie, filters));
  const found = reference.graph
    .nodes()
    .filter((id) => !ids.includes(id) && reference.keepsEntity(id, filters))
    .map((id) => ({ id, by: ids.filter((one) => tiesBetween(one, id).length > 0) }))
    .filter(({ by }) => by.length >= least)
    .sort(
      (a, b) =>
        b.by.length - a.by.length || reference.graph.degree(a.id) - reference.graph.degree(b.id) || compare(a.id, b.id),
    );
  const told = (one: string, other: string) =>
    `${one} by ${tiesBetween(one, other)
      .map(({ id }) => id)
      .join()}`;
  const between = reference.graph
    .mapEdges((_, tie) => tie)
    .filter((tie) => ids.includes(tie.from) && ids.includes(tie.to) && reference.keepsTie(tie, filters));
  return {
    items: found.map(({ id, by }) => `${id}: ${by.map((one) => told(one, id)).join("; ")}`),
    total: found.length,
    between: between.map(({ id }) => id).sort(compare),
  };
}

const connect = fc
  .tuple(
    fc.shuffledSubarray([...NAMES], { minLength: 3, maxLength: 4 }),
    fc.subarray([...NAMES], { maxLength: 1 }),
    fc.subarray([...TYPES], { maxLength: 1 }),
    someFilters,
  )
  .map(([ids, avoidId, avoidType, filters]): Question => {
    const fields = { id: ids, avoidId, avoidType, ...filters };
    return question(
      "connect",
      fields,
      async ({ store, library }, reference) => {
        const { value } = await connectEntities(ConnectRequest.parse(fields), store, library, READ);
        const ground = groundOf(reference, { ids, avoidId, avoidType, filters });
        const nodes = value.nodes.map(({ entity }) => entity.id as string);
        const ties = value.ties.map(({ relation }) => relation.id as string);
        const least = value.groups.reduce((sum, group) => sum + leastJoining(ground, group), 0);
        return {
          groups: value.groups.map((group) => [...group].sort(compare)),
          usesWhatPasses: ties.every((id) => ground.some((tie) => tie.id === id)),
          isForest: nodes.length - ties.length === value.groups.length && ties.length === value.cost,
          holdsAll: ids.every((id) => nodes.includes(id)),
          // It may miss the least by the factor that it states.
          isWithinBound: value.cost >= least && value.cost <= 2 * least,
        };
      },
      (reference) => ({
        groups: groupsOf(groundOf(reference, { ids, avoidId, avoidType, filters }), [...ids].sort(compare)),
        usesWhatPasses: true,
        isForest: true,
        holdsAll: true,
        isWithinBound: true,
      }),
    );
  });

interface Joining {
  readonly ids: readonly string[];
  readonly avoidId: readonly string[];
  readonly avoidType: readonly string[];
  readonly filters: Asked;
}

/** The ties that may join. */
function groundOf(reference: Reference, { ids, avoidId, avoidType, filters }: Joining) {
  const mayPass = (id: string) => ids.includes(id) || (!avoidId.includes(id) && reference.keepsEntity(id, filters));
  return reference.graph
    .mapEdges((_, tie) => tie)
    .filter((tie) => !avoidType.includes(tie.type) && reference.keepsTie(tie, filters))
    .filter(({ from, to }) => mayPass(from) && mayPass(to));
}

type Ground = ReturnType<typeof groundOf>;

function reached(ground: Ground, start: string, among: (id: string) => boolean): Set<string> {
  const seen = new Set([start]);
  for (const at of seen)
    for (const { from, to } of ground)
      if (from === at || to === at) for (const next of [from, to]) if (among(next)) seen.add(next);
  return seen;
}

function groupsOf(ground: Ground, ids: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const id of ids) {
    if (groups.some((group) => group.includes(id))) continue;
    const whole = reached(ground, id, () => true);
    groups.push(ids.filter((other) => whole.has(other)));
  }
  return groups;
}

/** Ties of the smallest tree that joins a group: every set of entities beside it is tried. */
function leastJoining(ground: Ground, group: readonly string[]): number {
  const [start = "", ...others] = group;
  const between = NAMES.filter((id) => !group.includes(id));
  let least = Infinity;
  for (let set = 0; set < 1 << between.length; set++) {
    const chosen = new Set([...group, ...between.filter((_, place) => (set & (1 << place)) !== 0)]);
    const joined = reached(ground, start, (id) => chosen.has(id));
    if (others.every((id) => joined.has(id))) least = Math.min(least, joined.size - 1);
  }
  return least;
}

const network = fc
  .tuple(
    fc.subarray([...NAMES], { maxLength: 3 }),
    fc.option(fc.integer({ min: 3, max: 7 }), { nil: undefined }),
    fc.integer({ min: 1, max: 3 }),
    someFilters,
  )
  .map(([seed, limit, reach, filters]): Question => {
    const fields = { seed, limit, reach, ...filters };
    return question(
      "network",
      fields,
      async ({ store }) => {
        const { value } = await drawNetwork(NetworkRequest.parse(fields), store, READ);
        return {
          nodes: value.nodes.map(({ id }) => id),
          edges: value.edges.map(({ id }) => id),
          omitted: value.omitted,
        };
      },
      (reference) => drawn(reference, [...seed].sort(compare), { limit, reach, filters }),
    );
  });

function drawn(
  reference: Reference,
  seeds: readonly string[],
  { limit, reach, filters }: { limit: number | undefined; reach: number; filters: Asked },
) {
  const passing = reference.graph.mapEdges((_, tie) => tie).filter((tie) => reference.keepsTie(tie, filters));
  const touching = (id: string, others: ReadonlySet<string>) =>
    passing.filter(({ from, to }) => (from === id && others.has(to)) || (to === id && others.has(from))).length;
  const { graph } = reference;
  const byTies = (others: ReadonlySet<string>) => (a: string, b: string) =>
    touching(b, others) - touching(a, others) || graph.degree(b) - graph.degree(a) || compare(a, b);
  const all: string[] = [...seeds];
  if (seeds.length === 0) {
    const { nodes } = reference.slice(filters);
    const belongs = new Set(graph.nodes().filter((id) => reference.keepsEntity(id, filters)));
    all.push(...nodes.sort(byTies(belongs)));
  } else if (limit !== undefined) {
    let ring = new Set(seeds);
    for (let distance = 1; distance <= reach; distance++) {
      const next = graph
        .nodes()
        .filter((id) => !all.includes(id) && reference.keepsEntity(id, filters) && touching(id, ring) > 0);
      all.push(...next.sort(byTies(ring)));
      ring = new Set(next);
    }
  }
  const nodes = all.slice(0, limit ?? all.length);
  const edges = passing.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to));
  return { nodes, edges: edges.map(({ id }) => id).sort(compare), omitted: all.length - nodes.length };
}

export const setQuestion = fc.oneof(common, connect, network);
