import { EVENT_SECTIONS } from "../../model/api/events.ts";
import type { PartialDate } from "../../model/dates.ts";
import { hasHappened } from "../../model/held.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { Status } from "../../model/vocabulary/statements.ts";
import type { Known } from "../../store/graph-store.ts";
import { dateKey } from "../date-order.ts";
import type { Reading } from "../one-revision.ts";
import type { Chosen, ChosenRows } from "./choose-rows.ts";
import type { Sheet } from "./declaration.ts";

/** A row in its place. */
export interface Placed {
  readonly row: Chosen;
  /** No two are equal; as text it sorts. */
  readonly key: string;
}

/** Rows whose records are read only to put them in order; past it they stand by id. */
const MOST_DATED = 10_000;

export function sectionOf(
  from: PartialDate | null,
  to: PartialDate | null,
  status: Status,
): (typeof EVENT_SECTIONS)[number] {
  if (from === null && to === null) return "undated";
  return hasHappened(status) ? "happened" : "planned";
}

export async function placeRows(sheet: Sheet, { rows, facts }: ChosenRows, reading: Reading): Promise<Placed[]> {
  const dated = sheet.order === "date" && rows.length > 0 && rows.length <= MOST_DATED;
  const dateOf = dated ? await datesOf(rows, facts, reading) : () => "";
  const placed = rows.map((row) => ({ row, key: `${dateOf(row.id)} ${row.id}` }));
  return placed.sort((a, b) => (a.key < b.key ? -1 : 1));
}

interface Dated {
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly status: Status;
}

/** What took place comes first, then what is planned, then what nobody dates. */
async function datesOf(
  rows: readonly Chosen[],
  facts: ReadonlyMap<string, Known<FactRecord>>,
  reading: Reading,
): Promise<(id: string) => string> {
  const dates = new Map<string, Dated>();
  for (const { id, period, status } of facts.values())
    dates.set(id, { from: period?.from ?? null, to: period?.to ?? null, status });
  const idsOf = (record: Chosen["record"]) => rows.filter((row) => row.record === record).map(({ id }) => id);
  const [entities, relations] = [idsOf("entity"), idsOf("relation")];
  const { store } = reading;
  const records = [
    ...(entities.length === 0 ? [] : await reading.take(store.entityRecords(entities, reading.options))),
    ...(relations.length === 0 ? [] : await reading.take(store.relations(relations, reading.options))),
  ];
  for (const { id, validFrom, validTo, status } of records) dates.set(id, { from: validFrom, to: validTo, status });
  return (id) => {
    const { from = null, to = null, status = "actual" } = dates.get(id) ?? {};
    return `${EVENT_SECTIONS.indexOf(sectionOf(from, to, status))} ${dateKey(from ?? to)}`;
  };
}
