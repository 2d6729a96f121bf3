import { asText, type Column, type ColumnValue } from "./columns.ts";

/**
 * RFC 4180, with what Excel needs to be safe and right. A byte order mark comes first: without it Excel on a
 * Chinese or European desktop takes UTF-8 for the local code page and garbles every Chinese name. A text that a
 * spreadsheet would run as a formula is preceded by an apostrophe, and so is a text that begins with one: taking
 * one apostrophe away from the front of a text gives back what was meant, always.
 */
const BYTE_ORDER_MARK = "\ufeff";

// OWASP's list for CSV injection, with the full-width signs that East Asian spreadsheets also obey. A sign that
// stands alone is no formula: "=" is a comparator here.
const RUNS_AS_FORMULA = /^(?:[=+\-@\t\r\n＝＋－＠].|')/s;

const NEEDS_QUOTES = /[",\r\n]/;

function cell(value: ColumnValue): string {
  const text = asText(value) ?? "";
  if (typeof value === "number") return text;
  const safe = RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function row(values: readonly ColumnValue[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

/** A table with a header: `keys` first, then the columns. */
export async function* writeCsv<Of>(
  records: AsyncIterable<Of>,
  keys: readonly (keyof Of & string)[],
  header: readonly string[],
  columns: readonly Column<Of>[],
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + row([...header, ...columns.map(({ name }) => name)]);
  for await (const record of records)
    yield row([...keys.map((key) => record[key] as string), ...columns.map(({ read }) => read(record))]);
}
