import { describe, expect, it } from "vitest";
import { recordLine } from "../../server/model/records/index.ts";
import { askNeighbors, askPaths, changeSet, document, entity, fact, puts, relation, remove } from "./fixtures/build.ts";
import { ofWillow, summaryOf, willow } from "./fixtures/willow.ts";
import { exportLines, fresh, type Open } from "./store-in-test.ts";

const COUNTS = { contradiction: 3, document: 3, entity: 15, fact: 4, relation: 18, "same-as-candidate": 1 };

export function changeSetCases(open: Open): void {
  describe("change sets", () => {
    const store = fresh(open, willow);

    it("raise the revision by one and are counted", async () => {
      const before = await store().status();
      expect(before).toEqual({ storeId: before.storeId, revision: 1, counts: COUNTS, recovered: null });
      expect(before.storeId).toMatch(/^[0-9a-f-]{36}$/);
      const moved = { ...ofWillow("relation", "otter-located"), to: ofWillow("entity", "north-bank").id };
      const outcome = await store().apply(
        changeSet(
          ...puts(moved, ofWillow("entity", "heron-lab"), fact("new-fact", "fair-hall", "floorSpace", "news-2023")),
          remove("fact", "heron-staff"),
        ),
      );
      expect(outcome).toEqual({ revision: 2, created: 1, replaced: 1, unchanged: 1, deleted: 1 });
      expect((await store().status()).counts).toEqual(COUNTS);
      expect((await store().entity("fair-hall")).revision).toBe(2);
    });

    it("that change nothing raise no revision and leave no trace", async () => {
      expect(await store().apply(changeSet(...puts(...willow)))).toEqual({
        revision: 1,
        created: 0,
        replaced: 0,
        unchanged: 44,
        deleted: 0,
      });
      expect((await store().history(10)).value).toHaveLength(1);
    });

    it("show in every answer at once", async () => {
      const moved = relation("otter-located", "otter-works LOCATED_IN north-bank", "news-2023", { status: "planned" });
      await store().apply(changeSet(...puts(moved), remove("relation", "heron-otter-2019")));
      const { value: park } = await store().neighbors(askNeighbors("willow-park"));
      expect(park.items.map(({ relation: { id } }) => id)).toEqual([
        "office-governs",
        "park-on-bank",
        "campus-planned",
        "heron-settled",
      ]);
      const { value: bank } = await store().neighbors(askNeighbors("north-bank", { status: ["planned"] }));
      expect(bank.items).toEqual([
        {
          entity: { ...summaryOf("otter-works"), degree: 4 },
          relation: { ...moved, firstKnown: "2023-10-23" },
          held: null,
        },
      ]);
      const { value: paths } = await store().shortestPaths(askPaths("heron-lab", "otter-works"));
      expect(paths.map(({ relations }) => relations.map(({ id }) => id))).toEqual([["heron-otter-again"]]);
      expect((await store().summaries(["willow-park"])).value[0]?.degree).toBe(4);
      expect((await store().documents()).value.map(({ states }) => states.relations)).toEqual([6, 10, 2]);
    });

    it("may turn a tie around, give it another type, or give it to others", async () => {
      await store().apply(
        changeSet(...puts(relation("fund-in-otter", "otter-works SIGNED_WITH heron-lab", "news-2023"))),
      );
      expect((await store().entity("river-fund")).value.counts).toEqual([]);
      expect((await store().entity("otter-works")).value.counts).toEqual([
        { type: "COOPERATES_WITH", direction: "in", count: 2 },
        { type: "LOCATED_IN", direction: "out", count: 1 },
        { type: "PARTICIPATES_IN", direction: "out", count: 1 },
        { type: "SIGNED_WITH", direction: "out", count: 1 },
      ]);
      const { value } = await store().neighbors(askNeighbors("heron-lab", { type: ["SIGNED_WITH"], direction: "in" }));
      expect(value.items.map(({ entity: { id } }) => id)).toEqual(["otter-works"]);
    });

    it("may give an entity another kind, party and name, and its ties stay", async () => {
      const renamed = entity("otter-works", "ServiceOrganization", "news-2023", {
        name: { en: "Otter", zh: "水獭" },
        party: "investment",
      });
      await store().apply(changeSet(...puts(renamed)));
      expect((await store().summaries(["otter-works"])).value).toEqual([
        {
          id: "otter-works",
          kind: "ServiceOrganization",
          name: renamed.name,
          status: "actual",
          party: "investment",
          degree: 5,
        },
      ]);
      const { value } = await store().neighbors(askNeighbors("heron-lab", { kind: ["ServiceOrganization"] }));
      expect(value.total).toBe(2);
    });

    it("are judged as a whole, in whatever order they are written", async () => {
      const outcome = await store().apply(
        changeSet(
          remove("entity", "far-university"),
          remove("document", "gazette-2021"),
          ...puts(relation("new-tie", "new-firm LOCATED_IN new-place", "new-document")),
          remove("relation", "team-of-far"),
          remove("entity", "far-team"),
          ...puts(entity("new-firm", "Enterprise", "new-document"), entity("new-place", "Place", "new-document")),
          ...puts(
            ...willow.filter((record) => JSON.stringify(record).includes("gazette-2021")).flatMap(withoutGazette),
          ),
          ...puts(document("new-document")),
        ),
      );
      expect(outcome).toEqual({ revision: 2, created: 4, replaced: 15, unchanged: 0, deleted: 4 });
      expect((await exportLines(store())).some((line) => line.includes("gazette-2021"))).toBe(false);
    });

    it("may delete a record and put one of its id in its place, even of another type", async () => {
      const outcome = await store().apply(
        changeSet(
          remove("fact", "heron-staff"),
          ...puts(fact("heron-staff", "heron-lab", "staffCount", "news-2023")),
          remove("fact", "fair-visitors"),
          remove("contradiction", "visitors-too-many"),
          ...puts(entity("fair-visitors", "Cohort", "news-2023")),
          remove("relation", "park-on-bank"),
          ...puts(ofWillow("relation", "park-on-bank")),
        ),
      );
      expect(outcome).toEqual({ revision: 2, created: 1, replaced: 1, unchanged: 1, deleted: 2 });
      expect((await store().entity("fair-visitors")).value.entity.kind).toBe("Cohort");
      expect((await store().entity("spring-fair")).value.facts).toEqual([]);
      expect((await store().status()).counts).toEqual({ ...COUNTS, entity: 16, fact: 3, contradiction: 2 });
    });

    it("written at the same time follow one another", async () => {
      const outcomes = await Promise.all(
        ["one", "two", "three"].map((id) => store().apply(changeSet(...puts(entity(id, "Place", "news-2023"))))),
      );
      expect(outcomes.map(({ revision }) => revision).sort()).toEqual([2, 3, 4]);
      expect((await store().status()).counts.entity).toBe(18);
    });

    it("may delete everything, and begin again", async () => {
      const everything = willow.map(({ record, id }) => remove(record, id));
      expect((await store().apply(changeSet(...everything))).deleted).toBe(44);
      expect(await exportLines(store())).toEqual([]);
      expect((await store().documents()).value).toEqual([]);
      await store().apply(changeSet(...puts(...willow)));
      expect((await exportLines(store())).sort()).toEqual(willow.map(recordLine).sort());
      expect((await store().entity("heron-lab")).value.degree).toBe(5);
    });
  });
}

/** The same record citing the news instead; the document itself goes. */
function withoutGazette<Some extends (typeof willow)[number]>(record: Some): Some[] {
  if (record.record === "document") return [];
  return [JSON.parse(JSON.stringify(record).replaceAll("gazette-2021", "news-2023"))];
}
