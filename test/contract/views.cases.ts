import { describe, expect, it } from "vitest";
import { listChanges } from "../../server/explore/changes/list-changes.ts";
import { listEvents } from "../../server/explore/events/list-events.ts";
import { readHierarchy } from "../../server/explore/hierarchy/read-hierarchy.ts";
import { Library } from "../../server/explore/library.ts";
import { readTimeline } from "../../server/explore/timeline/read-timeline.ts";
import { ChangesRequest } from "../../server/model/api/changes.ts";
import { EventsRequest } from "../../server/model/api/events.ts";
import { type HierarchyNode, HierarchyRequest } from "../../server/model/api/hierarchy.ts";
import { TimelineRequest } from "../../server/model/api/timeline.ts";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { willow } from "./fixtures/willow.ts";
import { type Open, readOnly } from "./store-in-test.ts";

/** What is told of time over the port, on Willow: the same words whichever engine holds the graph. */
export function viewCases(open: Open): void {
  describe("views of time", () => {
    const store = readOnly(open, willow);
    const library = () => new Library(store(), SourceTexts.NONE);

    it("tell the timeline of an entity", async () => {
      const request = TimelineRequest.parse({ id: "heron-lab", at: "2022" });
      const { revision, value } = await readTimeline(request, store(), library());
      expect([revision, value.total, value.undated]).toEqual([1, 12, 1]);
      expect(value.items.map(({ what, date, entity, held }) => `${what} ${date}: ${entity.id} ${held}`)).toEqual([
        "began 2012: heron-lab may-hold",
        "began 2015: nora-pen ended",
        "ended 2018-03: nora-pen ended",
        "began 2019-03-09: otter-works ended",
        "happened 2020: willow-park holds",
        "observed 2021: otter-works ended",
        "first-known 2021-09-30: heron-lab may-hold",
        "ended 2021-12: otter-works ended",
        "figure 2023-01: heron-lab not-yet",
        "observed 2023-06-28: spring-fair may-hold",
        "planned ../2026-06: otter-works may-hold",
        "figure null: heron-lab may-hold",
      ]);
    });

    it("tell what a place is made of", async () => {
      const { value } = await readHierarchy(HierarchyRequest.parse({ id: "willow-park" }), store(), library());
      const lines = (node: HierarchyNode): unknown[] => [
        node.entity.id,
        node.declaredMembers,
        node.knownMembers,
        node.parts.map(lines),
      ];
      expect(lines(value.root)).toEqual([
        "willow-park",
        40,
        { members: 0, parts: 1 },
        [["next-campus", null, { members: 0, parts: 0 }, []]],
      ]);
    });

    it("tell events with who did what", async () => {
      const { value } = await listEvents(
        EventsRequest.parse({ from: "2023", place: ["lake-city"] }),
        store(),
        library(),
      );
      expect(value.sections).toEqual({ happened: 1, planned: 0, undated: 0 });
      expect(
        value.items.map(({ event, ties }) => [event.id, ties.map(({ as, entity }) => `${as} ${entity.id}`)]),
      ).toEqual([
        [
          "spring-fair",
          ["organizer park-office", "participant heron-lab", "participant otter-works", "place fair-hall"],
        ],
      ]);
    });

    it.each([
      [
        { from: "2019", to: "2021" },
        [
          "added heron-otter-2019 true",
          "happened heron-settled true",
          "ended heron-otter-2019 true",
          "first-seen ada-heads false",
          "first-seen bank-in-city false",
          "first-seen office-governs false",
          "first-seen park-on-bank false",
        ],
      ],
      [
        { from: "2023-06-28", to: "2023-06-28", type: ["HELD_AT", "ORGANIZES"] },
        ["happened spring-fair true", "happened fair-held true", "first-seen office-organizes false"],
      ],
      [{ from: "2023-06-28", to: "2023-06-28", kind: ["Event"], status: ["planned"] }, []],
      [
        { clock: "known", from: "2022-05", to: "2022-05-20", kind: ["Fund"] },
        ["first-known river-fund false", "first-known fund-in-otter false"],
      ],
      [
        { clock: "known", from: "2022-05", to: "2022", kind: ["Fund"] },
        ["first-known river-fund true", "first-known fund-in-otter true"],
      ],
    ])("tell changes, asked with %j", async (fields, expected) => {
      const { value } = await listChanges(ChangesRequest.parse(fields), store(), library());
      expect(
        value.items.map(
          ({ change, relation, entity, certain }) => `${change} ${relation?.id ?? entity?.id} ${certain}`,
        ),
      ).toEqual(expected);
    });

    it("tell the history, record by record", async () => {
      const { value } = await listChanges(ChangesRequest.parse({ clock: "recorded", limit: 2 }), store(), library());
      expect(value.total).toBe(willow.length);
      expect(value.items.map(({ change, recorded }) => [change, recorded?.id, recorded?.revision])).toEqual(
        willow.slice(0, 2).map(({ id }) => ["added", id, 1]),
      );
    });
  });
}
