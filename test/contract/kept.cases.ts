import { describe, expect, it } from "vitest";
import type { AtlasRecord } from "../../server/model/records/index.ts";
import {
  askNeighbors,
  askPaths,
  changeSet,
  contradiction,
  document,
  entity,
  fact,
  puts,
  relation,
  remove,
} from "./fixtures/build.ts";
import { fresh, type Open } from "./store-in-test.ts";

const TIE = relation("tie", "left COOPERATES_WITH right", "d");
const GRAPH: readonly AtlasRecord[] = [
  document("d"),
  entity("left", "Enterprise", "d"),
  entity("right", "Enterprise", "d"),
  fact("staff", "left", "staffCount", "d"),
  TIE,
];

/** Engines keep at hand what they read; each of these is read before a change set and after it. */
export function keptCases(open: Open): void {
  describe("what was read before", () => {
    const store = fresh(open, GRAPH);

    async function seen() {
      const [{ value: view }, { value: neighbors }, { value: paths }] = [
        await store().entity("left"),
        await store().neighbors(askNeighbors("left")),
        await store().shortestPaths(askPaths("left", "right")),
      ];
      return {
        facts: view.facts.map(({ id, value, firstKnown }) => [id, value, firstKnown]),
        documents: view.documents.map(({ title }) => title),
        contradictions: view.contradictions.map(({ id }) => id),
        ties: neighbors.items.map(({ relation: { id, status, firstKnown } }) => [id, status, firstKnown]),
        others: neighbors.items.map(({ entity: { name, degree } }) => [name.en, degree]),
        paths: paths.map(({ relations }) => relations.map(({ status, firstKnown }) => [status, firstKnown])),
      };
    }

    const AT_FIRST = {
      facts: [["staff", 1, "2021-12-31"]],
      documents: ["Title of d"],
      contradictions: [],
      ties: [["tie", "actual", "2021-12-31"]],
      others: [["Name of right", 1]],
      paths: [[["actual", "2021-12-31"]]],
    };

    it("is read anew after a tie, a fact or a name at its other end was changed", async () => {
      expect(await seen()).toEqual(AT_FIRST);
      await store().apply(
        changeSet(
          ...puts(
            { ...TIE, status: "planned" },
            { ...fact("staff", "left", "staffCount", "d"), value: 2 },
            entity("right", "Enterprise", "d", { name: { en: "Renamed", zh: null } }),
          ),
        ),
      );
      expect(await seen()).toEqual({
        ...AT_FIRST,
        facts: [["staff", 2, "2021-12-31"]],
        ties: [["tie", "planned", "2021-12-31"]],
        others: [["Renamed", 1]],
        paths: [[["planned", "2021-12-31"]]],
      });
    });

    it("is dated anew after a document was", async () => {
      expect(await seen()).toEqual(AT_FIRST);
      await store().apply(changeSet(...puts(document("d", { title: "Dated", published: "2022-03-04" }))));
      expect(await seen()).toEqual({
        ...AT_FIRST,
        facts: [["staff", 1, "2022-03-04"]],
        documents: ["Dated"],
        ties: [["tie", "actual", "2022-03-04"]],
        paths: [[["actual", "2022-03-04"]]],
      });
    });

    it("gains and loses what comes and goes around it", async () => {
      expect(await seen()).toEqual(AT_FIRST);
      const more = relation("more", "right SUPPORTS left", "d");
      await store().apply(changeSet(...puts(more, contradiction("either-or", ["tie", "more"]))));
      expect(await seen()).toEqual({
        ...AT_FIRST,
        contradictions: ["either-or"],
        ties: [...AT_FIRST.ties, ["more", "actual", "2021-12-31"]],
        others: [
          ["Name of right", 2],
          ["Name of right", 2],
        ],
        paths: [[["actual", "2021-12-31"]], [["actual", "2021-12-31"]]],
      });
      await store().apply(
        changeSet(remove("contradiction", "either-or"), remove("relation", "more"), remove("fact", "staff")),
      );
      expect(await seen()).toEqual({ ...AT_FIRST, facts: [] });
    });
  });
}
