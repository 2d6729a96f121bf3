import type { PartialDate } from "../../../server/model/dates.ts";
import type { Status } from "../../../server/model/vocabulary/statements.ts";
import type { Row } from "../csv-rows.ts";
import { dateIn } from "./cells.ts";

export const PROJECT_COLUMNS = [
  "rcn",
  "startDate",
  "endDate",
  "totalCost",
  "ecMaxContribution",
  "programmeParts",
] as const;

export type ProjectRow = Row<(typeof PROJECT_COLUMNS)[number]>;

/** When a project runs, and so when what is done within it holds. */
export interface Run {
  readonly status: Status;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** When the tables certainly saw it. */
  readonly observed: readonly PartialDate[];
}

/** @param madeBy latest month the tables can be of: what ends after it goes on */
export function runOf({ cells }: ProjectRow, madeBy: PartialDate): Run {
  const from = dateIn(cells.startDate, "startDate");
  const to = dateIn(cells.endDate, "endDate");
  const goesOn = to !== null && to.slice(0, madeBy.length) > madeBy;
  return { status: goesOn ? "in-progress" : "actual", from, to, observed: [from ?? to ?? `../${madeBy}`] };
}
