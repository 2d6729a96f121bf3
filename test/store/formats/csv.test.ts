import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { anyText, graphNaming, NASTY, sampleGraph, written } from "./sample-graph.ts";

async function files(records: Iterable<AtlasRecord>): Promise<Record<string, string>> {
  const archive = unzipSync(await written("csv", records));
  return Object.fromEntries(
    Object.entries(archive).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]),
  );
}

async function tables(records: Iterable<AtlasRecord>): Promise<Record<string, Record<string, string>[]>> {
  return Object.fromEntries(
    Object.entries(await files(records)).map(([name, text]) => [name, parse(text, { bom: true, columns: true })]),
  );
}

it("holds four tables, each with a mark that tells Excel it is UTF-8, and lines as RFC 4180 ends them", async () => {
  const texts = await files(sampleGraph());
  expect(Object.keys(texts)).toEqual(["documents.csv", "nodes.csv", "facts.csv", "edges.csv"]);
  for (const text of Object.values(texts)) {
    expect(text.startsWith("\ufeffid,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
  }
});

it("gives every row back whole to another reader", async () => {
  const read = await tables(sampleGraph());
  expect(read["nodes.csv"]?.[1]).toEqual({
    id: "willow-park",
    label: `'${NASTY}`,
    labelZh: "柳园",
    kind: "Park",
    party: "service",
    status: "planned",
    validFrom: "2020",
    validTo: "../2023-06-28",
    aliases: "'@Willow\\; Park\\\\@en",
    summary: "A park.",
    summaryZh: "",
    lat: "23.02",
    lng: "2.1500219563810696",
    precision: "city",
    sameAs: 'https://example.org/park; https://example.org/"park"',
    declaredMembers: "5",
    documents: "report",
    evidence: "report#char=5,65; report#row=12",
    independentSources: "1",
  });
  expect(read["edges.csv"]?.[0]).toEqual({
    id: "light-laboratory-settled-in-willow-park",
    source: "light-laboratory",
    target: "willow-park",
    relation: "SETTLED_IN",
    label: "settled in",
    labelZh: "落户",
    symmetric: "false",
    status: "in-progress",
    validFrom: "2020-05",
    validTo: "",
    observed: "2020-05-04; 2021",
    role: "tenant",
    roleZh: "租户",
    amount: "47708000000.5",
    currency: "CNY",
    amountComparator: "~",
    amountKind: "rent",
    certainty: "inferred",
    attributedTo: "willow-park",
    note: "'-5 degrees",
    documents: "report",
    evidence: "report#char=5,65; report#row=12",
    independentSources: "1",
  });
  expect(read["facts.csv"]).toEqual([
    {
      id: "willow-park-members",
      entity: "willow-park",
      property: "memberCount",
      label: "members",
      labelZh: "成员数",
      comparator: ">",
      value: "-12.5",
      unit: "member",
      periodFrom: "2020",
      periodTo: "",
      scope: "'+ its branches",
      status: "target",
      certainty: "stated",
      attributedTo: "light-laboratory",
      sharedWith: "light-laboratory",
      doubtful: "half a member",
      documents: "report",
      evidence: "report#char=5,65; report#row=12",
      independentSources: "1",
    },
  ]);
  expect(read["documents.csv"]).toEqual([
    {
      id: "report",
      title: "A report; with a table",
      publisher: "Willow Press",
      published: "2021-03-09",
      asOfEarliest: "2021",
      asOfLatest: "2021-03",
      asOfWhy: "calls 2021 this year",
      language: "en",
      sha256: "0".repeat(64),
      characters: "900",
      url: "https://example.org/a b?x={1}",
      credits: "photo: willow-park",
    },
  ]);
});

it("leaves a sign that stands alone, and a number below zero, as they are", async () => {
  const [fact] = sampleGraph().filter((record) => record.record === "fact");
  if (fact?.record !== "fact") throw new Error("the sample has a fact");
  const read = await tables([{ ...fact, comparator: "=", value: -5 }]);
  expect(read["facts.csv"]?.[0]).toMatchObject({ comparator: "=", value: "-5" });
});

it("keeps every text, and none of them is a formula", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (words) => {
      const read = await tables(graphNaming(words));
      const node = read["nodes.csv"]?.[0] ?? {};
      const cells = [
        node.label,
        node.labelZh,
        node.summary,
        read["edges.csv"]?.[0]?.note,
        read["facts.csv"]?.[0]?.value,
      ];
      for (const cell of cells) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]./s);
        expect(cell?.replace(/^'/, "")).toBe(words);
      }
    }),
  );
});

it("gives the same bytes for the same graph", async () => {
  expect(await written("csv", sampleGraph())).toEqual(await written("csv", sampleGraph()));
});

it("fails, and does not just end, when the records fail half-way", async () => {
  const broken = (function* () {
    yield* sampleGraph().slice(0, 3);
    throw new Error("the disk is gone");
  })();
  await expect(written("csv", broken)).rejects.toThrow("the disk is gone");
});
