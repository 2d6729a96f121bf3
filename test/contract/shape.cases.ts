import { describe, expect, it } from "vitest";
import { isoDay } from "../../server/model/dates.ts";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import { OPEN_FUTURE, OPEN_PAST } from "../../server/store/tie-columns.ts";
import { typeName } from "../../server/store/topology/ties.ts";
import type { Topology } from "../../server/store/topology/topology.ts";
import { changeSet, entity, puts, relation, remove } from "./fixtures/build.ts";
import { ofWillow, summaryOf, willow } from "./fixtures/willow.ts";
import { fresh, type Open } from "./store-in-test.ts";

export function shapeCases(open: Open): void {
  describe("the shape of the graph", () => {
    const store = fresh(open, willow);

    it("holds every entity and tie, with what is compared of them", async () => {
      const { revision, value } = await store().topology();
      expect(revision).toBe(1);
      expect(entitiesOf(value)).toEqual(
        ids("entity").map((id) => [
          id,
          summaryOf(id).kind,
          summaryOf(id).party,
          summaryOf(id).status,
          summaryOf(id).degree,
        ]),
      );
      expect(tiesOf(value)).toEqual(ids("relation").map((id) => tieLine(ofWillow("relation", id))));
      expect(stampOf(value, "fund-in-otter")).toEqual({
        status: "actual",
        certainty: "inferred",
        sources: 1,
        known: "2022-05-31",
        bounds: { possibleFrom: OPEN_PAST, certainFrom: 19_357, certainTo: 18_993, possibleTo: OPEN_FUTURE },
      });
      expect(stampOf(value, "heron-settled")).toMatchObject({ certainty: "stated", known: "2021-09-30" });
    });

    it("follows every change set", async () => {
      await store().topology();
      await store().apply(
        changeSet(
          remove("entity", "far-team"),
          remove("relation", "team-of-far"),
          ...puts(
            relation("ada-heads", "far-university SUPPORTS north-bank", "news-2023"),
            entity("new", "Place", "news-2023"),
          ),
          ...puts({ ...ofWillow("document", "register-2022"), published: "2020" }),
        ),
      );
      const { revision, value } = await store().topology();
      expect(revision).toBe(2);
      expect(entitiesOf(value).map(([id]) => id)).toEqual(
        [...ids("entity").filter((id) => id !== "far-team"), "new"].sort(),
      );
      expect(tiesOf(value).filter((line) => line.startsWith("ada-heads") || line.startsWith("team"))).toEqual([
        "ada-heads: far-university SUPPORTS north-bank",
      ]);
      expect(stampOf(value, "fund-in-otter")?.known).toBe("2020-12-31");
    });
  });
}

function ids(type: AtlasRecord["record"]): string[] {
  return willow
    .filter(({ record }) => record === type)
    .map(({ id }) => id as string)
    .sort();
}

function tieLine({ id, from, type, to }: { id: string; from: string; type: string; to: string }): string {
  return `${id}: ${from} ${type} ${to}`;
}

function entitiesOf({ nodes, stamps, rows }: Topology) {
  return [...nodes.sorted()].map((node) => [
    nodes.id(node),
    nodes.kind(node),
    nodes.party(node),
    stamps.status(nodes.stamp(node)),
    rows.length(node),
  ]);
}

/** Each tie once: as its `from` end has it. */
function tieNumbers({ nodes, rows }: Topology): number[] {
  return [...nodes.sorted()].flatMap((node) =>
    [...rows.entries.subarray(rows.begin(node), rows.end(node))]
      .filter((entry) => (entry & 1) === 0)
      .map((entry) => entry >>> 1),
  );
}

function tiesOf(topology: Topology): string[] {
  const { nodes, ties } = topology;
  return tieNumbers(topology)
    .map((tie) => ({
      id: ties.ids.get(tie),
      from: nodes.id(ties.from(tie)),
      type: typeName(ties.type(tie)),
      to: nodes.id(ties.to(tie)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(tieLine);
}

function stampOf(topology: Topology, id: string) {
  const { ties, stamps } = topology;
  const tie = tieNumbers(topology).find((number) => ties.ids.get(number) === id);
  if (tie === undefined) return undefined;
  const code = ties.stamp(tie);
  return {
    status: stamps.status(code),
    certainty: stamps.certainty(code),
    sources: stamps.sources(code),
    known: isoDay(stamps.knownDay(code)),
    bounds: stamps.bounds(code),
  };
}
