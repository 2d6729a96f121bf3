import type { EntityKind } from "../model/vocabulary/kinds.ts";
import type { RelationType } from "../model/vocabulary/relation-types.ts";
import type { Words } from "./date-words.ts";

/** What a sentence says otherwise for some kinds of entity than for the rest. */

/** Kinds whose names may be plural: several things counted or told as one. */
const MAYBE_MANY: ReadonlySet<EntityKind> = new Set(["Cohort", "Achievement", "Need", "Team", "Technology", "Project"]);

/** Where what a name is ends, and what it is of, at, by or for begins. */
const BEHIND_THE_NOUN = /,| \(| (?:of|in|at|on|for|with|from|by|to|that|brought|and their)\b/;

const PLURAL_NOUN = /[^siu]s$/;

/** Whether an English name takes a verb in the plural: "Universities and colleges in Beijing", "Projects signed at…". */
export function isMany(name: string, kind: EntityKind | undefined): boolean {
  if (kind === undefined || !MAYBE_MANY.has(kind)) return false;
  const words = (name.split(BEHIND_THE_NOUN)[0] ?? name).split(" ");
  // A participle stands behind its noun: "teams funded", "positions opened".
  while (words.length > 1 && /(?:[^e]ed|ing)$/.test(words.at(-1) ?? "")) words.pop();
  return PLURAL_NOUN.test(words.at(-1) ?? "");
}

/** A verb phrase that begins with a form of "be" or "have" in the singular, in the plural. */
export function inPlural(verb: string): string {
  return verb
    .replace(/^(?:is|was|has)\b/, (word) => (word === "is" ? "are" : word === "was" ? "were" : "have"))
    .replace(/\b(are|were|be) a member of/, "$1 members of");
}

/** One is in a town or a park, and at a hall or an institution. */
const IN: ReadonlySet<EntityKind> = new Set(["Place", "Park"]);

export function atOrIn(kind: EntityKind | undefined): string {
  return kind !== undefined && IN.has(kind) ? "in" : "at";
}

interface OtherForm {
  readonly base: string;
  readonly past: string;
  readonly zh: string;
  readonly zhWith: string;
}

/** A plan is drawn up, and not researched and developed. */
const DRAWN_UP: OtherForm = {
  base: "draw up",
  past: "drew up",
  zh: "{a}编制了{b}",
  zhWith: "{a}~编制{b}",
};

/** @param to kind of the end that a tie leads to */
export function otherForm(type: RelationType, to: EntityKind | undefined): OtherForm | null {
  return type === "DEVELOPED" && to === "Policy" ? DRAWN_UP : null;
}

const FOUNDED: Words = { en: "was founded", zh: "成立" };
const LAUNCHED: Words = { en: "was launched", zh: "启动" };
const CAME_OUT: Words = { en: "came out", zh: "问世" };

/** How the beginning of something is told; the rest "began". */
const BEGINNINGS: Partial<Record<EntityKind, Words>> = {
  Park: FOUNDED,
  Lab: FOUNDED,
  University: FOUNDED,
  ResearchInstitute: FOUNDED,
  Enterprise: FOUNDED,
  GovernmentBody: FOUNDED,
  FinancialInstitution: FOUNDED,
  ServiceOrganization: FOUNDED,
  Association: FOUNDED,
  MediaOrganization: FOUNDED,
  Team: { en: "was formed", zh: "成立" },
  Fund: { en: "was set up", zh: "设立" },
  Mechanism: { en: "was set up", zh: "建立" },
  Program: LAUNCHED,
  Project: LAUNCHED,
  Platform: LAUNCHED,
  FinancialProduct: LAUNCHED,
  Policy: { en: "took effect", zh: "开始实施" },
  Facility: { en: "opened", zh: "启用" },
  Achievement: CAME_OUT,
  Technology: CAME_OUT,
};

export function beginningOf(kind: EntityKind | undefined): Words {
  return (kind === undefined ? undefined : BEGINNINGS[kind]) ?? { en: "began", zh: "开始" };
}

const HAN = /\p{Script=Han}/u;

/** A text of which there is no Chinese is quoted and marked as English, rather than mixed into a Chinese sentence. */
export function quotedForZh(text: string): string {
  return HAN.test(text) || !/[A-Za-z]{2}/.test(text) ? text : `“${text}”（英文）`;
}
