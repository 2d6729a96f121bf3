import type { PartialDate } from "../../../server/model/dates.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { DocumentId, EntityId } from "../../../server/model/records/shared.ts";
import { numberIn } from "../cordis/cells.ts";
import { CellError } from "../cordis/cordis-words.ts";
import type { Row } from "../csv-rows.ts";
import { readableId } from "../readable-ids.ts";
import { entityOf, factOf, rowEvidence, tieOf } from "../row-records.ts";
import { organizationId } from "./uk-calls.ts";
import { UNIT_CODES } from "./uk-words.ts";

/** Senior posts: who holds which, in what unit, and to which other post it reports. */

export const POST_COLUMNS = [
  "Post Unique Reference",
  "Name",
  "Grade (or equivalent)",
  "Job Title",
  "Job/Team Function",
  "Parent Department",
  "Organisation",
  "Unit",
  "Reports to Senior Post",
  "Salary Cost of Reports (£)",
  "FTE",
  "Actual Pay Floor (£)",
  "Actual Pay Ceiling (£)",
  "Office Region",
] as const;
export type PostRow = Row<(typeof POST_COLUMNS)[number]>;

/** Whom the list names by post, so that a report can be a tie between people; filled before the rows are told. */
export type Holders = ReadonlyMap<string, EntityId>;

const NOT_GIVEN = "N/A";
const NOBODY = "XX";
const NOWHERE = "Unknown";

/** "Leyser Day, Ottoline" is Ottoline Leyser Day. */
function personName(cell: string): string {
  const [family = "", given] = cell.split(",").map((part) => part.trim());
  return given === undefined ? family : `${given} ${family}`;
}

export function holderOf({ cells }: PostRow): EntityId {
  if (cells.Name !== NOT_GIVEN) return readableId("uk-official", personName(cells.Name));
  if (!/^\d{1,8}$/.test(cells["Post Unique Reference"]))
    throw new CellError(`"${cells["Post Unique Reference"]}" is no reference of a post: it must be digits`);
  return readableId("uk-ukri-post", cells["Post Unique Reference"]);
}

/** Bodies and places that rows name again and again: one record each, cited where it is first named. */
export class NamedOnce {
  readonly #told = new Set<string>();

  first(id: string, records: () => AtlasRecord[]): AtlasRecord[] {
    if (this.#told.has(id)) return [];
    this.#told.add(id);
    return records();
  }
}

export interface PostList {
  readonly document: DocumentId;
  readonly published: PartialDate;
  readonly holders: Holders;
  readonly once: NamedOnce;
  /** Organizations that the graph's own table has already told of. */
  readonly organizations: ReadonlySet<string>;
}

/** @throws {CellError} */
export function postRecords(row: PostRow, list: PostList): AtlasRecord[] {
  const { cells } = row;
  const evidence = rowEvidence(list.document, row.row);
  const observed = [list.published];
  const unit = unitId(cells.Unit);
  const id = holderOf(row);
  const title = cells["Job Title"].replace(/-\d{5,}$/, "").trim();
  const person = entityOf({
    id,
    kind: "Official",
    name: {
      en:
        cells.Name === NOT_GIVEN
          ? `Holder of UKRI post ${cells["Post Unique Reference"]}: ${title}`
          : personName(cells.Name),
      zh: null,
    },
    summary:
      cells.Name === NOT_GIVEN
        ? { en: "The list names the post and not who holds it.", zh: "名单只列职位，未列任职者姓名。" }
        : null,
    evidence,
  });
  return [
    ...unitRecords(row, list),
    person,
    ...figures(row, person),
    tieOf({
      id: `${id}-holds-post-at-${unit}`,
      type: "HOLDS_ROLE",
      from: id,
      to: unit,
      role: { en: title, zh: null },
      observed,
      evidence,
    }),
    ...regionRecords(row, id, list),
  ];
}

/** Told after all posts, since a post may report to a later one. @throws {CellError} */
export function reportRecords(row: PostRow, { document, published, holders }: PostList): AtlasRecord[] {
  const reportsTo = row.cells["Reports to Senior Post"];
  if (reportsTo === NOBODY || reportsTo === "") return [];
  const [from, to] = [holderOf(row), holders.get(reportsTo)];
  if (to === undefined) throw new CellError(`the list has no post "${reportsTo}" to report to`);
  const evidence = rowEvidence(document, row.row);
  return [tieOf({ id: `${from}-reports-to-${to}`, type: "REPORTS_TO", from, to, observed: [published], evidence })];
}

function unitId(unit: string): EntityId {
  const code = UNIT_CODES[unit];
  return code === undefined ? readableId("uk-unit", unit) : organizationId(code);
}

/** A unit is part of its organization, and that of its department. */
function unitRecords({ cells, row }: PostRow, { document, published, once, organizations }: PostList): AtlasRecord[] {
  const evidence = rowEvidence(document, row);
  const chain = [cells.Unit, cells.Organisation, cells["Parent Department"]].filter((name) => name !== "");
  const bodies = chain.map((name) => ({ name, id: unitId(name) }));
  return bodies.flatMap(({ name, id }, at) => {
    const above = bodies[at + 1];
    return [
      ...(organizations.has(id)
        ? []
        : once.first(id, () => [entityOf({ id, kind: "GovernmentBody", name: { en: name, zh: null }, evidence })])),
      ...(above === undefined || above.id === id
        ? []
        : once.first(`${id}-in-${above.id}`, () => [
            tieOf({
              id: `${id}-part-of-${above.id}`,
              type: "PART_OF",
              from: id,
              to: above.id,
              observed: [published],
              evidence,
            }),
          ])),
    ];
  });
}

function regionRecords({ cells, row }: PostRow, id: EntityId, { document, published, once }: PostList): AtlasRecord[] {
  const region = cells["Office Region"];
  if (region === "" || region === NOWHERE) return [];
  const evidence = rowEvidence(document, row);
  const place = readableId("uk-region", region);
  return [
    ...once.first(place, () => [entityOf({ id: place, kind: "Place", name: { en: region, zh: null }, evidence })]),
    tieOf({
      id: `${id}-works-in-${place}`,
      type: "AFFILIATED_WITH",
      from: id,
      to: place,
      role: { en: "office region", zh: "办公地区" },
      observed: [published],
      evidence,
    }),
  ];
}

const FIGURES = [
  ["Salary Cost of Reports (£)", "salaryCostOfReports", "GBP"],
  ["FTE", "fullTimeEquivalent", null],
  ["Actual Pay Floor (£)", "payFloor", "GBP"],
  ["Actual Pay Ceiling (£)", "payCeiling", "GBP"],
] as const;

function figures({ cells }: PostRow, person: ReturnType<typeof entityOf>): AtlasRecord[] {
  const scope = `post ${cells["Post Unique Reference"]}`;
  const words = [
    ["grade", cells["Grade (or equivalent)"]],
    ["teamFunction", cells["Job/Team Function"]],
  ] as const;
  return [
    ...words
      .filter(([, value]) => value !== "")
      .map(([property, value]) => factOf(person, hyphened(property), { property, value, scope })),
    ...FIGURES.flatMap(([column, property, unit]) => {
      const value = cells[column] === NOT_GIVEN ? null : numberIn(cells[column], column);
      return value === null ? [] : [factOf(person, hyphened(property), { property, value, unit, scope })];
    }),
  ];
}

function hyphened(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
