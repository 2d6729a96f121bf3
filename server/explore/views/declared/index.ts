import type { View } from "../declaration.ts";
import { acceleration } from "./acceleration.ts";
import { achievements } from "./achievements.ts";
import { corridors } from "./corridors.ts";
import { enterpriseServices } from "./enterprise-services.ts";
import { eventSeries } from "./event-series.ts";
import { exhibitions } from "./exhibitions.ts";
import { financialProducts } from "./financial-products.ts";
import { financingMatchmaking } from "./financing-matchmaking.ts";
import { fiveParty } from "./five-party.ts";
import { highTechRecognition } from "./high-tech-recognition.ts";
import { incubateAccelerate } from "./incubate-accelerate.ts";
import { institutionLinks } from "./institution-links.ts";
import { intellectualProperty } from "./intellectual-property.ts";
import { landPromotion } from "./land-promotion.ts";
import { matching } from "./matching.ts";
import { matchingPlatforms } from "./matching-platforms.ts";
import { offices } from "./offices.ts";
import { plannedServices } from "./planned-services.ts";
import { pointsRanking } from "./points-ranking.ts";
import { policies } from "./policies.ts";
import { positions } from "./positions.ts";
import { projects } from "./projects.ts";
import { requirementList } from "./requirement-list.ts";
import { signedProjects } from "./signed-projects.ts";
import { talentFunding } from "./talent-funding.ts";
import { targets } from "./targets.ts";
import { zoneAndParks } from "./zone-and-parks.ts";

/** The twenty-seven systems of the zone, in the order in which they are listed. */
export const VIEWS: readonly View[] = [
  matching,
  fiveParty,
  matchingPlatforms,
  requirementList,
  pointsRanking,
  financialProducts,
  financingMatchmaking,
  zoneAndParks,
  enterpriseServices,
  plannedServices,
  acceleration,
  eventSeries,
  talentFunding,
  positions,
  corridors,
  incubateAccelerate,
  signedProjects,
  offices,
  policies,
  targets,
  projects,
  achievements,
  intellectualProperty,
  exhibitions,
  institutionLinks,
  landPromotion,
  highTechRecognition,
];
