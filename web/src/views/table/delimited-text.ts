/** Tables as text for other programs. */

type Lines = readonly (readonly string[])[];

/** A sheet takes what begins so for a formula; a leading apostrophe keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180, with a byte order mark, without which a sheet takes Chinese for another encoding. */
export function csvText(lines: Lines): string {
  return `\ufeff${lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** Tabs between cells: what a sheet takes from the clipboard. */
export function tabbedText(lines: Lines): string {
  return lines.map((line) => line.map((text) => text.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}
