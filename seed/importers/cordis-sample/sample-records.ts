import type { PartialDate } from "../../../server/model/dates.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type DocumentId, EntityId } from "../../../server/model/records/shared.ts";
import type { Status } from "../../../server/model/vocabulary/statements.ts";
import { coordinatesIn, dateIn, idOf, numberIn } from "../cordis/cells.ts";
import { CellError, kindOf, roleOf } from "../cordis/cordis-words.ts";
import type { Row } from "../csv-rows.ts";
import { entityOf, factOf, rowEvidence, tieOf } from "../row-records.ts";

/** What a row of each of the two tables says. Organizations bear the same ids as in the large CORDIS graph. */

export const PROJECT_COLUMNS = [
  "id",
  "acronym",
  "status",
  "title",
  "startDate",
  "endDate",
  "totalCost",
  "ecMaxContribution",
  "fundingScheme",
  "objective",
  "contentUpdateDate",
] as const;
export type ProjectRow = Row<(typeof PROJECT_COLUMNS)[number]>;

export const PARTICIPANT_COLUMNS = [
  "projectID",
  "projectAcronym",
  "organisationID",
  "name",
  "shortName",
  "SME",
  "activityType",
  "city",
  "country",
  "geolocation",
  "organizationURL",
  "contentUpdateDate",
  "role",
  "ecContribution",
  "endOfParticipation",
] as const;
export type ParticipantRow = Row<(typeof PARTICIPANT_COLUMNS)[number]>;

type Run = Pick<RelationRecord, "status" | "validFrom" | "validTo"> & { readonly observed: PartialDate[] };

export interface Sample {
  readonly projects: DocumentId;
  readonly participants: DocumentId;
  /** Day of the last update of each table. */
  readonly updated: PartialDate;
  readonly seen: PartialDate;
  /** How projects run, by number; filled as they are read. */
  readonly runs: Map<string, Run>;
  /** Organizations told of so far. */
  readonly told: Set<string>;
}

/** A closed project is over; a signed one goes on; a terminated one was ended early. */
const STATUSES: Readonly<Record<string, Status>> = { CLOSED: "actual", SIGNED: "in-progress", TERMINATED: "actual" };

function projectId(number: string): EntityId {
  if (!/^\d{1,20}$/.test(number)) throw new CellError(`"${number}" is no number of a project: it must be digits`);
  return EntityId.parse(`h2020-${number}`);
}

/** @throws {CellError} */
export function projectRecords({ row, cells }: ProjectRow, { projects, updated, runs }: Sample): AtlasRecord[] {
  const status = STATUSES[cells.status];
  if (status === undefined) throw new CellError(`the status "${cells.status}" is unknown`);
  const [from, to] = [dateIn(cells.startDate, "startDate"), dateIn(cells.endDate, "endDate")];
  runs.set(cells.id, { status, validFrom: from, validTo: to, observed: [from ?? to ?? updated] });
  const project = entityOf({
    id: projectId(cells.id),
    kind: "Project",
    name: { en: cells.title.trim() || acronymName(cells.acronym), zh: null },
    aliases:
      cells.acronym === "" || cells.title.trim() === ""
        ? []
        : [{ value: cells.acronym.trim(), lang: "en", type: "abbreviation", in: null, source: null }],
    summary: cells.objective.trim() === "" ? null : { en: cells.objective.trim().slice(0, 2000).trim(), zh: null },
    sameAs: [`https://cordis.europa.eu/project/id/${cells.id}`],
    status,
    validFrom: from,
    validTo: to,
    evidence: rowEvidence(projects, row),
  });
  const figures = [
    ["total-cost", "totalCost", eurosIn(cells.totalCost, "totalCost")],
    ["maximum-contribution", "maximumContribution", eurosIn(cells.ecMaxContribution, "ecMaxContribution")],
  ] as const;
  return [
    project,
    ...figures.flatMap(([suffix, property, value]) =>
      value === null ? [] : [factOf(project, suffix, { property, value, unit: "EUR" })],
    ),
    ...(cells.fundingScheme === ""
      ? []
      : [factOf(project, "funding-scheme", { property: "fundingScheme", value: cells.fundingScheme })]),
  ];
}

/** These tables part decimals by a comma, the large ones by a point. */
function eurosIn(cell: string, column: string): number | null {
  return numberIn(cell.replace(/^(-?\d+),(\d+)$/, "$1.$2"), column);
}

function acronymName(acronym: string): string {
  const plain = acronym.trim();
  if (plain === "") throw new CellError("a project with neither title nor acronym");
  return `Horizon 2020 project ${plain}`;
}

/** The organization and the project where they are new, and the tie. @throws {CellError} */
export function participantRecords(row: ParticipantRow, sample: Sample): AtlasRecord[] {
  const { cells } = row;
  const evidence = rowEvidence(sample.participants, row.row);
  const [from, to] = [idOf("pic", cells.organisationID), projectId(cells.projectID)];
  const isNewProject = !sample.runs.has(cells.projectID);
  const run = sample.runs.get(cells.projectID) ?? unknownRun(sample.seen);
  const grant = eurosIn(cells.ecContribution, "ecContribution");
  const role = roleOf(cells.role);
  const tie = tieOf({
    // One may take part twice, as two things.
    id: `${from}-in-${to}-as-${cells.role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    type: "PARTICIPATES_IN",
    from,
    to,
    ...run,
    role,
    amount: grant === null ? null : { value: grant, currency: "EUR", comparator: "=", kind: "grant" },
    note: endNote(cells.endOfParticipation),
    evidence,
  });
  const organization = sample.told.has(from) ? [] : organizationRecords(row, from, sample);
  if (isNewProject) sample.runs.set(cells.projectID, run);
  const project = entityOf({
    id: to,
    kind: "Project",
    name: { en: acronymName(cells.projectAcronym), zh: null },
    sameAs: [`https://cordis.europa.eu/project/id/${cells.projectID}`],
    evidence,
  });
  sample.told.add(from);
  return [...organization, ...(isNewProject ? [project] : []), tie];
}

/** Of a project that the table of projects lacks, only that it had been listed by then. */
function unknownRun(seen: PartialDate): Run {
  return { status: "actual", validFrom: null, validTo: null, observed: [`../${seen}`] };
}

function endNote(cell: string): string | null {
  if (cell === "True") return "Ended its participation before the project did.";
  if (cell === "False") return null;
  throw new CellError(`endOfParticipation: "${cell}" is neither True nor False`);
}

function organizationRecords({ row, cells }: ParticipantRow, id: EntityId, { participants }: Sample): AtlasRecord[] {
  const name = cells.name.trim();
  if (name === "") throw new CellError(`the organization ${cells.organisationID} has no name`);
  const short = cells.shortName.trim();
  const organization = entityOf({
    id,
    kind: kindOf(cells.activityType),
    name: { en: name, zh: null },
    aliases:
      short === "" || short === name
        ? []
        : [{ value: short, lang: "en", type: "abbreviation", in: null, source: null }],
    coordinates: coordinatesIn(cells.geolocation),
    evidence: rowEvidence(participants, row),
  });
  const told = [
    // "NA" is Namibia here.
    ["country", "country", cells.country],
    ["city", "city", cells.city.trim()],
    ["website", "website", cells.organizationURL.trim()],
    ["sme", "smallOrMediumEnterprise", yesOrNo(cells.SME)],
  ] as const;
  return [
    organization,
    ...told.flatMap(([suffix, property, value]) =>
      value === "" ? [] : [factOf(organization, suffix, { property, value })],
    ),
  ];
}

function yesOrNo(cell: string): "yes" | "no" | "" {
  if (cell === "True") return "yes";
  if (cell === "False") return "no";
  if (cell === "") return "";
  throw new CellError(`SME: "${cell}" is neither True nor False`);
}
