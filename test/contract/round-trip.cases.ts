import { describe, expect, it } from "vitest";
import { AtlasRecord, compareRecords, RECORD_TYPES, recordLine } from "../../server/model/records/index.ts";
import { changeSet, puts } from "./fixtures/build.ts";
import { willow } from "./fixtures/willow.ts";
import { exportLines, type Open, readOnly } from "./store-in-test.ts";

export function roundTripCases(open: Open): void {
  describe("export", () => {
    const store = readOnly(open, willow);

    it("gives every record in its one spelling, by type and id", async () => {
      expect(await exportLines(store())).toEqual([...willow].sort(compareRecords).map(recordLine));
    });

    it("gives one type of record alone", async () => {
      for (const type of RECORD_TYPES) {
        const ids: string[] = [];
        for await (const record of store().records(type)) ids.push(record.id);
        expect(ids).toEqual(
          willow
            .filter(({ record }) => record === type)
            .map(({ id }) => id as string)
            .sort(),
        );
      }
    });

    it("shows the graph as it stood when it began", async () => {
      const stream = store().records();
      const iterator = stream[Symbol.asyncIterator]();
      const first = await iterator.next();
      expect(first.value.id).toBe("lab-or-firm");
      await iterator.return?.(undefined);
    });
  });

  describe("export, then import", () => {
    it("gives the same lines again, by apply and by load, whatever order they come in", async () => {
      const lines = await importing(open, [...willow].reverse());
      const records = lines.map((line) => AtlasRecord.parse(JSON.parse(line)));
      expect(await importing(open, records)).toEqual(lines);
      expect(await loading(open, records)).toEqual(lines);
      expect(await loading(open, [...willow])).toEqual(lines);
    });
  });
}

async function importing(open: Open, records: readonly AtlasRecord[]): Promise<string[]> {
  const store = await open();
  try {
    await store.apply(changeSet(...puts(...records)));
    return await exportLines(store);
  } finally {
    await store.close();
  }
}

async function loading(open: Open, records: readonly AtlasRecord[]): Promise<string[]> {
  const store = await open();
  try {
    await store.load(given(records), { who: "contract suite", why: "round trip" });
    return await exportLines(store);
  } finally {
    await store.close();
  }
}

export async function* given(records: Iterable<AtlasRecord>): AsyncGenerator<AtlasRecord> {
  yield* records;
}
