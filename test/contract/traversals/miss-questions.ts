import fc from "fast-check";
import { findPaths } from "../../../server/explore/find-paths.ts";
import { type Leg, legsOf, lifted, limitsOf } from "../../../server/explore/no-path/limits.ts";
import type { PathLimit } from "../../../server/model/api/no-path.ts";
import { PathsRequest } from "../../../server/model/api/requests.ts";
import { type Question, question, READ } from "./question.ts";
import { NAMES, someFilters, TYPES } from "./random-graph.ts";
import type { Asked, Reference } from "./reference.ts";

function filtersOf({ at, knownOn, ...rest }: Leg): Asked {
  return { ...rest, ...(at === undefined ? {} : { at }), ...(knownOn === undefined ? {} : { knownOn }) };
}

/** Ties of the shortest path, one step around after the other; `null`: none of so many. */
function lengthOf(reference: Reference, leg: Leg): number | null {
  const avoided = new Set<string>([...leg.avoidId, ...leg.others, leg.from]);
  const asked = filtersOf(leg);
  let around: string[] = [leg.from];
  for (let hops = 1; hops <= leg.maxHops; hops++) {
    const ends = around.flatMap((id) =>
      reference
        .tiesOf(id, leg.direction)
        .filter((tie) => !leg.avoidType.includes(tie.type) && reference.keepsTie(tie, asked))
        .map((tie) => reference.other(tie, id)),
    );
    if (ends.includes(leg.to)) return hops;
    around = [...new Set(ends)].filter((id) => !avoided.has(id) && reference.keepsEntity(id, asked));
    for (const id of around) avoided.add(id);
  }
  return null;
}

interface Lift {
  readonly limits: readonly PathLimit[];
  readonly length: number;
}

/** Every limit that alone keeps the ends of a leg apart; where none does, as few as do together. */
function liftsOf(reference: Reference, leg: Leg): Lift[] {
  const without = (limits: readonly PathLimit[]) => {
    const length = lengthOf(reference, lifted(leg, limits));
    return length === null ? [] : [{ limits, length }];
  };
  const set = limitsOf(leg);
  const alone = set.flatMap((limit) => without([limit]));
  if (alone.length > 0) return alone.sort((a, b) => a.length - b.length);
  return set.reduce((fewest, limit) => {
    const fewer = fewest.flatMap(({ limits }) => without(limits.filter((other) => other !== limit)));
    return fewer.length > 0 ? fewer : fewest;
  }, without(set) as Lift[]);
}

function missIn(reference: Reference, request: PathsRequest): unknown {
  const leg = legsOf(request).find((part) => lengthOf(reference, part) === null);
  if (leg === undefined) return { why: "stops", leg: null, lift: [] };
  const lift = liftsOf(reference, leg);
  return { leg: request.via.length === 0 ? null : { from: leg.from, to: leg.to }, lift };
}

/** Why there is no path. `why` follows from what is compared, but for the ends, which tests of its own look at. */
export const missQuestion = fc
  .tuple(
    fc.shuffledSubarray([...NAMES], { minLength: 2, maxLength: 3 }),
    fc.subarray([...NAMES], { maxLength: 1 }),
    someFilters,
    fc.record({
      maxHops: fc.integer({ min: 1, max: 3 }),
      direction: fc.constantFrom("any", "out"),
      avoidType: fc.subarray([...TYPES], { maxLength: 1 }),
    }),
  )
  .map(([stops, avoidId, filters, rest]): Question => {
    const fields = {
      from: stops[0],
      to: stops.at(-1),
      via: stops.slice(1, -1),
      avoidId,
      limit: 1,
      ...filters,
      ...rest,
    };
    const request = PathsRequest.parse(fields);
    let hasPath = false;
    return question(
      "nearest miss",
      fields,
      async ({ store, library }) => {
        const { items, nearest } = (await findPaths(request, store, library, READ)).value;
        hasPath = items.length > 0;
        if (nearest === null) return null;
        const { why, leg, lift } = nearest;
        return why === "stops" ? { why, leg, lift } : { leg, lift };
      },
      (reference) => (hasPath ? null : missIn(reference, request)),
    );
  });
