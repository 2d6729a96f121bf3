/**
 * Kinds of entity: what a thing is, the class it maps to in the field's standard vocabularies, and the
 * party of the five-party mechanism it speaks for by default. An entity's own `party` overrides it.
 */

/** The five parties of the achievement-transfer mechanism. */
export const PARTIES = ["government", "university", "enterprise", "investment", "service"] as const;
export type Party = (typeof PARTIES)[number];

/** Families group kinds for a legend: few enough to tell apart at a glance. */
export const FAMILIES = ["place", "organization", "person", "happening", "endeavor", "instrument", "idea"] as const;
export type Family = (typeof FAMILIES)[number];

interface KindDeclaration {
  readonly label: { readonly en: string; readonly zh: string };
  readonly plural: { readonly en: string; readonly zh: string };
  /** CURIE in schema.org, W3C ORG, PROV or SKOS. */
  readonly term: string;
  readonly family: Family;
  readonly party: Party | null;
}

function kind(
  family: Family,
  term: string,
  en: string,
  plural: string,
  zh: string,
  party: Party | null = null,
): KindDeclaration {
  return { label: { en, zh }, plural: { en: plural, zh }, term, family, party };
}

export const KIND_DECLARATIONS = {
  Park: kind("place", "org:OrganizationalUnit", "Park", "Parks", "园区", "government"),
  Lab: kind("organization", "schema:ResearchOrganization", "Laboratory", "Laboratories", "实验室", "university"),
  University: kind("organization", "schema:CollegeOrUniversity", "University", "Universities", "高校", "university"),
  ResearchInstitute: kind(
    "organization",
    "schema:ResearchOrganization",
    "Research institute",
    "Research institutes",
    "科研院所",
    "university",
  ),
  Enterprise: kind("organization", "schema:Corporation", "Enterprise", "Enterprises", "企业", "enterprise"),
  GovernmentBody: kind(
    "organization",
    "schema:GovernmentOrganization",
    "Government body",
    "Government bodies",
    "政府机构",
    "government",
  ),
  FinancialInstitution: kind(
    "organization",
    "schema:FinancialService",
    "Financial institution",
    "Financial institutions",
    "金融机构",
    "investment",
  ),
  ServiceOrganization: kind(
    "organization",
    "schema:Organization",
    "Service organization",
    "Service organizations",
    "服务机构",
    "service",
  ),
  Association: kind("organization", "org:FormalOrganization", "Association", "Associations", "协会与联盟", "service"),
  MediaOrganization: kind(
    "organization",
    "schema:NewsMediaOrganization",
    "Media organization",
    "Media organizations",
    "媒体",
  ),
  Official: kind("person", "schema:Person", "Official", "Officials", "官员", "government"),
  Person: kind("person", "schema:Person", "Person", "People", "人物"),
  Team: kind("person", "org:OrganizationalCollaboration", "Team", "Teams", "团队"),
  Event: kind("happening", "schema:Event", "Event", "Events", "活动"),
  EventSeries: kind("happening", "schema:EventSeries", "Event series", "Event series", "系列活动"),
  Project: kind("endeavor", "schema:Project", "Project", "Projects", "项目"),
  Program: kind("endeavor", "schema:Project", "Program", "Programs", "计划与行动"),
  Platform: kind("endeavor", "schema:Service", "Platform", "Platforms", "平台"),
  Policy: kind("instrument", "schema:Legislation", "Policy", "Policies", "政策与规划"),
  FinancialProduct: kind(
    "instrument",
    "schema:FinancialProduct",
    "Financial product",
    "Financial products",
    "金融产品",
    "investment",
  ),
  Fund: kind("instrument", "schema:InvestmentFund", "Fund", "Funds", "基金与专项资金", "investment"),
  Place: kind("place", "schema:Place", "Place", "Places", "地点"),
  Facility: kind("place", "schema:CivicStructure", "Facility", "Facilities", "设施与场馆"),
  Industry: kind("idea", "skos:Concept", "Industry", "Industries", "产业"),
  Technology: kind("idea", "skos:Concept", "Technology", "Technologies", "技术"),
  Achievement: kind("idea", "schema:CreativeWork", "Achievement", "Achievements", "科技成果"),
  Need: kind("idea", "schema:Demand", "Need", "Needs", "需求"),
  Award: kind("instrument", "schema:Certification", "Award or status", "Awards and statuses", "奖项与资质"),
  Mechanism: kind("instrument", "org:OrganizationalCollaboration", "Mechanism", "Mechanisms", "机制"),
  Cohort: kind("organization", "schema:Audience", "Counted group", "Counted groups", "群体（计数）"),
} as const satisfies Record<string, KindDeclaration>;

export type EntityKind = keyof typeof KIND_DECLARATIONS;
export const ENTITY_KINDS = Object.keys(KIND_DECLARATIONS) as [EntityKind, ...EntityKind[]];

/** The party an entity of this kind speaks for when its record does not say. */
export function defaultParty(entityKind: EntityKind): Party | null {
  return KIND_DECLARATIONS[entityKind].party;
}
