import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { FactRecord } from "../../../server/model/records/fact.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { Row } from "../csv-rows.ts";
import { coordinatesIn, idOf, numberIn } from "./cells.ts";
import { rowEvidence } from "./cordis-tables.ts";
import { CellError, kindOf } from "./cordis-words.ts";
import type { ProjectRow, Run } from "./run.ts";

/** What a row about an organization or a project says: an entity, and a fact for each column that is filled. */

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
    evidence: rowEvidence("organizations", row),
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

export function projectRecords({ row, cells }: ProjectRow, run: Run): AtlasRecord[] {
  const entity: EntityRecord = {
    record: "entity",
    id: idOf("rcn", cells.rcn),
    kind: "Project",
    name: { en: `Horizon 2020 project ${cells.rcn}`, zh: null },
    ...NOTHING_SAID,
    status: run.status,
    validFrom: run.from,
    validTo: run.to,
    evidence: rowEvidence("projects", row),
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
