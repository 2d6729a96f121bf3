import type { PartialDate } from "../model/dates.ts";

/** A text in both languages of the product. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Whether a date is one year, month or day, and not a span between two. */
export function isPoint(date: PartialDate): boolean {
  return !date.includes("/");
}

function point(date: string): Words {
  const [year, month, day] = date.split("-");
  if (month === undefined) return { en: `${year}`, zh: `${year}年` };
  const name = MONTHS[Number(month) - 1];
  if (day === undefined) return { en: `${name} ${year}`, zh: `${year}年${Number(month)}月` };
  return { en: `${name} ${Number(day)}, ${year}`, zh: `${year}年${Number(month)}月${Number(day)}日` };
}

/** As a person says it, and no more precise than it is: "June 28, 2023", "by 2021", "between 2019 and 2021". */
export function dateWords(date: PartialDate): Words {
  const [start = date, end] = date.split("/");
  if (end === undefined) return point(date);
  if (start === "..") return { en: `by ${point(end).en}`, zh: `${point(end).zh}或之前` };
  if (end === "..") return { en: `in or after ${point(start).en}`, zh: `${point(start).zh}或之后` };
  return { en: `between ${point(start).en} and ${point(end).en}`, zh: `${point(start).zh}至${point(end).zh}间` };
}
