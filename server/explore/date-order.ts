import { type Day, dayBounds, type PartialDate } from "../model/dates.ts";

/** No partial date means a day before year 0. */
const DAYS_BEFORE_1970 = 719_528;
const DIGITS = 7;
/** After every date. */
const UNDATED = "~";

function digits(day: Day): string {
  return String(day + DAYS_BEFORE_1970).padStart(DIGITS, "0");
}

/**
 * Where a date stands among others, as a text that sorts: by the first day it can mean, then by the last, so that
 * what is known more finely comes first. A side left open counts as the side that is known: what was done by 2021 stands
 * where 2021 ends. What is not dated comes last.
 */
export function dateKey(date: PartialDate | null): string {
  if (date === null) return UNDATED;
  const { earliest, latest } = dayBounds(date);
  const first = earliest ?? latest ?? 0;
  return `${digits(first)}${digits(latest ?? first)}`;
}
