import { describe, expect, it } from "vitest";
import { Library } from "../../server/explore/library.ts";
import { readEntityView } from "../../server/explore/read-entity-view.ts";
import { EntityRequest } from "../../server/model/api/requests.ts";
import { NotYetKnownError } from "../../server/model/errors.ts";
import { SourceTexts } from "../../server/store/source-texts.ts";
import { willow } from "./fixtures/willow.ts";
import { type Open, readOnly } from "./store-in-test.ts";

export function narrowedEntityCases(open: Open): void {
  describe("one entity under filters", () => {
    const store = readOnly(open, willow);
    const ask = async (asked: object) =>
      (await readEntityView(EntityRequest.parse(asked), store(), new Library(store(), SourceTexts.NONE))).value;

    it("tells of a lab what was known by 2021, and how each thing stood in 2022", async () => {
      const early = await ask({ id: "heron-lab", knownOn: "2021" });
      expect(early.facts.map(({ id }) => id)).toEqual(["heron-staff"]);
      expect(early.documents.map(({ id }) => id)).toEqual(["gazette-2021"]);
      const then = await ask({ id: "heron-lab", at: "2022", type: ["COOPERATES_WITH"] });
      expect(then.counts).toEqual([
        {
          type: "COOPERATES_WITH",
          direction: "out",
          count: 2,
          held: { holds: 0, "may-hold": 1, ended: 1, "not-yet": 0 },
        },
      ]);
    });

    it("says of whom no source had spoken since when one has", async () => {
      await expect(ask({ id: "heron-lab", knownOn: "1990" })).rejects.toBeInstanceOf(NotYetKnownError);
    });
  });
}
