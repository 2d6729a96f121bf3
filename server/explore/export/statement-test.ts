import type { Filters } from "../../model/api/filters.ts";
import { type Day, dayBounds } from "../../model/dates.ts";
import { citedDocuments } from "../../model/records/index.ts";
import type { StatedRecord } from "../../store/graph-store.ts";
import { firstKnownDay } from "../../store/known.ts";
import { boundsOf, heldThen, timeQuestion } from "../../store/tie-columns.ts";

export type StatementTest = (record: StatedRecord) => boolean;

/**
 * What `status`, `document`, `at`, `held` and `knownOn` say of a record that is at hand, as the engines say it of
 * one that is stored; `null` when they say nothing.
 */
export function statementTest(filters: Filters, documentDays: ReadonlyMap<string, Day>): StatementTest | null {
  const tests: StatementTest[] = [];
  const { held } = timeQuestion(filters);
  if (filters.status.length > 0) tests.push(({ status }) => filters.status.includes(status));
  if (filters.document.length > 0) {
    const wanted = new Set<string>(filters.document);
    tests.push((record) => citedDocuments(record).some((id) => wanted.has(id)));
  }
  if (filters.knownOn !== undefined) {
    const last = dayBounds(filters.knownOn).latest ?? Number.POSITIVE_INFINITY;
    tests.push((record) => firstKnownDay(record, documentDays) <= last);
  }
  if (held !== null) {
    const question = timeQuestion(filters);
    tests.push((record) => {
      const then = heldThen(boundsOf(record), question);
      return then !== null && held.has(then);
    });
  }
  return tests.length === 0 ? null : (record) => tests.every((passes) => passes(record));
}
