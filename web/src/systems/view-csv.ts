import type { Cell } from "#model/api/views.ts";
import { STATUS_LABELS } from "#model/vocabulary/statements.ts";
import type { Language } from "../app/atlas-state.ts";
import { cellOf, type ShownView } from "./shown-view.ts";
import { itemText, itemWhen } from "./words.ts";

/** RFC 4180: whatever could be misread stands in quotes; what a spreadsheet would take for a formula is told apart. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellText(cell: Cell | undefined, silence: string, view: ShownView, language: Language): string {
  if (cell === undefined) return "";
  if (cell.notStated) return silence;
  const counts = cell.members === null ? [] : [`${cell.members.declared ?? "?"} / ${cell.members.named}`];
  const items = cell.items.map((item) => {
    const status = item.status === null || item.status === "actual" ? null : STATUS_LABELS[item.status][language];
    const notes = [status, itemWhen(item, language), ...item.notes.map((note) => note[language]), ...item.flags];
    const aside = notes.filter((note) => note !== null).join("; ");
    return `${itemText(item, view, language)}${aside === "" ? "" : ` (${aside})`}`;
  });
  return [...counts, ...items].join(" | ");
}

/** The rows that have been read, with a mark so that a spreadsheet reads Chinese rightly. */
export function viewCsv(view: ShownView, language: Language): string {
  const { columns } = view.head;
  const lines = [
    ["id", ...columns.map(({ title }) => title[language])],
    ...view.rows.map((row) => [
      row.id,
      ...columns.map(({ slug, silence }) => cellText(cellOf(row, slug), silence?.[language] ?? "", view, language)),
    ]),
  ];
  return `\uFEFF${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}
