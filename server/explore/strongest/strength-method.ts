import type { Method } from "../../model/api/method.ts";
import {
  CERTAINTY_COST,
  PASSING_COST,
  SETTING_COST,
  SETTING_TYPES,
  SOURCE_DOUBT,
  STATUS_COST,
  STEP,
} from "./tie-weights.ts";

/** Costs leave the server in steps. */
export function inSteps(points: number): number {
  return points / STEP;
}

/** What `tie-weights.ts` counts, for people: in steps, so that 1 is one tie without any doubt. */
export const STRENGTH_PARAMETERS: Method["parameters"] = {
  step: 1,
  perIndependentSource: `${inSteps(SOURCE_DOUBT)} divided by their number`,
  inferred: inSteps(CERTAINTY_COST.inferred),
  inProgress: inSteps(STATUS_COST["in-progress"]),
  planned: inSteps(STATUS_COST.planned),
  target: inSteps(STATUS_COST.target),
  hoped: inSteps(STATUS_COST.hoped),
  setting: inSteps(SETTING_COST),
  settingTypes: SETTING_TYPES.join(", "),
  passing: `${inSteps(PASSING_COST)} times the binary logarithm of the passed entity's ties of that type, on each side`,
  parallelTies: "the strongest stands for all",
};

export function pathsMethod(order: "shortest" | "strongest"): Method {
  return {
    name: `the ${order} paths that pass no entity twice, by best-first search`,
    citation:
      "Yen, Finding the k shortest loopless paths in a network, Management Science 1971; " +
      "Hart, Nilsson and Raphael, A formal basis for the heuristic determination of minimum cost paths, IEEE 1968",
    parameters: order === "strongest" ? STRENGTH_PARAMETERS : { step: 1 },
  };
}
