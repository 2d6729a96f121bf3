import { describe, expect, it } from "vitest";
import { DocumentNotFoundError, InvalidCursorError } from "../../server/model/errors.ts";
import { compareRecords } from "../../server/model/records/index.ts";
import { askDocument, changeSet, document, entity, passage, puts, relation } from "./fixtures/build.ts";
import { ofWillow, willow } from "./fixtures/willow.ts";
import { fresh, type Open, readOnly } from "./store-in-test.ts";

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

    it("give what they state, in the order of a table's rows", async () => {
      expect(await store().document(askDocument("register-2022"))).toEqual({
        revision: 1,
        value: {
          document: {
            document: ofWillow("document", "register-2022"),
            states: { entities: 5, relations: 4, facts: 0 },
          },
          statements: {
            items: [
              ofWillow("entity", "willow-park"),
              ofWillow("entity", "otter-works"),
              ofWillow("relation", "heron-otter-2019"),
              ofWillow("relation", "otter-located"),
              ofWillow("entity", "river-fund"),
              ofWillow("relation", "fund-in-otter"),
              ofWillow("entity", "far-university"),
              ofWillow("entity", "far-team"),
              ofWillow("relation", "team-of-far"),
            ],
            total: 9,
            nextCursor: null,
          },
        },
      });
    });

    it("give what begins at one place as an export has it", async () => {
      const { value } = await store().document(askDocument("news-2023"));
      const { items } = value.statements;
      expect(items.map(({ record }) => record)).toEqual([
        ...Array(6).fill("entity"),
        ...Array(3).fill("fact"),
        ...Array(9).fill("relation"),
      ]);
      expect(items).toEqual([...items].sort(compareRecords));
    });

    it.each(["gazette-2021", "news-2023", "register-2022"])("give what %s states page by page", async (id) => {
      const whole = (await store().document(askDocument(id))).value.statements.items;
      for (const limit of [1, 2, 5]) {
        const read: unknown[] = [];
        for (let cursor: string | undefined; ; ) {
          const { statements } = (await store().document(askDocument(id, { limit, cursor }))).value;
          read.push(...statements.items);
          expect(statements.total).toBe(whole.length);
          if (statements.nextCursor === null) break;
          cursor = statements.nextCursor;
        }
        expect(read).toEqual(whole);
      }
    });

    it("refuse a cursor of another document", async () => {
      const { nextCursor } = (await store().document(askDocument("news-2023", { limit: 1 }))).value.statements;
      await expect(store().document(askDocument("gazette-2021", { cursor: nextCursor }))).rejects.toEqual(
        new InvalidCursorError(),
      );
    });

    it("say when there is no such document, also for the id of an entity", async () => {
      for (const id of ["nothing", "heron-lab"])
        await expect(store().document(askDocument(id))).rejects.toEqual(new DocumentNotFoundError(id));
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
      expect((await store().document(askDocument("other"))).value.statements.items).toEqual([]);
    });
  });

  describe("a text with passages here and there", () => {
    const places = [...Array(40).keys()].map((place) => place * place * 3);
    const at = (start: number) => ({ document: "long", start, end: start + 5, claim: { en: "It says so.", zh: null } });
    const ties = places.map((start, number) =>
      relation(`tie-${number}`, "a SUPPORTS b", [at(start + 700), at(start), ...passage("short")]),
    );
    const store = readOnly(open, [
      document("long", { characters: 5_000 }),
      document("short"),
      entity("a", "Place", [at(9_000)]),
      entity("b", "Place", [at(0)]),
      ...ties,
    ]);

    it("gives each statement once, where it begins, however far apart", async () => {
      for (const limit of [1, 7, 50]) {
        const read: string[] = [];
        for (let cursor: string | undefined; ; ) {
          const { statements } = (await store().document(askDocument("long", { limit, cursor }))).value;
          read.push(...statements.items.map(({ id }) => id as string));
          if (statements.nextCursor === null) break;
          cursor = statements.nextCursor;
        }
        expect(read).toEqual(["b", ...ties.map(({ id }) => id), "a"]);
      }
    });
  });
}
