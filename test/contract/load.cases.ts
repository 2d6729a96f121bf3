import { describe, expect, it } from "vitest";
import {
  CancelledError,
  ChangeRefusedError,
  StoreNotEmptyError,
  StoreUnavailableError,
} from "../../server/model/errors.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { askEntities, askNeighbors, askPaths, candidate, changeSet, entity, puts, relation } from "./fixtures/build.ts";
import { ofWillow, summaryOf, willow } from "./fixtures/willow.ts";
import { given } from "./round-trip.cases.ts";
import { exportLines, failure, fresh, type Open } from "./store-in-test.ts";

const BY = { who: "contract suite", why: "a load" };

export function loadCases(open: Open): void {
  describe("load", () => {
    const store = fresh(open);

    it("fills an empty store in one revision, and every question is answered from it", async () => {
      const progress: number[] = [];
      const outcome = await store().load(given(willow), { ...BY, onProgress: (records) => progress.push(records) });
      expect(outcome).toEqual({ revision: 1, created: 44, replaced: 0, unchanged: 0, deleted: 0 });
      expect(progress.at(-1)).toBe(44);
      expect((await store().entities(askEntities({ place: ["willow-park"] }))).value.items).toEqual(
        ["heron-lab", "next-campus", "otter-works"].map(summaryOf),
      );
      const { value } = await store().shortestPaths(askPaths("heron-lab", "river-fund"));
      expect(value.map(({ relations }) => relations[0]?.id)).toEqual(["heron-otter-2019", "heron-otter-again"]);
      expect((await store().entity("park-office")).value.contradictions).toEqual([
        ofWillow("contradiction", "who-heads"),
      ]);
      expect((await store().history(5)).value).toMatchObject([
        { revision: 1, ...BY, created: 44, replaced: 0, deleted: 0 },
      ]);
      await store().apply(
        changeSet(
          ...puts(entity("later", "Place", "news-2023"), relation("later-tie", "later PART_OF lake-city", "news-2023")),
        ),
      );
      expect((await store().neighbors(askNeighbors("later"))).value.items[0]?.entity).toEqual({
        ...summaryOf("lake-city"),
        degree: 2,
      });
    });

    it("takes nothing, and is then still a change of its own", async () => {
      expect(await store().load(given([]), BY)).toEqual({
        revision: 1,
        created: 0,
        replaced: 0,
        unchanged: 0,
        deleted: 0,
      });
    });

    it("refuses a store that is not empty", async () => {
      await store().apply(changeSet(...puts(...willow)));
      await expect(store().load(given(willow), BY)).rejects.toEqual(new StoreNotEmptyError(50_000));
      expect((await store().status()).revision).toBe(1);
    });

    it("leaves nothing when it fails half-way, and can be tried again", async () => {
      async function* failing(): AsyncGenerator<AtlasRecord> {
        yield* willow.slice(0, 30);
        throw new Error("the file ends here");
      }
      await expect(store().load(failing(), BY)).rejects.toEqual(new Error("the file ends here"));
      await untouched();
      const gone = new AbortController();
      async function* abandoned(): AsyncGenerator<AtlasRecord> {
        yield* willow.slice(0, 30);
        gone.abort();
        yield* willow.slice(30);
      }
      await expect(store().load(abandoned(), { ...BY, signal: gone.signal })).rejects.toEqual(new CancelledError());
      await untouched();
      expect((await store().load(given(willow), BY)).revision).toBe(1);
    });

    it("names every record it refuses, at its place, and leaves nothing", async () => {
      const wrong = [
        relation("circle", "lake-city PART_OF north-bank", "news-2023"),
        ...willow,
        relation("nowhere", "heron-lab LOCATED_IN nowhere", "news-2023"),
        entity("heron-lab", "Lab", "news-2023"),
        candidate("self", "heron-lab", "nobody"),
        { ...entity("bad", "Place", "news-2023"), kind: "Castle" } as unknown as AtlasRecord,
        relation("kinds", "heron-lab HOLDS_ROLE lake-city", "news-2023"),
        entity("late", "Place", "news-2023", { validFrom: "2023", validTo: "2021" }),
        relation("in-bad", "heron-lab LOCATED_IN bad", "news-2023"),
      ];
      const error = await store()
        .load(given(wrong), BY)
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ChangeRefusedError);
      expect(
        (error as ChangeRefusedError).refused.map(({ index, record, id, code }) => [index, record, id, code]),
      ).toEqual([
        [0, "relation", "circle", "cycle"],
        [5, "relation", "bank-in-city", "cycle"],
        [45, "relation", "nowhere", "unknown-reference"],
        [46, "entity", "heron-lab", "duplicate"],
        [47, "same-as-candidate", "self", "unknown-reference"],
        [48, "entity", "bad", "invalid-record"],
        [49, "relation", "kinds", "kind-not-allowed"],
        [50, "entity", "late", "dates-out-of-order"],
      ]);
      await untouched();
    });

    it("answers nothing but its status while it is loaded, and then changes wait for it", async () => {
      let release: () => void = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      let reached: () => void = () => {};
      const half = new Promise<void>((resolve) => {
        reached = resolve;
      });
      async function* slow(): AsyncGenerator<AtlasRecord> {
        yield* willow.slice(0, 30);
        reached();
        await held;
        yield* willow.slice(30);
      }
      const loaded = store().load(slow(), BY);
      await half;
      expect((await store().status()).counts.entity).toBe(0);
      const refused = new StoreUnavailableError("it is being loaded");
      expect(await failure(store().entity("heron-lab"))).toEqual({
        name: refused.name,
        message: refused.message,
        details: {},
      });
      await expect(store().entities(askEntities())).rejects.toEqual(refused);
      await expect(store().documents()).rejects.toEqual(refused);
      await expect(exportLines(store())).rejects.toEqual(refused);
      const changed = store().apply(changeSet(...puts(entity("after", "Place", "news-2023"))));
      release();
      expect([(await loaded).revision, (await changed).revision]).toEqual([1, 2]);
    });

    async function untouched(): Promise<void> {
      const { revision, counts } = await store().status();
      expect([revision, Object.values(counts)]).toEqual([0, [0, 0, 0, 0, 0, 0]]);
      expect(await exportLines(store())).toEqual([]);
      expect((await store().history(5)).value).toEqual([]);
    }
  });
}
