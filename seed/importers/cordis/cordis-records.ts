import type { PartialDate } from "../../../server/model/dates.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { FactRecord } from "../../../server/model/records/fact.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import type { Status } from "../../../server/model/vocabulary/statements.ts";
import type { Row } from "../csv-rows.ts";
import { coordinatesIn, dateIn, idOf, numberIn } from "./cells.ts";
import { documentId, type TableName } from "./cordis-tables.ts";
import { CellError, kindOf, roleOf } from "./cordis-words.ts";

/** What one row of each table says, as records. */

/** When a project runs, and so when what is done within it holds. */
export interface Run {
  readonly status: Status;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  /** When the tables certainly saw it. */
  readonly observed: readonly PartialDate[];
}

const NOTHING_SAID = {
  aliases: [],
  summary: null,
  party: null,
  validFrom: null,
  validTo: null,
  coordinates: null,
  sameAs: [],
  declaredMembers: null,
};

function evidence(table: TableName, row: number) {
  return [{ document: documentId(table), row, claim: null }];
}

function fact(about: EntityRecord, suffix: string, said: Pick<FactRecord, "property" | "value" | "unit">): FactRecord {
  return {
    record: "fact",
    id: `${about.id}-${suffix}`,
    entity: about.id,
    ...said,
    comparator: "=",
    period: null,
    scope: null,
    status: "actual",
    certainty: "stated",
    attributedTo: null,
    sharedWith: [],
    doubtful: null,
    evidence: about.evidence,
  };
}

export const ORGANIZATION_COLUMNS = [
  "pic",
  "type",
  "country",
  "participations",
  "name",
  "city",
  "geolocation",
  "sme",
] as const;

/** Most rows of the large graph bear no name: the code that CORDIS knows the organization by stands in for it. */
export function organizationRecords({ row, cells }: Row<(typeof ORGANIZATION_COLUMNS)[number]>): AtlasRecord[] {
  const entity: EntityRecord = {
    record: "entity",
    id: idOf("pic", cells.pic),
    kind: kindOf(cells.type),
    name: { en: cells.name.trim() || `Organization ${cells.pic}`, zh: null },
    ...NOTHING_SAID,
    status: "actual",
    coordinates: coordinatesIn(cells.geolocation),
    evidence: evidence("organizations", row),
  };
  const participations = numberIn(cells.participations, "participations");
  const facts: FactRecord[] = [];
  // "NA" is Namibia here.
  if (cells.country !== "")
    facts.push(fact(entity, "country", { property: "country", value: cells.country, unit: null }));
  if (cells.city !== "") facts.push(fact(entity, "city", { property: "city", value: cells.city.trim(), unit: null }));
  if (cells.sme !== "")
    facts.push(fact(entity, "sme", { property: "smallOrMediumEnterprise", value: yesOrNo(cells.sme), unit: null }));
  if (participations !== null)
    facts.push(
      fact(entity, "participations", { property: "participations", value: participations, unit: "participation" }),
    );
  return [entity, ...facts];
}

function yesOrNo(cell: string): string {
  if (cell === "True") return "yes";
  if (cell === "False") return "no";
  throw new CellError(`sme: "${cell}" is neither True nor False`);
}

export const PROJECT_COLUMNS = [
  "rcn",
  "startDate",
  "endDate",
  "totalCost",
  "ecMaxContribution",
  "programmeParts",
] as const;

/** @param madeBy latest month the tables can be of: what ends later goes on */
export function runOf({ cells }: Row<(typeof PROJECT_COLUMNS)[number]>, madeBy: PartialDate): Run {
  const from = dateIn(cells.startDate, "startDate");
  const to = dateIn(cells.endDate, "endDate");
  const seen = from ?? to ?? `../${madeBy}`;
  return { status: to !== null && to > madeBy ? "in-progress" : "actual", from, to, observed: [seen] };
}

export function projectRecords({ row, cells }: Row<(typeof PROJECT_COLUMNS)[number]>, run: Run): AtlasRecord[] {
  const entity: EntityRecord = {
    record: "entity",
    id: idOf("rcn", cells.rcn),
    kind: "Project",
    name: { en: `Horizon 2020 project ${cells.rcn}`, zh: null },
    ...NOTHING_SAID,
    status: run.status,
    validFrom: run.from,
    validTo: run.to,
    evidence: evidence("projects", row),
  };
  const totalCost = numberIn(cells.totalCost, "totalCost");
  const contribution = numberIn(cells.ecMaxContribution, "ecMaxContribution");
  const facts: FactRecord[] = [];
  if (totalCost !== null)
    facts.push(fact(entity, "total-cost", { property: "totalCost", value: totalCost, unit: "EUR" }));
  if (contribution !== null)
    facts.push(
      fact(entity, "maximum-contribution", { property: "maximumContribution", value: contribution, unit: "EUR" }),
    );
  if (cells.programmeParts !== "")
    facts.push(
      fact(entity, "programme-parts", {
        property: "programmeParts",
        value: cells.programmeParts.replaceAll("|", ", "),
        unit: null,
      }),
    );
  return [entity, ...facts];
}

function tie(
  id: string,
  type: RelationRecord["type"],
  [from, to]: readonly [EntityId, EntityId],
  run: Run,
  found: RelationRecord["evidence"],
): RelationRecord {
  return {
    record: "relation",
    id,
    type,
    from,
    to,
    status: run.status,
    validFrom: run.from,
    validTo: run.to,
    observed: [...run.observed],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    evidence: found,
  };
}

export const PARTICIPATION_COLUMNS = ["pic", "rcn", "role", "ecContribution"] as const;

export function participationRecord(
  { row, cells }: Row<(typeof PARTICIPATION_COLUMNS)[number]>,
  run: Run,
): RelationRecord {
  const from = idOf("pic", cells.pic);
  const to = idOf("rcn", cells.rcn);
  const grant = numberIn(cells.ecContribution, "ecContribution");
  return {
    ...tie(`${from}-in-${to}`, "PARTICIPATES_IN", [from, to], run, evidence("participations", row)),
    role: roleOf(cells.role),
    amount: grant === null ? null : { value: grant, currency: "EUR", comparator: "=", kind: "grant" },
  };
}

export const COOPERATION_COLUMNS = ["picA", "picB", "rcn"] as const;

/** Two that share two projects have two ties: each says in which project, and holds while that one runs. */
export function cooperationRecord({ row, cells }: Row<(typeof COOPERATION_COLUMNS)[number]>, run: Run): RelationRecord {
  const from = idOf("pic", cells.picA);
  const to = idOf("pic", cells.picB);
  const project = idOf("rcn", cells.rcn);
  const id = `${from}-with-${to}-in-${project}`;
  return {
    ...tie(id, "COOPERATES_WITH", [from, to], run, evidence("cooperations", row)),
    note: `In Horizon 2020 project ${cells.rcn}.`,
  };
}
