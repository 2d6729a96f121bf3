import { describe, expect, it } from "vitest";
import { EntityNotFoundError } from "../../server/model/errors.ts";
import { changeSet, document, entity, puts, relation } from "./fixtures/build.ts";
import { ofWillow, summaryOf, willow } from "./fixtures/willow.ts";
import { fresh, type Open, readOnly } from "./store-in-test.ts";

export function entityCases(open: Open): void {
  describe("one entity", () => {
    const store = readOnly(open, willow);

    it("shows a lab with its facts, counts, sources, doubts and whom they name", async () => {
      expect(await store().entity("heron-lab")).toEqual({
        revision: 1,
        value: {
          entity: { ...ofWillow("entity", "heron-lab"), firstKnown: "2021-09-30" },
          degree: 5,
          facts: [
            { ...ofWillow("fact", "heron-funding"), firstKnown: "2023-10-23" },
            { ...ofWillow("fact", "heron-staff"), firstKnown: "2021-09-30" },
          ],
          counts: [
            { type: "COOPERATES_WITH", direction: "out", count: 2 },
            { type: "HOLDS_ROLE", direction: "in", count: 1 },
            { type: "PARTICIPATES_IN", direction: "out", count: 1 },
            { type: "SETTLED_IN", direction: "out", count: 1 },
          ],
          documents: [ofWillow("document", "gazette-2021"), ofWillow("document", "news-2023")],
          candidates: [],
          contradictions: [ofWillow("contradiction", "lab-or-firm")],
          mentioned: [summaryOf("ada-moor"), summaryOf("otter-works")],
        },
      });
    });

    it("shows a figure with all it is shared with, and what is on somebody's word not with the speaker", async () => {
      const { value: sharer } = await store().entity("otter-works");
      expect(sharer.facts.map(({ id }) => id)).toEqual(["otter-rank", "heron-funding"]);
      expect(sharer.mentioned).toEqual(["ada-moor", "ben-reed", "heron-lab"].map(summaryOf));
      expect(sharer.contradictions).toEqual([ofWillow("contradiction", "lab-or-firm")]);
      const { value: speaker } = await store().entity("ada-moor");
      expect(speaker.facts).toEqual([]);
      expect(speaker.mentioned).toEqual([]);
    });

    it("shows contradictions that name the entity's ties or facts, and candidates from both sides", async () => {
      const contradicted = async (id: string) =>
        (await store().entity(id)).value.contradictions.map((contradiction) => contradiction.id);
      expect(await contradicted("park-office")).toEqual(["who-heads"]);
      expect(await contradicted("ada-moor")).toEqual(["who-heads"]);
      expect(await contradicted("spring-fair")).toEqual(["visitors-too-many"]);
      expect(await contradicted("ben-reed")).toEqual(["who-heads"]);
      for (const [id, other] of [
        ["willow-park", "park-office"],
        ["park-office", "willow-park"],
      ] as const) {
        const { value } = await store().entity(id);
        expect(value.candidates).toEqual([ofWillow("same-as-candidate", "park-or-office")]);
        expect(value.mentioned).toEqual([summaryOf(other)]);
      }
    });

    it("lists every document that the entity and its facts cite", async () => {
      const { value } = await store().entity("willow-park");
      expect(value.documents.map(({ id }) => id)).toEqual(["gazette-2021", "news-2023", "register-2022"]);
    });

    it("says when there is no such entity, also for the id of another record", async () => {
      for (const id of ["nobody", "gazette-2021", "ada-heads", "__proto__", "constructor", ""])
        await expect(store().entity(id)).rejects.toEqual(new EntityNotFoundError(id));
    });

    it("sums up those that exist, by id, once each", async () => {
      expect(await store().summaries(["nora-pen", "nobody", "lake-city", "ada-heads", "nora-pen"])).toEqual({
        revision: 1,
        value: [summaryOf("lake-city"), summaryOf("nora-pen")],
      });
      expect(await store().summaries([])).toEqual({ revision: 1, value: [] });
    });
  });

  describe("texts and ids of every legal shape", () => {
    const store = fresh(open);

    it("keeps Chinese, emoji, quotes, line breaks and the longest texts as they are", async () => {
      const strange = entity("strange", "Place", "d", {
        name: { en: `"Quoted" \\ 'name'\tand $id {tab} `.trim(), zh: "佛山高新区👩‍🔬𠮷" },
        summary: { en: `line one\nline two\u2028three ${"x".repeat(1970)}`.slice(0, 2000), zh: null },
        aliases: [{ value: "'; DROP TABLE record; --", lang: "zh-Hant-TW", type: "spelling", in: "d", source: null }],
        coordinates: { lat: -0.000001, lng: 179.999999, precision: "site", source: "测" },
      });
      await store().apply(changeSet(...puts(document("d", { title: "题" }), strange)));
      const { value } = await store().entity("strange");
      expect(value.entity).toEqual({ ...strange, firstKnown: "2021-12-31" });
    });

    it("tells apart ids that look alike, or like something else", async () => {
      const ids = ["0", "00", "1e5", "a", "a-b", "a0", "ab", "constructor", "null", "true", "z".repeat(160)];
      const ties = ids
        .slice(1)
        .map((id, index) => relation(`tie-${id}`.slice(0, 160), `${id} LOCATED_IN ${ids[index]}`, "d"));
      await store().apply(changeSet(...puts(document("d"), ...ids.map((id) => entity(id, "Place", "d")), ...ties)));
      const { value } = await store().summaries([...ids].reverse());
      expect(value.map((summary) => [summary.id, summary.degree])).toEqual(
        ids.map((id, index) => [id, index === 0 || index === ids.length - 1 ? 1 : 2]),
      );
      expect((await store().entity("constructor")).value.entity.id).toBe("constructor");
    });
  });
}
