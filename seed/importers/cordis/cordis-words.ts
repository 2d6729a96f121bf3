import type { Bilingual } from "../../../server/model/records/shared.ts";
import type { EntityKind } from "../../../server/model/vocabulary/kinds.ts";

/**
 * How CORDIS's codes become words of the vocabulary.
 *
 * Activity type: HES (higher or secondary education) is a University, REC (research organization) a
 * ResearchInstitute, PRC (private, for profit) an Enterprise, PUB (public body) a GovernmentBody. OTH says only
 * "none of these": it becomes a ServiceOrganization, the kind whose standard term is the widest,
 * schema:Organization.
 */
const KINDS: Readonly<Record<string, EntityKind>> = {
  HES: "University",
  REC: "ResearchInstitute",
  PRC: "Enterprise",
  PUB: "GovernmentBody",
  OTH: "ServiceOrganization",
};

const ROLES: Readonly<Record<string, Bilingual>> = {
  coordinator: { en: "coordinator", zh: "协调单位" },
  participant: { en: "participant", zh: "参与单位" },
  partner: { en: "partner", zh: "合作单位" },
  thirdParty: { en: "third party", zh: "第三方" },
  internationalPartner: { en: "international partner", zh: "国际合作单位" },
};

/** @throws {CellError} */
export function kindOf(activityType: string): EntityKind {
  const kind = KINDS[activityType];
  if (kind === undefined) throw new CellError(`the activity type "${activityType}" is unknown`);
  return kind;
}

/** @throws {CellError} */
export function roleOf(role: string): Bilingual {
  const words = ROLES[role];
  if (words === undefined) throw new CellError(`the role "${role}" is unknown`);
  return words;
}

/** A cell that says nothing the graph can hold; the row is refused with its reason. */
export class CellError extends Error {
  override readonly name = "CellError";
}
