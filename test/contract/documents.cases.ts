import { describe, expect, it } from "vitest";
import { DocumentNotFoundError } from "../../server/model/errors.ts";
import { compareRecords } from "../../server/model/records/index.ts";
import { changeSet, document, entity, puts } from "./fixtures/build.ts";
import { ofWillow, willow } from "./fixtures/willow.ts";
import type { Open } from "./graph-store.contract.ts";
import { fresh, readOnly } from "./store-in-test.ts";

export function documentCases(open: Open): void {
  describe("documents", () => {
    const store = readOnly(open, willow);

    it("are listed by id, with how many records cite each", async () => {
      expect(await store().documents()).toEqual({
        revision: 1,
        value: [
          { document: ofWillow("document", "gazette-2021"), states: { entities: 6, relations: 7, facts: 1 } },
          { document: ofWillow("document", "news-2023"), states: { entities: 6, relations: 9, facts: 3 } },
          { document: ofWillow("document", "register-2022"), states: { entities: 5, relations: 4, facts: 0 } },
        ],
      });
    });

    it("give what they state, in export order", async () => {
      expect(await store().document("register-2022")).toEqual({
        revision: 1,
        value: {
          document: {
            document: ofWillow("document", "register-2022"),
            states: { entities: 5, relations: 4, facts: 0 },
          },
          records: [
            ofWillow("entity", "far-team"),
            ofWillow("entity", "far-university"),
            ofWillow("entity", "otter-works"),
            ofWillow("entity", "river-fund"),
            ofWillow("entity", "willow-park"),
            ofWillow("relation", "fund-in-otter"),
            ofWillow("relation", "heron-otter-2019"),
            ofWillow("relation", "otter-located"),
            ofWillow("relation", "team-of-far"),
          ],
        },
      });
      const { value } = await store().document("news-2023");
      expect(value.records.map(({ record }) => record)).toEqual([
        ...Array(6).fill("entity"),
        ...Array(3).fill("fact"),
        ...Array(9).fill("relation"),
      ]);
      expect(value.records).toEqual([...value.records].sort(compareRecords));
    });

    it("say when there is no such document, also for the id of an entity", async () => {
      for (const id of ["nothing", "heron-lab"])
        await expect(store().document(id)).rejects.toEqual(new DocumentNotFoundError(id));
    });
  });

  describe("a document that only limits a name", () => {
    const store = fresh(open);

    it("is not cited by it", async () => {
      const alias = { value: "the Zone", lang: "en", type: "abbreviation", in: "other", source: null };
      const zone = entity("zone", "Park", "cited", { aliases: [alias] });
      await store().apply(changeSet(...puts(document("cited"), document("other"), zone)));
      const { value } = await store().documents();
      expect(value.map(({ document: { id }, states }) => [id, states.entities])).toEqual([
        ["cited", 1],
        ["other", 0],
      ]);
      expect((await store().document("other")).value.records).toEqual([]);
    });
  });
}
