import type { EntitySummary, NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { dayBounds } from "#model/dates.ts";
import { heldAt, holdingBounds } from "#model/held.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { CERTAINTY_LABELS, PARTY_LABELS, STATUS_LABELS } from "#model/vocabulary/statements.ts";
import type { Clocks, Language } from "../../app/atlas-state.ts";
import { formatWhen } from "../../format/dates.ts";
import { inLanguage, inOtherLanguage } from "../../format/names.ts";
import { tieLabel } from "../../format/ties.ts";
import { wordsIn } from "../../i18n/i18n.ts";

/** What is drawn as rows of plain text, to be shown, sorted, copied and saved alike. */

export const ENTITY_COLUMNS = ["name", "other", "kind", "party", "status", "degree"] as const;
export const TIE_COLUMNS = ["from", "type", "to", "when", "status", "certainty"] as const;
export type Column = (typeof ENTITY_COLUMNS)[number] | (typeof TIE_COLUMNS)[number] | "held";

export interface Cell {
  readonly text: string;
  /** What it is sorted by, where its text would not do. */
  readonly rank?: number;
}

export interface TableRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  /** The tie it is of; `null`: it is of an entity. */
  readonly tie: NetworkEdge | null;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

function entityRow(entity: EntitySummary, language: Language): TableRow {
  const { id, name, kind, party, status, degree } = entity;
  return {
    id,
    tie: null,
    cells: [
      { text: inLanguage(name, language) },
      { text: inOtherLanguage(name, language) ?? "" },
      { text: KIND_DECLARATIONS[kind].label[language] },
      { text: party === null ? "" : PARTY_LABELS[party][language] },
      { text: STATUS_LABELS[status][language] },
      { text: String(degree), rank: degree },
    ],
  };
}

/** The first day a tie can mean anything of; it is sorted by that. */
function firstDay({ validFrom, observed }: NetworkEdge): number {
  const days = [...(validFrom === null ? [] : [validFrom]), ...observed].map(dayBounds);
  return Math.min(...days.map(({ earliest, latest }) => earliest ?? latest ?? Infinity));
}

function tieRow(tie: NetworkEdge, names: ReadonlyMap<string, string>, language: Language, clocks: Clocks): TableRow {
  const then = clocks.at === null ? null : heldAt(holdingBounds(tie), clocks.at);
  return {
    id: tie.id,
    tie,
    cells: [
      { text: names.get(tie.from) ?? tie.from },
      { text: tieLabel(tie, tie.from, language) },
      { text: names.get(tie.to) ?? tie.to },
      { text: formatWhen(tie, language), rank: firstDay(tie) },
      { text: STATUS_LABELS[tie.status][language] },
      { text: CERTAINTY_LABELS[tie.certainty][language] },
      ...(then === null ? [] : [{ text: wordsIn(language)(`views.table.held.${then}`) }]),
    ],
  };
}

export function entityTable({ nodes }: NetworkAnswer, language: Language): Table {
  return { columns: ENTITY_COLUMNS, rows: nodes.map((node) => entityRow(node, language)) };
}

/** With a time asked about, a last column tells how each tie stood then. */
export function tieTable({ nodes, edges }: NetworkAnswer, language: Language, clocks: Clocks): Table {
  const names = new Map<string, string>(nodes.map(({ id, name }) => [id, inLanguage(name, language)]));
  return {
    columns: clocks.at === null ? TIE_COLUMNS : [...TIE_COLUMNS, "held"],
    rows: edges.map((tie) => tieRow(tie, names, language, clocks)),
  };
}

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

function compareCells(a: Cell | undefined, b: Cell | undefined, language: Language): number {
  if (a?.rank !== undefined && b?.rank !== undefined && a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return (a?.text ?? "").localeCompare(b?.text ?? "", language);
}

/** Rows that have all the words, in order of one column and then by id. */
export function arranged(table: Table, words: string, order: Order, language: Language): TableRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const at = table.columns.indexOf(order.column);
  const sign = order.descending ? -1 : 1;
  return table.rows
    .filter(({ cells }) => {
      const text = cells.map((cell) => cell.text.toLowerCase()).join("\n");
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => sign * compareCells(a.cells[at], b.cells[at], language) || (a.id < b.id ? -1 : 1));
}
