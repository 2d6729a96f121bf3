import type { NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { type Day, dayBounds, type PartialDate } from "#model/dates.ts";
import { hasHappened } from "../../format/statuses.ts";

/** Where ties lie on a line of time, and what of it is not stated. */

export const LANES = ["events", "posts", "plans", "others"] as const;
export type Lane = (typeof LANES)[number];

export interface Span {
  readonly tie: NetworkEdge;
  readonly lane: Lane;
  /** First and last day drawn: stated, or else seen. */
  readonly from: Day;
  readonly to: Day;
  /** No source bounds it on that side. */
  readonly openBefore: boolean;
  readonly openAfter: boolean;
  /** Each time a source saw it, from its first to its last possible day. */
  readonly seen: readonly { readonly from: Day; readonly to: Day }[];
  readonly pending: boolean;
}

export interface Axis {
  readonly from: Day;
  readonly to: Day;
  readonly years: readonly { readonly year: number; readonly day: Day }[];
  /** The time asked about, as far as it lies on the axis. */
  readonly asked: { readonly from: Day; readonly to: Day } | null;
}

const AT_EVENTS: readonly NetworkEdge["type"][] = [
  "HELD_AT",
  "IN_SERIES",
  "LAUNCHED_AT",
  "SIGNED_AT",
  "SPEAKS_AT",
  "ORGANIZES",
  "CO_HOSTS",
  "PARTICIPATES_IN",
  "VISITED",
];

function laneOf(tie: NetworkEdge): Lane {
  if (!hasHappened(tie.status)) return "plans";
  if (tie.type === "HOLDS_ROLE") return "posts";
  return AT_EVENTS.includes(tie.type) ? "events" : "others";
}

/** `../2023` has no first day of its own: it is drawn at its last, and the other way round. */
function daysOf(date: string): { from: Day; to: Day } | null {
  const { earliest, latest } = dayBounds(date);
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  return from === null || to === null ? null : { from, to };
}

/** `null`: nothing dates the tie. */
function spanOf(tie: NetworkEdge): Span | null {
  const begun = tie.validFrom === null ? null : daysOf(tie.validFrom);
  const ended = tie.validTo === null ? null : daysOf(tie.validTo);
  const seen = tie.observed.flatMap((date) => daysOf(date) ?? []);
  const all = [...seen, ...(begun === null ? [] : [begun]), ...(ended === null ? [] : [ended])];
  if (all.length === 0) return null;
  return {
    tie,
    lane: laneOf(tie),
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.max(...all.map(({ to }) => to)),
    openBefore: begun === null,
    openAfter: ended === null,
    seen,
    pending: !hasHappened(tie.status),
  };
}

export function spansOf({ edges }: NetworkAnswer): Span[] {
  return edges
    .flatMap((tie) => spanOf(tie) ?? [])
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.tie.id < b.tie.id ? -1 : 1));
}

const MS_PER_DAY = 86_400_000;

function newYear(year: number): Day {
  return Date.UTC(year, 0, 1) / MS_PER_DAY;
}

function yearOf(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

/** Most years that are named; of more, every second, fifth, tenth is. */
const MOST_NAMED = 12;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 500] as const;

/** The part of a time that lies between two days; `null`: none does. */
function within(at: PartialDate | null, first: Day, last: Day): Axis["asked"] {
  if (at === null) return null;
  const { earliest, latest } = dayBounds(at);
  const [from, to] = [Math.max(first, earliest ?? first), Math.min(last, latest ?? last)];
  return from <= to ? { from, to } : null;
}

/** Whole years around all spans, with the beginnings of those that are named, and the time asked about. */
export function axisOf(spans: readonly Span[], at: PartialDate | null = null): Axis {
  const first = yearOf(Math.min(...spans.map(({ from }) => from)));
  const last = yearOf(Math.max(...spans.map(({ to }) => to))) + 1;
  const step = STEPS.find((one) => (last - first) / one <= MOST_NAMED) ?? 1000;
  const years: { year: number; day: Day }[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) years.push({ year, day: newYear(year) });
  const [from, to] = [newYear(first), newYear(last)];
  return { from, to, years, asked: within(at, from, to - 1) };
}

/** Percent of the axis that lies before a day. */
export function placeOn({ from, to }: Axis, day: Day): number {
  return ((day - from) / (to - from)) * 100;
}
