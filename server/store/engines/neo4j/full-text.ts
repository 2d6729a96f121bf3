import { RecordId } from "../../../model/records/shared.ts";

/** Lucene takes at most 1,024 alternatives in one query. */
const IDS_A_QUERY = 500;

/** Whether a record could bear it: what is no id is never put into a full-text query, which has a syntax of its own. */
export function isId(text: string): boolean {
  return RecordId.safeParse(text).success;
}

/**
 * Full-text queries for any of `ids` in one of `fields`.
 * @throws {RangeError} for what is no id: a defect of the caller
 */
export function anyOf(ids: readonly string[], ...fields: readonly ("id" | "names" | "concerns")[]): string[] {
  const queries: string[] = [];
  for (let first = 0; first < ids.length; first += IDS_A_QUERY) {
    const alternatives = ids
      .slice(first, first + IDS_A_QUERY)
      .map(quoted)
      .join(" OR ");
    queries.push(fields.map((field) => `${field}:(${alternatives})`).join(" OR "));
  }
  return queries;
}

/** Digits of a place within a document: enough for the longest text, and for a table of a billion rows. */
const PLACE_DIGITS = 10;
const LAST_PLACE = 10 ** PLACE_DIGITS - 1;

/** A place within a document, as records keep it. */
export function placeIn(documentId: string, position: number): string {
  return `${documentId}/${String(position).padStart(PLACE_DIGITS, "0")}`;
}

/**
 * The full-text query for what is stated in a part of a document.
 * @param last position included; `Infinity`: to its end
 * @throws {RangeError} for what is no id: a defect of the caller
 */
export function stretchOf(documentId: string, first: number, last: number): string {
  const [start, end] = [Math.min(first, LAST_PLACE), Math.min(last, LAST_PLACE)].map((at) => placeIn(documentId, at));
  if (!isId(documentId)) throw new RangeError(`"${documentId}" is no id`);
  return `citations:["${start}" TO "${end}"]`;
}

function quoted(id: string): string {
  if (!isId(id)) throw new RangeError(`"${id}" is no id`);
  return `"${id}"`;
}
