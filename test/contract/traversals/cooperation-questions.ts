import fc from "fast-check";
import { cooperation } from "../../../server/explore/insights/cooperation.ts";
import { fiveParty } from "../../../server/explore/insights/five-party.ts";
import { type CooperationItem, CooperationRequest, FivePartyRequest } from "../../../server/model/api/insights.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { ORGANIZATIONS } from "../../../server/model/vocabulary/kind-sets.ts";
import { PARTIES } from "../../../server/model/vocabulary/kinds.ts";
import { STATUSES, type Status } from "../../../server/model/vocabulary/statements.ts";
import { type Question, question, READ } from "./question.ts";
import { someFilters } from "./random-graph.ts";
import { type Asked, begunBy, compare, isDone, type Reference, WITHIN } from "./reference.ts";

const PARTS_FROM = ["MEMBER_OF", "ORGANIZES", "PARTICIPATES_IN", "SUPPORTS"];
const PARTS_TO = ["SIGNED_WITH"];
const DIRECT = ["COOPERATES_WITH", "SIGNED_WITH"];
const OCCASIONS = ["Event", "EventSeries", "Project"];
/** Most occasions that are told of a pair, and most ties of each of the two. */
const MOST = { occasions: 10, ties: 5 };

interface Asking {
  readonly between: "organizations" | "places";
  readonly through: readonly string[];
  readonly filters: Asked;
}

interface Part {
  readonly who: string;
  readonly tie: RelationRecord;
  readonly happened: boolean;
}

/** Ties by which somebody has a part in an occasion, by type and then id, each with whether it has happened. */
function partsIn(reference: Reference, occasion: string, filters: Asked): Part[] {
  return reference.tiesOf(occasion).flatMap((tie) => {
    const who = reference.other(tie, occasion);
    const isPart = tie.to === occasion ? PARTS_FROM.includes(tie.type) : PARTS_TO.includes(tie.type);
    if (!isPart || !reference.keepsTie(tie, filters) || !reference.keepsEntity(who, filters)) return [];
    return [{ who, tie, happened: isDone(tie) && isDone(reference.entity(occasion)) }];
  });
}

function occasionsOf(reference: Reference, through: readonly string[] = []): string[] {
  const kinds = through.length === 0 ? OCCASIONS : through;
  return reference.graph.nodes().filter((id) => kinds.includes(reference.entity(id).kind));
}

const together = fc
  .tuple(
    fc.constantFrom("organizations" as const, "places" as const, "places" as const),
    fc.constantFrom([], [], ["Event"], ["Project"]),
    // Few pairs come about at all, and hardly any of them pass two filters.
    fc.oneof(fc.constant({}), someFilters),
  )
  .map(([between, through, filters]): Question => {
    const fields = { between, through, ...filters };
    return question(
      "cooperation",
      fields,
      async ({ insights }) => {
        const { value } = await cooperation(CooperationRequest.parse(fields), insights, READ);
        return { pairs: value.items.map(toldPair), total: value.total, tooLarge: value.tooLarge };
      },
      (reference) => {
        const pairs = pairsIn(reference, { between, through, filters });
        return { pairs, total: pairs.length, tooLarge: [] };
      },
    );
  });

function toldPair({ a, b, happened, intended, direct, lifted, since, occasions }: CooperationItem): ToldPair {
  return {
    pair: `${a.id} ${b.id}`,
    ...{ happened, intended, direct, lifted, since },
    occasions: occasions.map(
      ({ through, status, since: begun, ties }) =>
        `${through?.id ?? "~"} ${status} ${begun}: ${ties.map(({ id }) => id).join()}`,
    ),
  };
}

interface ToldPair {
  readonly pair: string;
  readonly happened: number;
  readonly intended: number;
  readonly direct: number;
  readonly lifted: number;
  readonly since: string | null;
  readonly occasions: readonly string[];
}

/** What two units have in common, once. */
interface Shared {
  readonly through: string;
  /** Of a tie: whether it joins others than the two. */
  readonly lifted?: boolean;
  readonly status: Status;
  readonly happened: boolean;
  /** Infinite where no day is certain. */
  readonly since: number;
  readonly ties: readonly string[];
}

function pairsIn(reference: Reference, asking: Asking): ToldPair[] {
  const found = new Map<string, Shared[]>();
  const keep = (one: string, other: string, shared: Shared) => {
    const pair = [one, other].sort(compare).join(" ");
    found.set(pair, [...(found.get(pair) ?? []), shared]);
  };
  for (const occasion of occasionsOf(reference, asking.through)) gather(reference, asking, occasion, keep);
  if (asking.through.length === 0) joinDirectly(reference, asking, keep);
  return [...found].map(([pair, all]) => summed(pair, all)).sort(byWeight);
}

type Keep = (one: string, other: string, shared: Shared) => void;

/** Whether somebody counts: organizations, and between places also who is somewhere and does something there. */
function isActor(reference: Reference, id: string, { between, filters }: Asking): boolean {
  const { kind } = reference.entity(id);
  return (
    reference.keepsEntity(id, filters) && (ORGANIZATIONS.includes(kind) || (between === "places" && kind === "Place"))
  );
}

/** For whom somebody counts: for himself, or for every place that he lies in at any depth, or is. */
function unitsOf(reference: Reference, id: string, { between }: Asking): string[] {
  if (between === "organizations") return [id];
  const reached = new Set([id]);
  for (const at of reached)
    for (const tie of reference.tiesOf(at, "out")) if (WITHIN.includes(tie.type) && isDone(tie)) reached.add(tie.to);
  return [...reached].filter((place) => reference.entity(place).kind === "Place");
}

function gather(reference: Reference, asking: Asking, occasion: string, keep: Keep): void {
  const members = new Map<string, Part[]>();
  for (const part of partsIn(reference, occasion, asking.filters))
    if (isActor(reference, part.who, asking))
      for (const unit of unitsOf(reference, part.who, asking)) members.set(unit, [...(members.get(unit) ?? []), part]);
  const isWithin = (parts: readonly Part[], whole: readonly Part[]) =>
    parts.every(({ who }) => whole.some((part) => part.who === who));
  const all = [...members];
  for (const [place, [one, partsOfOne]] of all.entries())
    for (const [other, partsOfOther] of all.slice(place + 1))
      if (!isWithin(partsOfOne, partsOfOther) && !isWithin(partsOfOther, partsOfOne))
        keep(one, other, sharedOccasion(reference, occasion, [partsOfOne, partsOfOther]));
}

function sharedOccasion(reference: Reference, occasion: string, sides: readonly (readonly Part[])[]): Shared {
  const best = sides.flatMap((parts) => [...parts].sort(byStanding).slice(0, 1));
  const statuses = [reference.entity(occasion).status, ...best.map(({ tie }) => tie.status)];
  return {
    through: occasion,
    status: statuses.sort((a, b) => STATUSES.indexOf(b) - STATUSES.indexOf(a))[0] ?? "actual",
    happened: best.every(({ happened }) => happened),
    since: Math.max(...best.map(({ tie }) => begunBy(tie))),
    ties: idsOf(
      sides.flatMap((parts) =>
        parts
          .map(({ tie }) => tie)
          .sort(byTypeAndId)
          .slice(0, MOST.ties),
      ),
    ),
  };
}

/** What happened, then what began first, then what has come furthest. */
function byStanding(a: Part, b: Part): number {
  return (
    Number(b.happened) - Number(a.happened) ||
    // Neither may have a day.
    (begunBy(a.tie) === begunBy(b.tie) ? 0 : begunBy(a.tie) - begunBy(b.tie)) ||
    STATUSES.indexOf(a.tie.status) - STATUSES.indexOf(b.tie.status)
  );
}

function byTypeAndId(a: RelationRecord, b: RelationRecord): number {
  return compare(a.type, b.type) || compare(a.id, b.id);
}

function idsOf(ties: readonly RelationRecord[]): string[] {
  return [...new Set(ties.map(({ id }) => id))].sort(compare);
}

/** Ties between two actors: where both are, nothing is joined. */
function joinDirectly(reference: Reference, asking: Asking, keep: Keep): void {
  reference.graph.forEachEdge((id, tie) => {
    const ends: string[] = [tie.from, tie.to];
    if (!DIRECT.includes(tie.type) || !reference.keepsTie(tie, asking.filters)) return;
    if (!ends.every((end) => isActor(reference, end, asking))) return;
    const [ofOne = [], ofOther = []] = ends.map((end) => unitsOf(reference, end, asking));
    const { status } = tie;
    for (const one of ofOne.filter((unit) => !ofOther.includes(unit)))
      for (const other of ofOther.filter((unit) => !ofOne.includes(unit)))
        keep(one, other, {
          ...{ through: "~", status, happened: isDone(tie), since: begunBy(tie), ties: [id] },
          lifted: !ends.includes(one) || !ends.includes(other),
        });
  });
}

function summed(pair: string, all: readonly Shared[]): ToldPair {
  const done = all.filter(({ happened }) => happened);
  return {
    pair,
    happened: done.length,
    intended: all.length - done.length,
    direct: all.filter(({ lifted }) => lifted === false).length,
    lifted: all.filter(({ lifted }) => lifted === true).length,
    since: dayOf(Math.min(...done.map(({ since }) => since))),
    occasions: [...all]
      .sort(byDay)
      .slice(0, MOST.occasions)
      .map((shared) => `${shared.through} ${shared.status} ${begun(shared)}: ${shared.ties.join()}`),
  };
}

function dayOf(since: number): string | null {
  return Number.isFinite(since) ? new Date(since).toISOString().slice(0, 10) : null;
}

/** What has not happened has no day. */
function begun({ status, since }: Shared): string | null {
  return isDone({ status }) ? dayOf(since) : null;
}

function byDay(a: Shared, b: Shared): number {
  return (
    Number(!isDone(a)) - Number(!isDone(b)) ||
    compare(begun(a) ?? "9999", begun(b) ?? "9999") ||
    compare(a.through, b.through) ||
    compare(a.ties[0] ?? "", b.ties[0] ?? "")
  );
}

function byWeight(a: ToldPair, b: ToldPair): number {
  return b.happened - a.happened || b.intended - a.intended || compare(a.pair, b.pair);
}

const parties = someFilters.map(
  (filters): Question =>
    question(
      "five-party",
      filters,
      async ({ insights }) => {
        const { value } = await fiveParty(FivePartyRequest.parse(filters), insights, READ);
        const rows = value.items.map(({ entity, cells, missing }) => {
          const counts = cells.map(({ happened, intended }) => `${happened}+${intended}`);
          return `${entity.id}: ${counts.join(" ")}; ${missing.join()}`;
        });
        return {
          rows: rows.sort(compare),
          meetings: value.meetings.map(({ a, b, occasions }) => `${a} ${b} ${occasions}`),
        };
      },
      (reference) => partiesIn(reference, filters),
    ),
);

function partiesIn(reference: Reference, filters: Asked) {
  const rows = occasionsOf(reference).flatMap((id) => {
    const parts = partsIn(reference, id, filters);
    const everybody = [...new Set(parts.map(({ who }) => who))];
    const cells = PARTIES.map((party) => {
      const own = everybody.filter((one) => reference.party(one) === party);
      const happened = own.filter((one) => parts.some(({ who, happened: is }) => is && who === one)).length;
      return { party, happened, intended: own.length - happened };
    });
    return cells.some(({ happened, intended }) => happened + intended > 0) ? [{ id, cells }] : [];
  });
  const meetings = PARTIES.flatMap((a, place) =>
    PARTIES.slice(place + 1).map((b) => {
      const met = rows.filter(
        ({ cells }) => cells.filter((cell) => [a, b].includes(cell.party) && cell.happened > 0).length === 2,
      );
      return `${a} ${b} ${met.length}`;
    }),
  );
  const told = rows.map(({ id, cells }) => {
    const missing = cells.filter(({ happened, intended }) => happened + intended === 0).map(({ party }) => party);
    return `${id}: ${cells.map(({ happened, intended }) => `${happened}+${intended}`).join(" ")}; ${missing.join()}`;
  });
  return { rows: told.sort(compare), meetings };
}

export const cooperationQuestion = fc.oneof({ weight: 2, arbitrary: together }, parties);
