import type { PathLimit } from "../../model/api/no-path.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import { pathTests } from "../../store/topology/path-tests.ts";
import { type EntryPath, type PathsQuestion, shortestEntryPaths } from "../../store/topology/shortest-paths.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { type Leg, lifted, limitsOf } from "./limits.ts";

/** Limits that have to go together for a path of so many ties. */
interface Lift {
  readonly limits: readonly PathLimit[];
  readonly length: number;
}

/** What keeps the ends of one leg apart. Ids, so that it outlives the shape it was found on. */
export type Miss =
  | {
      readonly why: "too-far" | "excluded" | "end-excluded";
      readonly lift: readonly Lift[];
      /** The last entity that the limits let one reach on a path that exists without them. */
      readonly last: string;
      /** Ends none of whose ties passes the limits, with how many they have. */
      readonly barred: readonly End[];
    }
  | { readonly why: "no-ties"; readonly ends: readonly string[] }
  /** Entities that stand with each end, itself included; the same where more ties than are looked for lie between. */
  | { readonly why: "apart"; readonly from: number; readonly to: number; readonly joined: boolean };

interface End {
  readonly id: string;
  readonly ties: number;
}

/** `null` where a path exists. @throws {EntityNotFoundError} for either end */
export async function lookForMiss(topology: Topology, leg: Leg, visit: Visit): Promise<Miss | null> {
  const question = await questionOf(topology, leg, visit);
  if ((await shortestPath(topology, question, visit)) !== null) return null;
  const ends = [question.from, question.to];
  const bare = ends.filter((end) => topology.rows.length(end) === 0);
  if (bare.length > 0) return { why: "no-ties", ends: bare.map((end) => topology.nodes.id(end)) };
  const ways = await waysOut(topology, leg, visit);
  const [first] = ways;
  if (first === undefined) return apart(topology, question, visit);
  const barred = ends.filter((end) => isBarred(topology, end, question)).map((end) => endOf(topology, end));
  const why = first.limits[0] === "maxHops" && first.limits.length === 1 ? "too-far" : "excluded";
  return {
    why: barred.length > 0 ? "end-excluded" : why,
    lift: ways.map(({ limits, path }) => ({ limits, length: path.length })),
    last: topology.nodes.id(await lastReached(topology, first.path, question, visit)),
    barred,
  };
}

function endOf({ nodes, rows }: Topology, end: number): End {
  return { id: nodes.id(end), ties: rows.length(end) };
}

async function questionOf(topology: Topology, leg: Leg, visit: Visit): Promise<PathsQuestion> {
  const limits = { ...leg, avoidId: [...leg.avoidId, ...leg.others.map((id) => id as Leg["from"])] };
  return {
    from: nodeOf(topology, leg.from),
    to: nodeOf(topology, leg.to),
    maxHops: leg.maxHops,
    limit: 1,
    outOnly: leg.direction === "out",
    ...(await pathTests(topology, limits, visit)),
  };
}

async function shortestPath(topology: Topology, question: PathsQuestion, visit: Visit): Promise<EntryPath | null> {
  return (await shortestEntryPaths(topology, question, visit))[0] ?? null;
}

interface Way {
  readonly limits: readonly PathLimit[];
  readonly path: EntryPath;
}

/** Each limit that alone stands in the way, that of the shortest path first; where none does, those that do together. */
async function waysOut(topology: Topology, leg: Leg, visit: Visit): Promise<Way[]> {
  const without = async (limits: readonly PathLimit[]): Promise<Way | null> => {
    const path = await shortestPath(topology, await questionOf(topology, lifted(leg, limits), visit), visit);
    return path === null ? null : { limits, path };
  };
  const set = limitsOf(leg);
  const ways: Way[] = [];
  for (const limit of set) {
    const way = await without([limit]);
    if (way !== null) ways.push(way);
  }
  if (ways.length > 0) return ways.sort((a, b) => a.path.length - b.path.length);
  let fewest = await without(set);
  for (const limit of set)
    fewest = fewest && ((await without(fewest.limits.filter((other) => other !== limit))) ?? fewest);
  return fewest === null ? [] : [fewest];
}

/** Whether none of an end's ties may be the first, or the last, of a path. */
function isBarred({ rows }: Topology, end: number, question: PathsQuestion): boolean {
  const other = end === question.from ? question.to : question.from;
  const unwanted = end === question.from ? 1 : 0;
  const last = rows.end(end);
  for (let at = rows.begin(end); at < last; at++) {
    const entry = rows.entries[at] ?? 0;
    const next = rows.ends[at] ?? 0;
    if (question.outOnly && (entry & 1) === unwanted) continue;
    if ((question.tie?.(entry >>> 1) ?? true) && (next === other || (question.between?.(next) ?? true))) return false;
  }
  return true;
}

/** @param path that the limits cut off @returns the entity of it farthest along that may be passed and is reached */
async function lastReached(
  topology: Topology,
  path: EntryPath,
  question: PathsQuestion,
  visit: Visit,
): Promise<number> {
  const between = path.slice(0, -1).map((entry) => topology.otherEnd(entry));
  for (const node of between.reverse()) {
    if (!(question.between?.(node) ?? true)) continue;
    if ((await shortestPath(topology, { ...question, to: node }, visit)) !== null) return node;
  }
  return question.from;
}

async function apart(topology: Topology, { from, to }: PathsQuestion, visit: Visit): Promise<Miss> {
  const around = await standingWith(topology, from, visit);
  const joined = around.seen[to] === 1;
  const other = joined ? around : await standingWith(topology, to, visit);
  return { why: "apart", from: around.count, to: other.count, joined };
}

/** Everything that any number of ties leads to. */
async function standingWith({ rows, nodes }: Topology, start: number, visit: Visit) {
  const seen = new Uint8Array(nodes.capacity);
  seen[start] = 1;
  const open = [start];
  let count = 0;
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    count++;
    const end = rows.end(node);
    for (let at = rows.begin(node); at < end; at++) {
      const next = rows.ends[at] ?? 0;
      if (seen[next] === 1) continue;
      seen[next] = 1;
      open.push(next);
    }
    if (visit.isDue(end - rows.begin(node))) await visit.pause();
  }
  return { seen, count };
}
