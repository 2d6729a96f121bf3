import { ENTITY_KINDS, type EntityKind } from "./kinds.ts";

/** Sets of kinds that relation types allow at their ends. Named once, so that two types never drift apart. */

export const ANY: readonly EntityKind[] = ENTITY_KINDS;

export const ORGANIZATIONS: readonly EntityKind[] = [
  "Park",
  "Lab",
  "University",
  "ResearchInstitute",
  "Enterprise",
  "GovernmentBody",
  "FinancialInstitution",
  "ServiceOrganization",
  "Association",
  "MediaOrganization",
];

export const PEOPLE: readonly EntityKind[] = ["Official", "Person"];

/** Whoever can do something: organizations, people, and groups a source counts or names only as a whole. */
export const AGENTS: readonly EntityKind[] = [...ORGANIZATIONS, ...PEOPLE, "Team", "Cohort"];

/** A source often lets a place act ("Foshan released a plan"); the record says what the source says. */
export const ACTORS: readonly EntityKind[] = [...AGENTS, "Place"];

export const SITES: readonly EntityKind[] = ["Place", "Park", "Facility"];

export const HAPPENINGS: readonly EntityKind[] = ["Event", "EventSeries"];

export const ENDEAVORS: readonly EntityKind[] = ["Project", "Program", "Platform", "Mechanism"];

export const INSTRUMENTS: readonly EntityKind[] = ["Policy", "FinancialProduct", "Fund", "Award"];
