import { describe } from "vitest";
import { changeSetCases } from "./change-sets.cases.ts";
import { documentCases } from "./documents.cases.ts";
import { entitiesCases } from "./entities.cases.ts";
import { entityCases } from "./entity.cases.ts";
import { factCases } from "./facts.cases.ts";
import { guardCases } from "./guards.cases.ts";
import { historyCases } from "./history.cases.ts";
import { hubCases } from "./hubs.cases.ts";
import { keptCases } from "./kept.cases.ts";
import { loadCases } from "./load.cases.ts";
import { narrowedEntityCases } from "./narrowed-entity.cases.ts";
import { neighborsCases } from "./neighbors.cases.ts";
import { pathsCases } from "./paths.cases.ts";
import { refusalCases } from "./refusals.cases.ts";
import { roundTripCases } from "./round-trip.cases.ts";
import { shapeCases } from "./shape.cases.ts";
import type { Open } from "./store-in-test.ts";
import { timeCases } from "./time.cases.ts";
import { viewCases } from "./views.cases.ts";

/**
 * What every engine must answer, in values, order and errors. An engine's own file calls it with a way to open that
 * engine; nothing here knows which one it is.
 */
export function describeGraphStore(engine: string, open: Open): void {
  describe(`GraphStore on ${engine}`, () => {
    entityCases(open);
    narrowedEntityCases(open);
    entitiesCases(open);
    neighborsCases(open);
    hubCases(open);
    pathsCases(open);
    timeCases(open);
    viewCases(open);
    documentCases(open);
    factCases(open);
    shapeCases(open);
    changeSetCases(open);
    keptCases(open);
    refusalCases(open);
    roundTripCases(open);
    loadCases(open);
    historyCases(open);
    guardCases(open);
  });
}
