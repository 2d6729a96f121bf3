import type { Test } from "./filters.ts";
import type { Topology } from "./topology.ts";
import type { Visit } from "./visit.ts";

/**
 * All shortest paths between two nodes: breadth first from both ends, the frontier with fewer ties first, until they
 * meet (Pohl, Bi-directional search, 1971); then the paths one by one, in the order of their relation ids, only as many
 * as are asked for.
 */

export interface PathsQuestion {
  readonly from: number;
  readonly to: number;
  readonly maxHops: number;
  readonly limit: number;
  /** Whether ties are followed only the way they are written. */
  readonly outOnly: boolean;
  readonly tie: Test;
  /** Judges the nodes between the ends. */
  readonly between: Test;
}

/** Entries of rows, from `from` on: one a hop. */
export type EntryPath = readonly number[];

const UNSEEN = 255;

interface Side {
  /** Hops from this side's end, `UNSEEN` where it has not come. */
  readonly hops: Uint8Array;
  /** Row bit that this side must not follow; -1: none. */
  readonly unwanted: number;
  frontier: number[];
  /** Of the frontier: what the next step on this side has to look at. */
  ties: number;
  depth: number;
}

export async function shortestEntryPaths(
  topology: Topology,
  question: PathsQuestion,
  visit: Visit,
): Promise<EntryPath[]> {
  if (question.from === question.to) return [];
  const forward = side(topology, question.from, question.outOnly ? 1 : -1);
  const backward = side(topology, question.to, question.outOnly ? 0 : -1);
  const met = await meet(topology, question, forward, backward, visit);
  if (met.length === 0) return [];
  const onPath = await walkBack(topology, question, forward, met, visit);
  return enumerate(topology, question, { forward, backward, onPath }, visit);
}

function side(topology: Topology, end: number, unwanted: number): Side {
  const hops = new Uint8Array(topology.nodes.capacity).fill(UNSEEN);
  hops[end] = 0;
  return { hops, unwanted, frontier: [end], ties: topology.rows.length(end), depth: 0 };
}

/** Grows both sides until they share nodes; returns those on the last frontier of both, or none. */
async function meet(
  topology: Topology,
  question: PathsQuestion,
  forward: Side,
  backward: Side,
  visit: Visit,
): Promise<number[]> {
  while (forward.depth + backward.depth < question.maxHops) {
    const ahead = forward.ties <= backward.ties;
    const [near, far] = ahead ? [forward, backward] : [backward, forward];
    await grow(topology, question, near, ahead ? question.to : question.from, visit);
    if (near.frontier.length === 0) return [];
    const met = near.frontier.filter((node) => far.hops[node] === far.depth);
    if (met.length > 0) return met;
  }
  return [];
}

/** One level further. @param target the other side's end, which no test between the ends judges */
async function grow(topology: Topology, question: PathsQuestion, near: Side, target: number, visit: Visit) {
  const { rows } = topology;
  const { hops, unwanted } = near;
  const { tie: tieTest, between } = question;
  const reached: number[] = [];
  let ties = 0;
  near.depth++;
  for (const node of near.frontier) {
    const end = rows.end(node);
    for (let at = rows.begin(node); at < end; at++) {
      const entry = rows.entries[at] ?? 0;
      const incoming = entry & 1;
      const next = rows.ends[at] ?? 0;
      if (incoming === unwanted || hops[next] !== UNSEEN) continue;
      if (tieTest !== null && !tieTest(entry >>> 1)) continue;
      if (between !== null && next !== target && !between(next)) continue;
      hops[next] = near.depth;
      reached.push(next);
      ties += rows.length(next);
      if (visit.isDue(1)) await visit.pause();
    }
    if (visit.isDue(end - rows.begin(node))) await visit.pause();
  }
  near.frontier = reached;
  near.ties = ties;
}

/** 1 for each node of the forward side that some shortest path passes. */
async function walkBack(
  topology: Topology,
  question: PathsQuestion,
  { hops, unwanted }: Side,
  met: readonly number[],
  visit: Visit,
): Promise<Uint8Array> {
  const onPath = new Uint8Array(topology.nodes.capacity);
  for (const node of met) onPath[node] = 1;
  const open = [...met];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const depth = hops[node] ?? UNSEEN;
    const end = topology.rows.end(node);
    for (let at = topology.rows.begin(node); depth > 0 && at < end; at++) {
      const entry = topology.rows.entries[at] ?? 0;
      const earlier = topology.rows.ends[at] ?? 0;
      // Seen from this end, the direction bit is the other one.
      if ((entry & 1) === 1 - unwanted || hops[earlier] !== depth - 1 || onPath[earlier] === 1) continue;
      if (question.tie !== null && !question.tie(entry >>> 1)) continue;
      onPath[earlier] = 1;
      open.push(earlier);
    }
    if (visit.isDue(end - topology.rows.begin(node))) await visit.pause();
  }
  return onPath;
}

interface Found {
  readonly forward: Side;
  readonly backward: Side;
  readonly onPath: Uint8Array;
}

/** Depth first over what leads on, smallest relation id first: every branch ends in a path. */
async function enumerate(
  topology: Topology,
  question: PathsQuestion,
  found: Found,
  visit: Visit,
): Promise<EntryPath[]> {
  const paths: EntryPath[] = [];
  const length = found.forward.depth + found.backward.depth;
  const branches = [await onward(topology, question, found, question.from, 0, visit)];
  const path: number[] = [];
  for (let branch = branches.at(-1); branch !== undefined && paths.length < question.limit; branch = branches.at(-1)) {
    const entry = branch.pop();
    if (entry === undefined) {
      branches.pop();
      path.pop();
      continue;
    }
    path.push(entry);
    if (path.length < length)
      branches.push(await onward(topology, question, found, topology.otherEnd(entry), path.length, visit));
    else {
      paths.push([...path]);
      path.pop();
    }
  }
  return paths;
}

/** Entries that go on from `node` along shortest paths, the one to follow first last. */
async function onward(
  topology: Topology,
  question: PathsQuestion,
  { forward, backward, onPath }: Found,
  node: number,
  hop: number,
  visit: Visit,
): Promise<number[]> {
  const left = forward.depth + backward.depth - hop - 1;
  const leads = (next: number) =>
    hop + 1 <= forward.depth ? onPath[next] === 1 && forward.hops[next] === hop + 1 : backward.hops[next] === left;
  const entries: number[] = [];
  const end = topology.rows.end(node);
  for (let at = topology.rows.begin(node); at < end; at++) {
    const entry = topology.rows.entries[at] ?? 0;
    if ((entry & 1) === forward.unwanted || !leads(topology.rows.ends[at] ?? 0)) continue;
    if (question.tie === null || question.tie(entry >>> 1)) entries.push(entry);
  }
  if (visit.isDue(end - topology.rows.begin(node))) await visit.pause();
  return entries.sort((a, b) => topology.ties.ids.compare(b >>> 1, a >>> 1));
}
