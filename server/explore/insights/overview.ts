import type { OverviewAnswer, OverviewRequest } from "../../model/api/insights.ts";
import type { Method } from "../../model/api/method.ts";
import type { ReadOptions, Seen } from "../../store/graph-store.ts";
import { ReadGuard } from "../../store/read-guard.ts";
import type { Tally } from "./graph-slice.ts";
import { type Insights, type Measured, NARROW } from "./insights.ts";
import { SEED } from "./measure/random.ts";
import type { Distances, Shape } from "./measure/shape.ts";
import { sliceOf } from "./slice-of.ts";

/** What there is, and how it hangs together. */
export async function overview(
  request: OverviewRequest,
  insights: Insights,
  read?: ReadOptions,
): Promise<Seen<OverviewAnswer>> {
  const guard = new ReadGuard(read, NARROW);
  const { revision, value } = await insights.measured<"shape">(
    "shape",
    request,
    (wiring) => ({ kind: "shape", wiring }),
    guard,
  );
  return { revision, value: shown(request, value, revision) };
}

function shown(request: OverviewRequest, { slice, outcome }: Measured<Shape>, revision: number): OverviewAnswer {
  const { tallies, nodes, ties } = slice;
  return {
    slice: sliceOf(request, slice, revision),
    entities: {
      byKind: tallies.kinds.map(({ of, count }) => ({ kind: of, count })),
      byParty: tallies.parties.map(({ of, count }) => ({ party: of, count })),
      byStatus: byStatus(tallies.entityStatuses),
    },
    ties: {
      byType: tallies.types.map(({ of, count }) => ({ type: of, count })),
      byStatus: byStatus(tallies.tieStatuses),
      byCertainty: tallies.certainties.map(({ of, count }) => ({ certainty: of, count })),
      ...(tallies.held === null ? {} : { held: tallies.held }),
      byYear: [...tallies.years],
    },
    shape: {
      pairs: outcome.pairs,
      density: nodes < 2 ? null : outcome.pairs / ((nodes * (nodes - 1)) / 2),
      components: outcome.components,
      largest: outcome.largest,
      isolated: outcome.isolated,
      method: SHAPE_METHOD,
    },
    degrees: degrees(outcome, nodes, ties),
    distances: outcome.distances === null ? null : distances(outcome.distances, outcome.largest),
  };
}

function byStatus<Status>(tallies: readonly Tally<Status>[]) {
  return tallies.map(({ of, count }) => ({ status: of, count }));
}

const PAIRED = { direction: "ignored", parallelTies: "one pair" };

const SHAPE_METHOD: Method = {
  name: "counting pairs, and connected components by walking",
  citation: null,
  parameters: { ...PAIRED, density: "pairs divided by all pairs there could be" },
};

function degrees({ degrees: distribution }: Shape, entities: number, ties: number): OverviewAnswer["degrees"] {
  return {
    mean: entities === 0 ? 0 : (2 * ties) / entities,
    median: median(distribution, entities),
    greatest: distribution.at(-1)?.[0] ?? 0,
    distribution: distribution.map(([degree, count]) => ({ degree, entities: count })),
    method: {
      name: "counting ties of each entity",
      citation: null,
      parameters: { direction: "ignored", parallelTies: "each counts" },
    },
  };
}

/** Of the two in the middle, where the number is even, the mean. */
function median(distribution: Shape["degrees"], entities: number): number {
  const at = (place: number) => {
    let passed = 0;
    for (const [degree, count] of distribution) {
      passed += count;
      if (place < passed) return degree;
    }
    return 0;
  };
  return entities === 0 ? 0 : (at(Math.floor((entities - 1) / 2)) + at(Math.floor(entities / 2))) / 2;
}

function distances({ average, diameter, sample }: Distances, largest: number): OverviewAnswer["distances"] {
  const method: Method =
    sample === null
      ? {
          name: "breadth-first search from every entity of the largest component",
          citation: null,
          parameters: { ...PAIRED, entities: largest },
        }
      : {
          name: "breadth-first search from a sample of the largest component; the diameter is a lower bound",
          citation:
            "Magnien, Latapy and Habib, Fast computation of empirically tight bounds for the diameter of massive graphs, 2009",
          parameters: { ...PAIRED, entities: largest, sample, seed: SEED },
        };
  return { average, diameter, method };
}
