import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foshanFiles } from "../../../seed/foshan-files.ts";
import { isRefusal, readRecords } from "../../../seed/read-records.ts";
import { sliceOf } from "../../../server/explore/export/slice.ts";
import { Filters, NO_FILTERS } from "../../../server/model/api/filters.ts";
import { dayBounds } from "../../../server/model/dates.ts";
import { heldAt, holdingBounds } from "../../../server/model/held.ts";
import { type AtlasRecord, citedDocuments, compareRecords } from "../../../server/model/records/index.ts";
import { defaultParty, ENTITY_KINDS, PARTIES } from "../../../server/model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "../../../server/model/vocabulary/relation-types.ts";
import { HELD, STATUSES } from "../../../server/model/vocabulary/statements.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { LoadJudge } from "../../../server/store/judge-load.ts";
import { openStore } from "../../../server/store/open-store.ts";

let folder: string;
let store: GraphStore;
const all: AtlasRecord[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-slice-"));
  store = await openStore({ engine: "embedded", folder });
  for await (const read of readRecords(foshanFiles())) if (!isRefusal(read)) all.push(read.record);
  all.sort(compareRecords);
  await store.apply({ who: "test", why: "Foshan", operations: all.map((record) => ({ op: "put", record })) });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

async function slice(filters: Partial<Record<keyof Filters, unknown>>): Promise<AtlasRecord[]> {
  const { records } = await sliceOf(store, Filters.parse(filters), { timeoutMs: 30_000 });
  const kept: AtlasRecord[] = [];
  for await (const record of records) kept.push(record);
  return kept;
}

function ids(records: readonly AtlasRecord[], type: AtlasRecord["record"]): string[] {
  return records.filter(({ record }) => record === type).map(({ id }) => id);
}

/** Ties that pass, found without the code that is tested. */
function tiesThat(filters: Filters): string[] {
  const kinds = new Map(all.flatMap((each) => (each.record === "entity" ? [[each.id as string, each]] : [])));
  const known = new Map(
    all.flatMap((each) =>
      each.record === "document"
        ? [[each.id as string, dayBounds(each.published ?? each.asOf.latest).latest ?? 0]]
        : [],
    ),
  );
  const isLetIn = (id: string) => {
    const entity = kinds.get(id);
    if (entity === undefined) return false;
    const party = entity.party ?? defaultParty(entity.kind);
    return (
      (filters.kind.length === 0 || filters.kind.includes(entity.kind)) &&
      (filters.party.length === 0 || (party !== null && filters.party.includes(party)))
    );
  };
  return all.flatMap((tie) => {
    if (tie.record !== "relation" || !isLetIn(tie.from) || !isLetIn(tie.to)) return [];
    const documents = citedDocuments(tie);
    const firstKnown = Math.min(...documents.map((id) => known.get(id) ?? Number.NaN));
    const passes =
      (filters.type.length === 0 || filters.type.includes(tie.type)) &&
      (filters.status.length === 0 || filters.status.includes(tie.status)) &&
      (filters.document.length === 0 || filters.document.some((id) => documents.includes(id))) &&
      (filters.knownOn === undefined || firstKnown <= (dayBounds(filters.knownOn).latest ?? 0)) &&
      (filters.at === undefined ||
        filters.held.length === 0 ||
        filters.held.includes(heldAt(holdingBounds(tie), filters.at)));
    return passes ? [tie.id] : [];
  });
}

describe("a slice of the Foshan graph", () => {
  it("without filters is the whole graph", async () => {
    expect(await slice({})).toEqual(all);
    expect(Object.values(NO_FILTERS).flat()).toEqual([]);
  });

  it("of a type is its ties, their ends, and what those cite and name", async () => {
    const kept = await slice({ type: ["HOLDS_ROLE"] });
    const ties = all.filter((each) => each.record === "relation" && each.type === "HOLDS_ROLE");
    expect(ids(kept, "relation")).toEqual(ties.map(({ id }) => id));
    expect(ids(kept, "fact")).toEqual([]);
    const ends = new Set(ties.flatMap((tie) => (tie.record === "relation" ? [tie.from, tie.to] : [])));
    const credited = kept.flatMap((each) =>
      each.record === "document" ? each.credits.map(({ entity }) => entity) : [],
    );
    const quoted = ties.flatMap((tie) => (tie.record === "relation" && tie.attributedTo ? [tie.attributedTo] : []));
    expect(ids(kept, "entity")).toEqual([...new Set([...ends, ...credited, ...quoted])].toSorted());
  });

  it("of a document is what it states, tied or not", async () => {
    const document = "foshan-2021-10-12-innovation-china";
    const kept = await slice({ document: [document] });
    const states = (type: AtlasRecord["record"]) =>
      ids(
        all.filter((each) => citedDocuments(each).includes(document)),
        type,
      );
    expect(ids(kept, "relation")).toEqual(states("relation"));
    expect(ids(kept, "fact")).toEqual(states("fact"));
    expect(ids(kept, "entity")).toEqual(expect.arrayContaining(states("entity")));
  });

  it("of a place is what lies within it", async () => {
    const filters = Filters.parse({ place: ["fhidz"] });
    const { value: listed } = await store.entities({ ...filters, limit: 500 });
    const within = new Set<string>(listed.items.map(({ id }) => id));
    expect(within.size).toBeGreaterThan(10);
    const kept = await slice(filters);
    expect(ids(kept, "entity")).toEqual(expect.arrayContaining([...within]));
    const ties = all.filter((each) => each.record === "relation" && within.has(each.from) && within.has(each.to));
    expect(ids(kept, "relation")).toEqual(ties.map(({ id }) => id));
    const facts = all.filter((each) => each.record === "fact" && within.has(each.entity));
    expect(ids(kept, "fact")).toEqual(facts.map(({ id }) => id));
  });
});

const someFilters = fc
  .record({
    type: fc.subarray([...RELATION_TYPES], { maxLength: 3 }),
    kind: fc.oneof(fc.constant([]), fc.subarray([...ENTITY_KINDS], { minLength: 5 })),
    party: fc.subarray([...PARTIES], { maxLength: 2 }),
    status: fc.subarray([...STATUSES], { maxLength: 2 }),
    document: fc.constantFrom([], ["foshan-2021-pan-interview"], ["foshan-2024-06-27-talent-conference", "no-such"]),
    at: fc.constantFrom(undefined, "2021", "2023-10", "2024-06-27", "2030"),
    held: fc.subarray([...HELD]),
    knownOn: fc.constantFrom(undefined, "2021-12-31", "2023"),
  })
  .map(({ at, knownOn, ...rest }) => Filters.parse({ ...rest, ...(at && { at }), ...(knownOn && { knownOn }) }));

it("is, for any filters, the ties that pass, in export order, and imports without a gap", async () => {
  await fc.assert(
    fc.asyncProperty(someFilters, async (filters) => {
      const kept = await slice(filters);
      expect(kept).toEqual(kept.toSorted(compareRecords));
      expect(ids(kept, "relation")).toEqual(tiesThat(filters));
      const judge = new LoadJudge();
      for (const record of kept) judge.take(record);
      judge.finish();
    }),
    { numRuns: 30 },
  );
});

it("begins again when a change set is committed while it is gathered", async () => {
  const [record] = all.filter((each) => each.record === "entity" && each.id === "ji-hua-laboratory");
  if (record?.record !== "entity") throw new Error("the Foshan graph has Ji Hua Laboratory");
  const before = (await store.status()).revision;
  let changed = false;
  const meddled = new Proxy(store, {
    get(target, name) {
      if (name !== "records") return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return async function* (...asked: Parameters<GraphStore["records"]>) {
        if (asked[0] === "relation" && !changed) {
          changed = true;
          const put = { op: "put" as const, record: { ...record, name: { en: "Ji Hua Lab", zh: "季华实验室" } } };
          await target.apply({ who: "test", why: "a change", operations: [put] });
        }
        yield* target.records(...asked);
      };
    },
  });
  const { revision, records } = await sliceOf(meddled, Filters.parse({ kind: ["Lab"] }), { timeoutMs: 30_000 });
  const kept: AtlasRecord[] = [];
  for await (const each of records) kept.push(each);
  expect(revision).toBe(before + 1);
  expect(kept.find(({ id }) => id === record.id)).toMatchObject({ name: { en: "Ji Hua Lab" } });
});

it("lets go of the store when it is closed before it is read", async () => {
  let closed = false;
  const watched = new Proxy(store, {
    get(target, name) {
      if (name !== "records") return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return async function* (...asked: Parameters<GraphStore["records"]>) {
        try {
          yield* target.records(...asked);
        } finally {
          closed = true;
        }
      };
    },
  });
  const { records } = await sliceOf(watched, NO_FILTERS);
  expect(closed).toBe(false);
  await records.return();
  expect(closed).toBe(true);
});
