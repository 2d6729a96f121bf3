import { dayBounds, type PartialDate } from "../model/dates.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import { dateWords, isPoint, type Words } from "./date-words.ts";

/** When a tie held, or was seen to hold, in words: only what its record says. */

type Dated = Pick<RelationRecord, "validFrom" | "validTo" | "observed">;

function begun(from: PartialDate): Words {
  const { en, zh } = dateWords(from);
  return isPoint(from) ? { en: `since ${en}`, zh: `自${zh}起` } : { en: `begun ${en}`, zh: `始于${zh}` };
}

function over(to: PartialDate): Words {
  const { en, zh } = dateWords(to);
  return isPoint(to) ? { en: `until ${en}`, zh: `至${zh}止` } : { en: `ended ${en}`, zh: `止于${zh}` };
}

function span(from: PartialDate, to: PartialDate): Words[] {
  if (from === to) return [dateWords(from)];
  if (!isPoint(from) || !isPoint(to)) return [begun(from), over(to)];
  const [start, end] = [dateWords(from), dateWords(to)];
  return [{ en: `from ${start.en} to ${end.en}`, zh: `${start.zh}至${end.zh}` }];
}

/** Oldest first, by the earliest day each can mean. */
function inOrder(dates: readonly PartialDate[]): PartialDate[] {
  const first = (date: PartialDate) => dayBounds(date).earliest ?? -Infinity;
  return [...new Set(dates)].sort((a, b) => (first(a) === first(b) ? (a < b ? -1 : 1) : first(a) - first(b)));
}

function seen(observed: readonly PartialDate[]): Words[] {
  const ordered = inOrder(observed);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [dateWords(first), dateWords(last)];
  if (first === last) return [{ en: `seen ${start.en}`, zh: `资料时间：${start.zh}` }];
  return [{ en: `first seen ${start.en}, last seen ${end.en}`, zh: `资料时间：${start.zh}至${end.zh}` }];
}

/** What is only meant to happen is not seen; it is spoken of, and the latest word counts. */
function spokenOf(observed: readonly PartialDate[]): Words[] {
  const last = inOrder(observed).at(-1);
  if (last === undefined) return [];
  const { en, zh } = dateWords(last);
  return [{ en: `as of ${en}`, zh: `资料时间：${zh}` }];
}

/** `state` lasts, `deed` is done at a time, `plan` has not happened. */
export type Telling = "state" | "deed" | "plan";

/** Parts to be listed one after the other; never empty for a valid record. */
export function whenWords({ validFrom, validTo, observed }: Dated, telling: Telling): Words[] {
  if (validFrom !== null && validTo !== null) return span(validFrom, validTo);
  const sighting = telling === "plan" ? spokenOf(observed) : seen(observed);
  if (validTo !== null) return [over(validTo), ...sighting];
  if (validFrom === null) return sighting;
  if (telling === "deed") return [dateWords(validFrom)];
  return [telling === "plan" ? dateWords(validFrom) : begun(validFrom), ...sighting];
}
