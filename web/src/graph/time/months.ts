import { type Day, dayBounds, isoDay, type PartialDate } from "#model/dates.ts";

/** Time in whole months, as the slider counts it: 12 × year + month, from 0 for January. */
export type Month = number;

export interface MonthSpan {
  readonly first: Month;
  readonly last: Month;
}

/** Months a slider can still be moved through by hand; what is older is gathered at its beginning. */
const MOST_MONTHS = 180;

function monthOf(day: Day): Month {
  const [year = "", month = ""] = isoDay(day).split("-");
  return Number(year) * 12 + Number(month) - 1;
}

/** "2023-06". */
export function dateOfMonth(month: Month): PartialDate {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The last month a date can mean; of an open end, the other one. */
export function monthOfDate(date: PartialDate): Month {
  const { earliest, latest } = dayBounds(date);
  return monthOf((latest ?? earliest) as Day);
}

function spanOfDate(date: PartialDate): MonthSpan {
  const { earliest, latest } = dayBounds(date);
  return { first: monthOf((earliest ?? latest) as Day), last: monthOf((latest ?? earliest) as Day) };
}

/** `null` where nothing is dated. */
export function spanOf(dates: readonly PartialDate[]): MonthSpan | null {
  if (dates.length === 0) return null;
  const spans = dates.map(spanOfDate);
  const last = Math.max(...spans.map((span) => span.last));
  const first = Math.min(...spans.map((span) => span.first));
  return { first: Math.max(first, last - MOST_MONTHS + 1), last };
}

/**
 * How much is dated to each month of `span`, in its order. A date known to the year lies in each of its months by a
 * twelfth, so that what is vague never stands out; what is before the span counts for its first month.
 */
export function histogram(dates: readonly { date: PartialDate; weight: number }[], span: MonthSpan): number[] {
  const bins = Array.from({ length: span.last - span.first + 1 }, () => 0);
  for (const { date, weight } of dates) {
    const { first, last } = spanOfDate(date);
    const share = weight / (last - first + 1);
    for (let month = first; month <= last; month += 1) {
      const bin = Math.min(bins.length - 1, Math.max(0, month - span.first));
      bins[bin] = (bins[bin] ?? 0) + share;
    }
  }
  return bins;
}
