import type { Story } from "../story.ts";
import { beijingAndFoshan } from "./beijing-and-foshan.ts";
import { labToMarket } from "./lab-to-market.ts";
import { moneyForTalent } from "./money-for-talent.ts";
import { oneZoneFiveParks } from "./one-zone-five-parks.ts";
import { whoLeadsTheZone } from "./who-leads-the-zone.ts";

/** The guided stories, in the order in which the start offers them. */
export const STORIES: readonly Story[] = [
  oneZoneFiveParks,
  labToMarket,
  beijingAndFoshan,
  whoLeadsTheZone,
  moneyForTalent,
];
