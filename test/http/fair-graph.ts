import type { AtlasRecord } from "../../server/model/records/index.ts";
import { document, entity, relation } from "../contract/fixtures/build.ts";

/** Two fairs, one of them still to come, and a platform; four that meet there, in two towns of one valley. */
export const FAIR_GRAPH: readonly AtlasRecord[] = [
  document("diary"),
  document("notice", { asOf: { earliest: "2023", latest: "2023", why: "says so" } }),
  entity("alder-works", "Enterprise", "diary"),
  entity("autumn-fair", "Event", "notice", { status: "planned" }),
  entity("big-valley", "Place", "diary"),
  entity("birch-lab", "Lab", "diary"),
  entity("cedar-bank", "FinancialInstitution", "diary"),
  entity("hill-town", "Place", "diary"),
  entity("open-platform", "Platform", "diary"),
  entity("river-town", "Place", "diary"),
  entity("spring-fair", "Event", "diary"),
  entity("town-hall", "GovernmentBody", "diary"),
  relation("alder-at-autumn", "alder-works PARTICIPATES_IN autumn-fair", "notice"),
  relation("alder-at-spring", "alder-works PARTICIPATES_IN spring-fair", "diary", { observed: ["2021-05"] }),
  relation("alder-in-river", "alder-works LOCATED_IN river-town", "diary"),
  relation("alder-with-birch", "alder-works COOPERATES_WITH birch-lab", "notice", { validFrom: "2020" }),
  relation("birch-at-autumn", "birch-lab PARTICIPATES_IN autumn-fair", "notice"),
  relation("birch-at-spring", "birch-lab PARTICIPATES_IN spring-fair", "diary", { observed: ["2021-06-01"] }),
  relation("birch-in-hill", "birch-lab LOCATED_IN hill-town", "diary"),
  relation("birch-runs-platform", "birch-lab OPERATES open-platform", "diary"),
  relation("cedar-at-spring", "cedar-bank PARTICIPATES_IN spring-fair", "diary", { status: "planned" }),
  relation("cedar-in-hill", "cedar-bank LOCATED_IN hill-town", "diary"),
  relation("hall-hosts-spring", "town-hall ORGANIZES spring-fair", "diary"),
  relation("hall-in-river", "town-hall LOCATED_IN river-town", "diary"),
  relation("hall-backs-platform", "town-hall SUPPORTS open-platform", "diary"),
  relation("hill-in-valley", "hill-town PART_OF big-valley", "diary"),
  relation("river-in-valley", "river-town PART_OF big-valley", "diary"),
];
