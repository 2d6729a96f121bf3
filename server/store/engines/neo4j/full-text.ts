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

function quoted(id: string): string {
  if (!isId(id)) throw new RangeError(`"${id}" is no id`);
  return `"${id}"`;
}
