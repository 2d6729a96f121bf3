import type { EntityKind } from "../../../server/model/vocabulary/kinds.ts";

/** How the words of the UK innovation graph become words of the vocabulary. */

export const LONGEST_NAME = 300;
export const LONGEST_SUMMARY = 2000;

/** No longer than `most`, cut between words and marked with an ellipsis where it was cut. */
export function cut(text: string, most: number): string {
  const plain = text.trim();
  if (plain.length <= most) return plain;
  return `${plain.slice(0, plain.lastIndexOf(" ", most - 1)).trimEnd()}…`;
}

/**
 * The table of organizations says only "organization". Its councils, agencies and departments are bodies of the state;
 * the Knowledge Transfer Network and its exchange bring others together. What is not listed here takes the kind whose
 * standard term is the widest, schema:Organization.
 */
const STATE_BODIES = new Set(
  "ahrc bbsrc beis dasa epsrc esrc innovate-uk mrc ncsc nerc research-england stfc ukri".split(" "),
);

export function organizationKind(code: string): EntityKind {
  return STATE_BODIES.has(code) ? "GovernmentBody" : "ServiceOrganization";
}

/** Units of the list of posts, by the code of the organization they are; others become a body of their own. */
export const UNIT_CODES: Readonly<Record<string, string>> = {
  AHRC: "ahrc",
  BBSRC: "bbsrc",
  EPSRC: "epsrc",
  ESRC: "esrc",
  "Innovate UK": "innovate-uk",
  MRC: "mrc",
  NERC: "nerc",
  RE: "research-england",
  STFC: "stfc",
  "UK Research & Innovation": "ukri",
  "UKRI Corporate Hub": "ukri-corporate-hub",
  "Department for Business, Energy & Industrial Strategy": "beis",
};

/** "Element type" of the map of science networks; without one, or with another, nothing but "organization" is known. */
const NETWORK_KINDS: Readonly<Record<string, EntityKind>> = {
  "Arm's Length Body": "GovernmentBody",
  Department: "GovernmentBody",
  "Devolved Administration": "GovernmentBody",
  "Executive Agency": "GovernmentBody",
  Office: "GovernmentBody",
  "Regulatory Body": "GovernmentBody",
  "Research Council": "GovernmentBody",
  "Research Centre": "ResearchInstitute",
  "External Experts": "Association",
  "Group of government experts": "Association",
  "Industrial Council": "Association",
  "National Academy": "Association",
  Network: "Association",
  Profession: "Association",
  "Science Advisory Committee": "Association",
  "Science Advisory Council": "Association",
  Subcommittee: "Association",
};

export function networkKind(elementType: string | undefined): EntityKind {
  return NETWORK_KINDS[elementType ?? ""] ?? "ServiceOrganization";
}
