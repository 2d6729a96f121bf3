import { describe, expect, it } from "vitest";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { RelationRecord } from "../../server/model/records/relation.ts";
import { candidateRecord, proposeDuplicates } from "../../server/search/identity/propose-duplicates.ts";
import { foshanRecords } from "./graphs.ts";
import { madeUp } from "./made-up.ts";

function tie(type: string, from: string, to: string): RelationRecord {
  return RelationRecord.parse({
    record: "relation",
    id: `${from}-${to}`,
    type,
    from,
    to,
    status: "actual",
    validFrom: null,
    validTo: null,
    observed: ["2024"],
    role: null,
    amount: null,
    certainty: "stated",
    attributedTo: null,
    note: null,
    evidence: [{ document: "report", row: 1, claim: null }],
  });
}

function pairs(records: readonly AtlasRecord[], least?: number): string[] {
  return proposeDuplicates(records, least).map(({ a, b }) => `${a} ${b}`);
}

const others = ["Harbor Bank", "Willow Park", "River Museum", "Northern Lights Theater", "Copper Mill"].map((en, at) =>
  madeUp({ id: `other-${at}`, en }),
);
const place = madeUp({ id: "silk-town", en: "Silk Town", kind: "Place" });

describe("possible duplicates", () => {
  it("proposes two records with one name, kind and place, and says why", () => {
    const records = [
      ...others,
      place,
      madeUp({ id: "lantern-a", en: "Lantern Weaving Laboratory" }),
      madeUp({ id: "lantern-b", en: "Lantern Weaving Lab", zh: "灯笼织造实验室" }),
      tie("LOCATED_IN", "lantern-a", "silk-town"),
      tie("LOCATED_IN", "lantern-b", "silk-town"),
    ];
    const [found, ...rest] = proposeDuplicates(records);
    expect(rest).toEqual([]);
    expect(found).toEqual({
      a: "lantern-a",
      b: "lantern-b",
      probability: expect.closeTo(0.9954, 3),
      levels: ["nameEqual", "kindSame", "placeShared", "neighborsSome"],
    });
    expect(found && candidateRecord(found)).toEqual({
      record: "same-as-candidate",
      id: "possibly-lantern-a-lantern-b",
      a: "lantern-a",
      b: "lantern-b",
      verdict: "possible",
      reason:
        "Scored 100 of 100 by likeness: a name of one is a name of the other; of the same kind; in the same place; tied to some of the same.",
      evidence: [],
    });
  });

  it("takes the same identifier elsewhere for strong, and different ones in one register against it", () => {
    const ror = (id: string, en: string, uri: string) => madeUp({ id, en, sameAs: [`https://ror.org/${uri}`] });
    expect(pairs([...others, ror("a", "Lantern Lab", "1"), ror("b", "Institute of Lights", "1")])).toEqual(["a b"]);
    expect(pairs([...others, ror("a", "Lantern Lab", "1"), ror("b", "Lantern Lab", "2")])).toEqual([]);
  });

  it("tells editions apart by number and place", () => {
    const event = (id: string, en: string) => madeUp({ id, en, kind: "Event" });
    expect(
      pairs([...others, event("first", "1st Lantern Weaving Fair"), event("second", "2nd Lantern Weaving Fair")]),
    ).toEqual([]);
  });

  it("leaves out what is judged already, and what a tie sets apart", () => {
    const two = [madeUp({ id: "a", en: "Lantern Lab" }), madeUp({ id: "b", en: "Lantern Laboratory" })];
    const judged: AtlasRecord = {
      record: "same-as-candidate",
      id: "judged",
      a: "b" as never,
      b: "a" as never,
      verdict: "different",
      reason: "they are rivals",
      evidence: [],
    };
    expect(pairs([...others, ...two])).toEqual(["a b"]);
    expect(pairs([...others, ...two, judged])).toEqual([]);
    expect(pairs([...others, ...two, tie("PART_OF", "a", "b")])).toEqual([]);
  });

  it("proposes of the Foshan graph, its judgments taken away, mostly what people judged too", () => {
    const records = foshanRecords();
    const judged = records
      .filter((record) => record.record === "same-as-candidate")
      .map(({ a, b }) => [a, b].sort().join(" "));
    const proposed = pairs(records.filter(({ record }) => record !== "same-as-candidate"));
    const alsoJudged = proposed.filter((pair) => judged.includes(pair));
    expect(alsoJudged.length).toBeGreaterThanOrEqual(proposed.length / 2);
    expect(pairs(records).filter((pair) => judged.includes(pair))).toEqual([]);
  });
});
