import { MOST_OCCASIONS } from "../../model/api/insights.ts";
import { type Day, isoDay } from "../../model/dates.ts";
import { hasHappened } from "../../model/held.ts";
import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import type { Status } from "../../model/vocabulary/statements.ts";
import { compareText } from "../../store/ordering.ts";
import { OPEN_FUTURE } from "../../store/tie-columns.ts";
import { typeName } from "../../store/topology/ties.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { isDirect, isPart } from "./joining-types.ts";
import type { Pairing } from "./pairing.ts";
import { better, leastOf, type Standing, standingOfPart, standingOfTie } from "./standing.ts";

/** Ties that say what one of a pair did in one occasion; the rest is in the graph. */
const MOST_TIES_A_SIDE = 5;

export interface ToldTie {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly status: Status;
}

interface ToldOccasion {
  /** `null`: a tie between the two, or between actors that count for them. */
  readonly through: string | null;
  /** Whether it is a tie between actors that count for the two. */
  readonly lifted: boolean;
  readonly status: Status;
  readonly since: string | null;
  readonly ties: readonly ToldTie[];
}

/** What is told of one pair. */
export interface ToldPair {
  readonly occasions: readonly ToldOccasion[];
  /** Ties that join the two only by actors that count for them. */
  readonly lifted: number;
}

/** What one unit has part in, and is tied to. */
interface Involvement {
  /** Ties by occasion, each with the actor whose part it is. */
  readonly parts: Map<number, Part[]>;
  /** Ties that lead from it to another unit of the page, by that unit. */
  readonly direct: Map<number, number[]>;
}

interface Part {
  readonly tie: number;
  readonly actor: number;
}

/**
 * What some pairs of units work together in, in the order of the pairs.
 * @param isTooLarge occasions that were not counted
 */
export async function tellOccasions(
  pairing: Pairing,
  pairs: readonly (readonly [a: number, b: number])[],
  isTooLarge: (node: number) => boolean,
  visit: Visit,
): Promise<ToldPair[]> {
  const units = new Set(pairs.flat());
  const involvements = new Map<number, Involvement>();
  for (const unit of units) involvements.set(unit, await involvementOf(pairing, unit, { units, isTooLarge }, visit));
  const none: Involvement = { parts: new Map(), direct: new Map() };
  const told: ToldPair[] = [];
  for (const [a, b] of pairs) {
    const [ofA, ofB] = [involvements.get(a) ?? none, involvements.get(b) ?? none];
    const ties = [...(ofA.direct.get(b) ?? []), ...(ofB.direct.get(a) ?? [])];
    const found = [
      ...sharedOccasions(pairing.topology, ofA, ofB),
      ...ties.map((tie) => directOccasion(pairing.topology, tie, [a, b])),
    ].sort((one, other) => compareOccasions(pairing.topology, one, other));
    told.push({
      occasions: found.slice(0, MOST_OCCASIONS).map((occasion) => tellOccasion(pairing.topology, occasion)),
      lifted: found.filter(({ lifted }) => lifted).length,
    });
    if (visit.isDue(ofA.parts.size + ties.length + 1)) await visit.pause();
  }
  return told;
}

interface Page {
  readonly units: ReadonlySet<number>;
  isTooLarge(node: number): boolean;
}

async function involvementOf(pairing: Pairing, unit: number, page: Page, visit: Visit): Promise<Involvement> {
  const { rows } = pairing.topology;
  const found: Involvement = { parts: new Map(), direct: new Map() };
  for (const actor of pairing.actorsOf(unit))
    for (let at = rows.begin(actor); at < rows.end(actor); at++) {
      if (visit.isDue(1)) await visit.pause();
      const [entry, other, type] = [rows.entries[at] ?? 0, rows.ends[at] ?? 0, rows.types[at] ?? 0];
      if (pairing.tie?.(entry >>> 1) === false) continue;
      // The occasion's row has the same tie the other way round.
      if (isPart(type, entry ^ 1) && pairing.isOccasion(other)) {
        if (!page.isTooLarge(other)) push(found.parts, other, { tie: entry >>> 1, actor });
      } else if (pairing.countsTies && isDirect(type) && (entry & 1) === 0 && pairing.actor(other))
        for (const [a, b] of pairing.unitsBetween(actor, other))
          if (a === unit && page.units.has(b)) push(found.direct, b, entry >>> 1);
    }
  return found;
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** An occasion before anything of it is written out: a hub may share hundreds, of which few are told. */
interface Occasion extends Pick<ToldOccasion, "through" | "lifted" | "status" | "since"> {
  readonly ties: readonly number[];
}

function sharedOccasions(topology: Topology, ofA: Involvement, ofB: Involvement): Occasion[] {
  const found: Occasion[] = [];
  for (const [occasion, partsOfA] of ofA.parts) {
    const partsOfB = ofB.parts.get(occasion);
    if (partsOfB !== undefined && !isWithin(partsOfA, partsOfB) && !isWithin(partsOfB, partsOfA))
      found.push(sharedOccasion(topology, occasion, [partsOfA, partsOfB]));
  }
  return found;
}

/** As it is counted: whoever is there for both units joins neither with the other. */
function isWithin(parts: readonly Part[], whole: readonly Part[]): boolean {
  const actors = new Set(whole.map(({ actor }) => actor));
  return parts.every(({ actor }) => actors.has(actor));
}

function sharedOccasion(topology: Topology, occasion: number, sides: readonly (readonly Part[])[]): Occasion {
  const { nodes, stamps, ties } = topology;
  const standings = sides.map((parts) =>
    parts
      .map(({ tie }) => standingOfPart(topology, occasion, tie))
      .reduce((known: Standing | undefined, part) => better(known, part), undefined),
  );
  const both = standings.filter((standing) => standing !== undefined);
  const status = leastOf([stamps.status(nodes.stamp(occasion)), ...both.map((standing) => standing.status)]);
  const first = (parts: readonly Part[]) =>
    parts
      .map(({ tie }) => tie)
      .sort((a, b) => ties.compare(a, b))
      .slice(0, MOST_TIES_A_SIDE);
  return {
    through: nodes.id(occasion),
    lifted: false,
    status,
    since: beginning(status, Math.max(...both.map(({ since }) => since))),
    ties: [...new Set(sides.flatMap(first))],
  };
}

function directOccasion(topology: Topology, tie: number, pair: readonly [a: number, b: number]): Occasion {
  const { status, since } = standingOfTie(topology, tie);
  const lifted = !pair.includes(topology.ties.from(tie)) || !pair.includes(topology.ties.to(tie));
  return { through: null, lifted, status, since: beginning(status, since), ties: [tie] };
}

function tellOccasion(topology: Topology, { ties, ...occasion }: Occasion): ToldOccasion {
  const told = ties.map((tie) => tellTie(topology, tie));
  return { ...occasion, ties: told.sort((a, b) => compareText(a.id, b.id)) };
}

/** What has not happened has no day, whatever its parts have. */
function beginning(status: Status, day: Day): string | null {
  return hasHappened(status) ? dayOrNull(day) : null;
}

function tellTie({ nodes, ties, stamps }: Topology, tie: number): ToldTie {
  return {
    id: ties.ids.get(tie),
    type: typeName(ties.type(tie)),
    from: nodes.id(ties.from(tie)),
    to: nodes.id(ties.to(tie)),
    status: stamps.status(ties.stamp(tie)),
  };
}

/** @param day past every calendar where it is not known */
export function dayOrNull(day: Day): string | null {
  return day >= OPEN_FUTURE ? null : isoDay(day);
}

/** What happened first, by its day; then what is intended; equals by id, and ties between two last, by theirs. */
function compareOccasions({ ties }: Topology, a: Occasion, b: Occasion): number {
  const rank = ({ status }: Occasion) => (hasHappened(status) ? 0 : 1);
  const day = ({ since }: Occasion) => since ?? "9999";
  const name = ({ through }: Occasion) => through ?? "~";
  const first = (occasion: Occasion) => occasion.ties[0] ?? 0;
  return (
    rank(a) - rank(b) ||
    compareText(day(a), day(b)) ||
    compareText(name(a), name(b)) ||
    ties.ids.compare(first(a), first(b))
  );
}
