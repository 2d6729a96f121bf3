import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../../server/model/api/requests.ts";
import { type AtlasRecord, recordLine } from "../../../server/model/records/index.ts";
import { EXPORTS } from "../../../server/store/formats/exports.ts";
import { sampleGraph, stream, written } from "./sample-graph.ts";

/** The sample with many ties, and a count of how many of them were asked for. */
function manyTies(ties: number) {
  const graph = sampleGraph();
  const [tie] = graph.filter((record) => record.record === "relation");
  if (tie === undefined) throw new Error("the sample has a relation");
  const pulled = { count: 0, closed: false };
  async function* records(): AsyncGenerator<AtlasRecord> {
    try {
      yield* graph.filter((record) => record.record < "relation");
      for (let index = 0; index < ties; index += 1) {
        pulled.count += 1;
        yield { ...tie, id: `tie-${index}` } as AtlasRecord;
      }
    } finally {
      pulled.closed = true;
    }
  }
  return { pulled, records: records() };
}

it("writes NDJSON as records are read: a line each, in their one spelling", async () => {
  const lines = sampleGraph().map((record) => `${recordLine(record)}\n`);
  expect((await written("ndjson", sampleGraph())).toString()).toBe(lines.join(""));
});

describe.each(EXPORT_FORMATS)("%s", (format) => {
  it("reads no further than it is read, and lets go when nobody reads on", async () => {
    const { pulled, records } = manyTies(100_000);
    const pieces = EXPORTS[format].write(records)[Symbol.asyncIterator]();
    while (pulled.count === 0) await pieces.next();
    await pieces.return?.();
    // A piece of text, and what stands in the buffers of a zip: not the graph.
    expect(pulled.count).toBeLessThan(5_000);
    expect(pulled.closed).toBe(true);
  });

  it("writes an empty graph", async () => {
    const whole = await written(format, []);
    if (format === "json-ld" || format === "cytoscape") expect(() => JSON.parse(whole.toString())).not.toThrow();
    if (format === "ndjson") expect(whole.toString()).toBe("");
    else expect(whole.length).toBeGreaterThan(0);
  });
});

it.each(["graphml", "gexf", "csv", "cytoscape"] as const)(
  "%s refuses records that are not in export order",
  async (format) => {
    const backwards = sampleGraph().reverse();
    const all = async () => {
      for await (const _piece of EXPORTS[format].write(stream(backwards)));
    };
    await expect(all()).rejects.toThrow(RangeError);
  },
);
