import { PartialDate } from "../../../server/model/dates.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import { CellError } from "./cordis-words.ts";

/** Readers of single cells. Each throws `CellError` with a reason, and the row is refused. */

/** An organization by its participant identification code, a project by its record control number. */
export function idOf(prefix: "pic" | "rcn", code: string): EntityId {
  if (!/^\d{1,20}$/.test(code)) throw new CellError(`"${code}" is no ${prefix.toUpperCase()}: it must be digits`);
  return `${prefix}-${code}` as EntityId;
}

/** `null` for a cell that is empty or `NA`. */
export function dateIn(cell: string, column: string): PartialDate | null {
  if (cell === "" || cell === "NA") return null;
  if (!PartialDate.safeParse(cell).success) throw new CellError(`${column}: "${cell}" is no date`);
  return cell;
}

/** `null` for a cell that is empty or `NA`; a nought that is printed stays a nought. */
export function numberIn(cell: string, column: string): number | null {
  if (cell === "" || cell === "NA") return null;
  if (!/^-?\d+(?:\.\d+)?$/.test(cell)) throw new CellError(`${column}: "${cell}" is no number`);
  return Number(cell);
}

/** `null` for an empty cell. CORDIS does not say how finely it places an address, so no finer than a city is claimed. */
export function coordinatesIn(cell: string): EntityRecord["coordinates"] {
  if (cell === "") return null;
  const [lat = Number.NaN, lng = Number.NaN, ...more] = cell
    .split(",")
    .map((part) => numberIn(part, "geolocation") ?? Number.NaN);
  if (more.length > 0 || !(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180))
    throw new CellError(`geolocation: "${cell}" is no latitude and longitude`);
  return { lat, lng, precision: "city", source: "CORDIS, column geolocation" };
}
