import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChangeRefusedError, type RefusedRecord } from "../../server/model/errors.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { tiesOnCircles } from "../../server/store/circles.ts";
import { EMPTY_LOOKUP } from "../../server/store/graph-lookup.ts";
import { judgeChangeSet } from "../../server/store/judge-change-set.ts";
import { LoadJudge } from "../../server/store/judge-load.ts";
import {
  candidate,
  changeSet,
  contradiction,
  document,
  entity,
  fact,
  puts,
  relation,
} from "../contract/fixtures/build.ts";
import { town } from "./fixtures/town.ts";

const ID = ["a", "b", "c", "d", "e"] as const;
const id = fc.constantFrom(...ID);
const dates = fc.record({ validFrom: fc.constantFrom(null, "2021", "2022"), validTo: fc.constantFrom(null, "2021") });

/** Records that name one another at random, so that most sets have something wrong with them. */
const record: fc.Arbitrary<AtlasRecord> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(id, fc.constantFrom("Place", "Official"), dates)
      .map(([self, kind, fields]) => entity(self, kind, "doc", fields)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(id, fc.constantFrom("PART_OF", "HOLDS_ROLE"), id, id, dates)
      .filter(([, , from, to]) => from !== to)
      .map(([self, type, from, to, fields]) => relation(`tie-${self}`, `${from} ${type} ${to}`, "doc", fields)),
  },
  fc
    .tuple(id, id, id)
    .map(([self, about, sharer]) => fact(`fact-${self}`, about, "rank", "doc", { sharedWith: [sharer] })),
  fc.tuple(id, id, id).map(([self, one, other]) => contradiction(`no-${self}`, [one, `tie-${other}`])),
  fc.tuple(id, id, id).map(([self, one, other]) => candidate(self, one, other)),
  id.map((self) => ({ ...entity("x", "Place", "doc"), id: self, kind: "Castle" }) as unknown as AtlasRecord),
);

describe("the two judges", () => {
  it("refuse the same records for the same reasons", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 14 }), async (records) => {
        const all = [document("doc"), ...records];
        const asChangeSet = await refusedOf(() => judgeChangeSet(changeSet(...puts(...all)), EMPTY_LOOKUP));
        const asLoad = await refusedOf(async () => {
          const judge = new LoadJudge();
          for (const one of all) judge.take(one);
          judge.finish();
        });
        const codes = (refused: readonly RefusedRecord[]) =>
          refused.map(({ index, record: type, id: of, code }) => [index, type, of, code]);
        expect(codes(asLoad)).toEqual(codes(asChangeSet));
        const reasons = (refused: readonly RefusedRecord[]) =>
          refused.filter(({ code }) => code !== "duplicate").map(({ reason }) => reason);
        expect(reasons(asLoad)).toEqual(reasons(asChangeSet));
      }),
      { numRuns: 500 },
    );
  });

  it("judge the largest change set while others get their turn", async () => {
    const operations = puts(...town(25_000));
    let turns = 0;
    const beat = setInterval(() => turns++, 1);
    const judged = await judgeChangeSet(changeSet(...operations), EMPTY_LOOKUP);
    clearInterval(beat);
    expect([judged.created, judged.effects.length, [...judged.documentDays]]).toEqual([
      50_000,
      50_000,
      [["town-register", 18_992]],
    ]);
    expect(turns).toBeGreaterThan(10);
  });
});

async function refusedOf(judge: () => Promise<unknown>): Promise<readonly RefusedRecord[]> {
  try {
    await judge();
    return [];
  } catch (error) {
    if (error instanceof ChangeRefusedError) return error.refused;
    throw error;
  }
}

describe("ties on circles", () => {
  it("are those from whose end one can come back to their beginning", () => {
    const tie = fc
      .record({ from: fc.nat({ max: 7 }), to: fc.nat({ max: 7 }) })
      .map(({ from, to }) => ({ from: `${from}`, to: `${to}` }));
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 14 }), (ties) => {
        const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
          from === to ||
          ties.some(
            (next) => next.from === from && !seen.includes(next.to) && reaches(next.to, to, [...seen, next.to]),
          );
        expect(tiesOnCircles(ties)).toEqual(ties.filter(({ from, to }) => reaches(to, from)));
      }),
      { numRuns: 500 },
    );
  });

  it("of a chain a hundred thousand long are found without recursion", () => {
    const chain = Array.from({ length: 100_000 }, (_, n) => ({ from: `${n}`, to: `${n + 1}` }));
    expect(tiesOnCircles(chain)).toEqual([]);
    expect(tiesOnCircles([...chain, { from: "100000", to: "99998" }])).toHaveLength(3);
  });
});
