import edtf from "edtf";
import { z } from "zod";

/**
 * Dates as precise as their source and no more, in EDTF (ISO 8601-2): "2021", "2021-03", "2021-03-09",
 * "../2023-06-28" (on or before), "2023-06-28/.." (on or after), "2023-01/2023-04" (somewhere within).
 */

/** Days since 1970-01-01, UTC. */
export type Day = number;

/** The earliest and latest day a partial date can mean; `null` where that side is open. */
export interface DayBounds {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

const MS_PER_DAY = 86_400_000;

/** For whoever reads the contract: all but the lengths of months, and spans that end before they begin. */
const POINT = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;
const PATTERN = String.raw`^(${POINT}(/(${POINT}|\.\.))?|\.\./${POINT})$`;
const SHAPE = /^(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?))?$/;

// The grammar behind `edtf` is slow beside a table look-up, and a graph of a million ties holds few distinct dates.
const CACHE_LIMIT = 20_000;
const cache = new Map<string, DayBounds | null>();

/** Whether every month of a date, or of both its ends, is one of the twelve and holds its day: neither seasons nor February 30. */
function isOnCalendar(text: string): boolean {
  return text.split("/").every((point) => {
    if (point === "..") return true;
    const [year = 0, month = 1, day = 1] = point.split("-").map(Number);
    // As a number of the year alone, a year below 100 would be one of the last century.
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}

function parse(text: string): DayBounds | null {
  if (!SHAPE.test(text) || text === ".." || !isOnCalendar(text)) return null;
  try {
    const date = edtf(text);
    // Its `type` is the name of a class, which a bundler changes; the text itself tells a date from a span.
    if (!text.includes("/"))
      return { earliest: Math.floor(date.min / MS_PER_DAY), latest: Math.floor(date.max / MS_PER_DAY) };
    const [start, end] = text.split("/") as [string, string];
    if (start === ".." && end === "..") return null;
    const earliest = start === ".." ? null : (parse(start)?.earliest ?? null);
    const latest = end === ".." ? null : (parse(end)?.latest ?? null);
    return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
  } catch {
    return null;
  }
}

function cached(text: string): DayBounds | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const bounds = parse(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, bounds);
  return bounds;
}

export const PartialDate = z
  .string()
  .max(21)
  .refine((text) => cached(text) !== null, {
    error: 'must be a date as precise as it is known: "2021", "2021-03", "2021-03-09", "../2023-06-28"',
  })
  .meta({
    id: "PartialDate",
    description: "EDTF date, as precise as its source and no more.",
    example: "2021-03",
    pattern: PATTERN,
  });
export type PartialDate = z.infer<typeof PartialDate>;

/** The days `date` can mean. @throws {RangeError} when `date` is not a `PartialDate`. */
export function dayBounds(date: PartialDate): DayBounds {
  const bounds = cached(date);
  if (bounds === null) throw new RangeError(`"${date}" is not a partial date`);
  return bounds;
}

// Every record of an answer says since when it is known, and most say the same few days.
const isoDays = new Map<Day, string>();

/** ISO calendar date of a day number: 0 is "1970-01-01". */
export function isoDay(day: Day): string {
  const known = isoDays.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  if (isoDays.size >= CACHE_LIMIT) isoDays.clear();
  isoDays.set(day, text);
  return text;
}
