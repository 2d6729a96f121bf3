import { ACTORS, AGENTS, ANY, ENDEAVORS, HAPPENINGS, INSTRUMENTS, ORGANIZATIONS, PEOPLE, SITES } from "./kind-sets.ts";
import type { EntityKind } from "./kinds.ts";

/**
 * Relation types, each declared once: what it may join, how it reads from either end in both languages,
 * whether it may run in a circle, and the standard term it maps to. Both engines, the API, the page,
 * the exports and `docs/data-model.md` read this table and nothing else. It is over 300 lines since it is one table.
 */
interface RelationDeclaration {
  readonly from: readonly EntityKind[];
  readonly to: readonly EntityKind[];
  /** Reads from `from` to `to`: "Ji Hua Laboratory — is part of — …". */
  readonly label: { readonly en: string; readonly zh: string };
  /** Reads from `to` to `from`. */
  readonly inverse: { readonly en: string; readonly zh: string };
  /** CURIE in schema.org, W3C ORG or PROV; `atlas:` where none of them has a word for it. */
  readonly term: string;
  /** `true`: following it can never lead back to where one began. */
  readonly acyclic: boolean;
  /** `true`: the direction a record is written in means nothing, and no arrow is drawn. */
  readonly symmetric: boolean;
}

type Labels = readonly [en: string, zh: string];

function relation(
  from: readonly EntityKind[],
  to: readonly EntityKind[],
  label: Labels,
  inverse: Labels,
  term: string,
  traits: { acyclic?: boolean; symmetric?: boolean } = {},
): RelationDeclaration {
  return {
    from,
    to,
    label: { en: label[0], zh: label[1] },
    inverse: { en: inverse[0], zh: inverse[1] },
    term,
    acyclic: traits.acyclic ?? false,
    symmetric: traits.symmetric ?? false,
  };
}

export const RELATION_DECLARATIONS = {
  // Structure and place
  PART_OF: relation(ANY, ANY, ["is part of", "隶属于"], ["has part", "包含"], "schema:isPartOf", { acyclic: true }),
  LOCATED_IN: relation(
    [...ORGANIZATIONS, ...SITES, ...ENDEAVORS, "Team", "Cohort", "Achievement", "Industry", "Fund"],
    SITES,
    ["is located in", "位于"],
    ["is the location of", "所在地有"],
    "schema:location",
  ),
  SUBSIDIARY_OF: relation(
    ORGANIZATIONS,
    ORGANIZATIONS,
    ["is a subsidiary of", "是其子公司"],
    ["has subsidiary", "拥有子公司"],
    "schema:parentOrganization",
    { acyclic: true },
  ),
  SETTLED_IN: relation(
    [...AGENTS, ...ENDEAVORS, "Facility"],
    SITES,
    ["settled in", "落户"],
    ["is home to", "引入落户"],
    "org:hasSite",
  ),
  GOVERNS: relation(
    ["GovernmentBody", "Park"],
    [...SITES, "GovernmentBody"],
    ["governs", "管理"],
    ["is governed by", "管理机构为"],
    "schema:areaServed",
  ),

  // People and posts
  HOLDS_ROLE: relation(
    PEOPLE,
    [...ORGANIZATIONS, "Place", "Team", "Program", "Platform", "Project"],
    ["holds a post at", "任职于"],
    ["has officeholder", "任职者有"],
    "org:memberOf",
  ),
  AFFILIATED_WITH: relation(
    AGENTS,
    [...ORGANIZATIONS, "Place"],
    ["is affiliated with", "所属或关联单位为"],
    ["has affiliate", "关联成员有"],
    "schema:affiliation",
  ),
  MEMBER_OF: relation(
    AGENTS,
    [...ORGANIZATIONS, ...ENDEAVORS, ...INSTRUMENTS, "Cohort", "Team"],
    ["is a member of", "是其成员"],
    ["has member", "成员有"],
    "schema:memberOf",
  ),
  REPORTS_TO: relation(PEOPLE, PEOPLE, ["reports to", "向其汇报"], ["is reported to by", "下属有"], "org:reportsTo", {
    acyclic: true,
  }),
  ADVISES: relation(
    AGENTS,
    [...ORGANIZATIONS, ...ENDEAVORS],
    ["advises", "为其提供咨询"],
    ["is advised by", "咨询顾问有"],
    "atlas:advises",
  ),

  // Events
  ORGANIZES: relation(
    ACTORS,
    [...HAPPENINGS, "Program"],
    ["organizes", "组织"],
    ["is organized by", "组织方为"],
    "schema:organizer",
  ),
  CO_HOSTS: relation(
    ACTORS,
    HAPPENINGS,
    ["co-hosts", "联合主办"],
    ["is co-hosted by", "联合主办方有"],
    "schema:organizer",
  ),
  GUIDES: relation(
    ACTORS,
    [...HAPPENINGS, ...ENDEAVORS],
    ["guides", "指导"],
    ["is guided by", "指导单位为"],
    "schema:sponsor",
  ),
  SUPPORTS: relation(
    [...ACTORS, "Platform", "Policy", "Program", "Fund", "Mechanism"],
    ANY,
    ["supports", "支持"],
    ["is supported by", "获得支持于"],
    "schema:sponsor",
  ),
  PARTICIPATES_IN: relation(
    [...ACTORS, "Project", "Program", "Platform"],
    [...HAPPENINGS, ...ENDEAVORS],
    ["takes part in", "参与"],
    ["has participant", "参与者有"],
    "schema:participant",
  ),
  SPEAKS_AT: relation(
    [...PEOPLE, "Cohort"],
    HAPPENINGS,
    ["speaks at", "在该活动发言"],
    ["has speaker", "发言人有"],
    "schema:performer",
  ),
  HELD_AT: relation(
    HAPPENINGS,
    [...SITES, ...ORGANIZATIONS],
    ["is held at", "举办地为"],
    ["is the venue of", "举办过"],
    "schema:location",
  ),
  IN_SERIES: relation(
    HAPPENINGS,
    ["EventSeries", "Program"],
    ["is an edition of", "属于系列"],
    ["has edition", "包含场次"],
    "schema:superEvent",
    { acyclic: true },
  ),
  LAUNCHED_AT: relation(
    [...ENDEAVORS, ...HAPPENINGS, ...INSTRUMENTS, "Facility", "Cohort", "Need"],
    HAPPENINGS,
    ["is launched at", "发布或启动于"],
    ["hosts the launch of", "活动上启动了"],
    "schema:recordedAt",
  ),
  SIGNED_AT: relation(
    [...ENDEAVORS, "Cohort", "Policy"],
    HAPPENINGS,
    ["is signed at", "签约于"],
    ["hosts the signing of", "活动上签约了"],
    "atlas:signedAt",
  ),
  VISITED: relation(
    AGENTS,
    [...ORGANIZATIONS, ...SITES, "Cohort", "Platform"],
    ["visited", "到访"],
    ["was visited by", "来访者有"],
    "atlas:visited",
  ),

  // Cooperation and work
  SIGNED_WITH: relation(
    [...AGENTS, "Project"],
    AGENTS,
    ["signed with", "与之签约"],
    ["signed with", "与之签约"],
    "atlas:signedWith",
    { symmetric: true },
  ),
  COOPERATES_WITH: relation(
    ACTORS,
    ACTORS,
    ["cooperates with", "与之合作"],
    ["cooperates with", "与之合作"],
    "org:linkedTo",
    { symmetric: true },
  ),
  JOINTLY_BUILT_BY: relation(
    [...ENDEAVORS, ...SITES, ...ORGANIZATIONS, "Policy"],
    ACTORS,
    ["is jointly built by", "共建方为"],
    ["jointly builds", "参与共建"],
    "schema:creator",
  ),
  BUILDS: relation(
    ACTORS,
    [...ENDEAVORS, ...SITES, ...ORGANIZATIONS],
    ["builds", "建设"],
    ["is built by", "建设方为"],
    "schema:creator",
  ),
  DEVELOPED: relation(
    ACTORS,
    ["Achievement", "Technology", "Project", "Platform", "Policy", "FinancialProduct"],
    ["developed", "研发"],
    ["was developed by", "研发方为"],
    "prov:wasAttributedTo",
  ),
  OPERATES: relation(
    AGENTS,
    [...ENDEAVORS, ...SITES, ...INSTRUMENTS, ...ORGANIZATIONS],
    ["operates", "运营"],
    ["is operated by", "运营方为"],
    "schema:provider",
  ),
  TRANSFERS_TO: relation(
    [...ACTORS, ...ENDEAVORS, "Achievement", "Technology", "Facility"],
    [...ACTORS, ...ENDEAVORS, "Facility", "Industry"],
    ["transfers to", "转移转化至"],
    ["receives transfer from", "承接转化自"],
    "atlas:transfersTo",
  ),
  PROVIDES_MODEL_FOR: relation(
    ANY,
    ANY,
    ["is the model for", "为其提供模式"],
    ["follows the model of", "采用其模式"],
    "prov:wasInfluencedBy",
  ),

  // Money
  FUNDED_BY: relation(
    [...AGENTS, ...ENDEAVORS, ...HAPPENINGS, "Achievement", "Need", "Facility", "Fund"],
    [...ACTORS, "Fund", "Policy", "Program"],
    ["is funded by", "资金来自"],
    ["funds", "资助"],
    "schema:funder",
  ),
  INVESTED_IN: relation(
    [...ACTORS, "Fund"],
    [...ORGANIZATIONS, ...ENDEAVORS, "Facility", "Achievement"],
    ["invested in", "投资于"],
    ["has investor", "投资方为"],
    "schema:funder",
  ),
  OFFERS: relation(
    [...ACTORS, "Platform", "Program"],
    [...INSTRUMENTS, ...ENDEAVORS, "Need", "Facility", "Achievement"],
    ["offers", "提供"],
    ["is offered by", "提供方为"],
    "schema:offers",
  ),
  SERVES: relation(
    [...ACTORS, ...ENDEAVORS, ...INSTRUMENTS, ...HAPPENINGS, "Facility"],
    [...ACTORS, "Industry", "Facility"],
    ["serves", "服务于"],
    ["is served by", "获得服务自"],
    "schema:audience",
  ),

  // Matching
  HAS_NEED: relation(ACTORS, ["Need"], ["has need", "提出需求"], ["is the need of", "需求方为"], "schema:seeks"),
  MATCHED_WITH: relation(
    ["Need", "Cohort", "Achievement", ...AGENTS.filter((kind) => kind !== "Cohort")],
    ["Need", "Achievement", "Cohort", "Team", "Lab", "University", "ResearchInstitute", "Enterprise"],
    ["is matched with", "对接"],
    ["is matched with", "对接"],
    "atlas:matchedWith",
    { symmetric: true },
  ),
  COLLECTED_FROM: relation(
    ["Need", "Achievement", "Cohort"],
    [...ACTORS, ...HAPPENINGS, ...ENDEAVORS],
    ["is collected from", "征集自"],
    ["is the source of", "征集到"],
    "prov:wasDerivedFrom",
  ),

  // Policy
  ISSUED: relation(
    [...ACTORS, "Platform"],
    [...INSTRUMENTS, "Program", "Need", "Cohort"],
    ["issued", "发布"],
    ["was issued by", "发布方为"],
    "schema:publisher",
  ),
  APPLIES_TO: relation(
    [...INSTRUMENTS, "Mechanism", "Program"],
    ANY,
    ["applies to", "适用于"],
    ["is subject to", "适用"],
    "schema:spatialCoverage",
  ),
  ESTABLISHES: relation(
    [...ACTORS, ...INSTRUMENTS, ...ENDEAVORS, ...HAPPENINGS],
    ANY,
    ["establishes", "建立"],
    ["is established by", "建立者为"],
    "prov:wasGeneratedBy",
  ),

  // Subject matter
  TARGETS_INDUSTRY: relation(
    ANY,
    ["Industry"],
    ["is in the field of", "面向产业"],
    ["is the field of", "相关项有"],
    "schema:about",
  ),
  USES_TECHNOLOGY: relation(
    ANY,
    ["Technology", "Achievement"],
    ["uses", "采用技术"],
    ["is used by", "应用于"],
    "prov:used",
  ),
  AWARDED: relation(ANY, ["Award"], ["holds", "获得"], ["is held by", "授予"], "schema:award"),
  SEEKS_STATUS: relation(
    [...ACTORS, ...ENDEAVORS, "Facility", "Achievement"],
    ["Award", "Mechanism", "Platform"],
    ["seeks the status of", "争创"],
    ["is sought by", "争创方为"],
    "atlas:seeksStatus",
  ),
} as const satisfies Record<string, RelationDeclaration>;

export type RelationType = keyof typeof RELATION_DECLARATIONS;
export const RELATION_TYPES = Object.keys(RELATION_DECLARATIONS) as [RelationType, ...RelationType[]];

/** Types whose `term` reads from `to` to `from`: schema.org says who the organizer of an event is, not what one organizes. */
export const REVERSED_TERMS: ReadonlySet<RelationType> = new Set<RelationType>([
  "ORGANIZES",
  "CO_HOSTS",
  "GUIDES",
  "SUPPORTS",
  "PARTICIPATES_IN",
  "SPEAKS_AT",
  "BUILDS",
  "DEVELOPED",
  "OPERATES",
  "PROVIDES_MODEL_FOR",
  "INVESTED_IN",
  "ISSUED",
  "ESTABLISHES",
]);

/** Looks a type up with its ends typed widely, so that callers can ask `includes(kind)`. */
export function relationDeclaration(type: RelationType): RelationDeclaration {
  return RELATION_DECLARATIONS[type];
}
