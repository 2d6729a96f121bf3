import { tieTest } from "../../store/topology/filters.ts";
import { nodeOf } from "../../store/topology/look-at-shape.ts";
import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { type Chosen, type Narrowing, tiesThrough } from "./choose-rows.ts";
import type { CellOf, Column, Path, Sheet, Step } from "./declaration.ts";
import { Selector, type Told } from "./selection.ts";
import { type Walks, walksFrom } from "./walks.ts";

/** What the shape of the graph says of one row, by ids only. */
export interface FoundRow {
  readonly row: Chosen;
  /** By the slug of the column. */
  readonly cells: ReadonlyMap<string, FoundCell>;
  /** What it is a part of, in a tree. */
  readonly within: readonly string[];
}

export interface FoundCell {
  readonly walks: Walks;
  /** Whom a count of members is about, each with the ties of its members. */
  readonly counted: readonly { readonly of: string; readonly walks: Walks }[];
}

const NO_WALKS: Walks = { walks: [], omitted: 0, ends: 0 };
/** Ties around a target over which its result is looked for. */
const MOST_AROUND = 500;
const ANY_STEP: Path = [{ types: [], direction: "any" }];

/** Walks from the subjects of some rows to whatever their columns ask for. */
export async function findCells(
  topology: Topology,
  sheet: Sheet,
  rows: readonly Chosen[],
  { told, narrowing }: { readonly told: Told; readonly narrowing: Narrowing },
  visit: Visit,
): Promise<FoundRow[]> {
  const selector = new Selector(topology, told, tieTest(topology, tiesThrough(narrowing.filters)).ofStamp);
  const walk: WalkFrom = (id, paths, most) =>
    walksFrom(topology, selector, nodeOf(topology, id), most === undefined ? { paths } : { paths, most }, visit);
  const found: FoundRow[] = [];
  for (const row of rows) {
    const cells = new Map<string, FoundCell>();
    for (const column of sheet.columns) cells.set(column.slug, await findCell(column, row, walk));
    const within = sheet.within === undefined ? [] : (await walk(row.subject, [[sheet.within]])).walks;
    found.push({ row, cells, within: [...new Set(within.map(({ end }) => end))] });
  }
  return found;
}

type WalkFrom = (id: string, paths: readonly Path[], most?: number) => Promise<Walks>;

async function findCell({ cell }: Column, row: Chosen, walk: WalkFrom): Promise<FoundCell> {
  const paths = pathsOf(cell);
  const start = cell.of === "ends" && cell.end === "to" ? row.other : row.subject;
  const walks =
    paths.length === 0 ? NO_WALKS : await walk(start, paths, cell.of === "results" ? MOST_AROUND : undefined);
  if (cell.of !== "members") return { walks, counted: [] };
  const of = cell.over === undefined ? [row.subject] : [...new Set(walks.walks.map(({ end }) => end))];
  const counted = [];
  for (const id of of) counted.push({ of: id, walks: await walk(id, single(cell.by)) });
  return { walks, counted };
}

function single(steps: readonly Step[]): Path[] {
  return steps.map((step): Path => [step]);
}

function pathsOf(cell: CellOf): readonly Path[] {
  if (cell.of === "ends") return cell.paths;
  if (cell.of === "figures" || cell.of === "members") return cell.over ?? [];
  if (cell.of === "score") return cell.by;
  return cell.of === "results" ? [ANY_STEP] : [];
}
