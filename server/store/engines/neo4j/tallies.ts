import { z } from "zod";
import { type AtlasRecord, citedDocuments } from "../../../model/records/index.ts";
import { defineQuery } from "./define-query.ts";
import { inChunks, type Run } from "./write-records.ts";

/** Numbers that are kept beside the records, since counting them each time would cost more: degrees and citations. */

const citation = { entities: z.int(), facts: z.int(), relations: z.int() };
const nothing = z.strictObject({});
const addDegrees = defineQuery("write/add-degrees", {
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), change: z.int() })) }),
  row: nothing,
});
const addCitations = defineQuery("write/add-citations", {
  params: z.strictObject({ rows: z.array(z.strictObject({ id: z.string(), ...citation })) }),
  row: nothing,
});

const CITING = {
  contradiction: null,
  document: null,
  entity: "entities",
  fact: "facts",
  relation: "relations",
  "same-as-candidate": null,
} as const;

/** What a change set, or a load, adds to them. */
export class Tallies {
  readonly #degrees = new Map<string, number>();
  readonly #citations = new Map<string, { entities: number; facts: number; relations: number }>();

  /** @param sign 1 for a record that comes, -1 for one that goes */
  count(record: AtlasRecord, sign: 1 | -1): void {
    if (record.record === "relation")
      for (const end of [record.from, record.to]) this.#degrees.set(end, (this.#degrees.get(end) ?? 0) + sign);
    const field = CITING[record.record];
    if (field === null) return;
    for (const id of citedDocuments(record)) {
      const tally = this.#citations.get(id) ?? { entities: 0, facts: 0, relations: 0 };
      this.#citations.set(id, tally);
      tally[field] += sign;
    }
  }

  async write(run: Run): Promise<void> {
    const degrees = [...this.#degrees].map(([id, change]) => ({ id, change })).filter(({ change }) => change !== 0);
    await inChunks(degrees, (rows) => run((transaction) => transaction.run(addDegrees, { rows })));
    const citations = [...this.#citations].map(([id, tally]) => ({ id, ...tally }));
    await inChunks(citations, (rows) => run((transaction) => transaction.run(addCitations, { rows })));
  }
}
