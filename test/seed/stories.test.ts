import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startState, thatFit } from "../../web/src/app/atlas-state.ts";
import { STORIES } from "../../web/src/start/stories/index.ts";
import { endStory, isAsTold, tell } from "../../web/src/start/tell-story.ts";

const SEED = join(import.meta.dirname, "../../seed/foshan");

interface Line {
  id: string;
  from: string;
  to: string;
  status: string;
  entity: string;
  property: string;
  value: number;
  observed: string[];
  validFrom: string | null;
}

function lines(file: string): Map<string, Line> {
  const read = readFileSync(join(SEED, `${file}.ndjson`), "utf8").split("\n");
  return new Map(read.filter((line) => line !== "").map((line) => [JSON.parse(line).id, JSON.parse(line)]));
}

const entities = lines("entities");
const relations = lines("relations");
const facts = lines("facts");
const pictures = STORIES.flatMap((story) => story.steps.map((step) => ({ of: story.id, step })));

describe("the stories", () => {
  it("are five, each of five pictures", () => {
    expect(STORIES.map(({ id, steps }) => [id, steps.length])).toEqual([
      ["one-zone-five-parks", 5],
      ["lab-to-market", 5],
      ["beijing-and-foshan", 5],
      ["who-leads-the-zone", 5],
      ["money-for-talent", 5],
    ]);
  });

  it("name only what the graph holds", () => {
    const missing = pictures.flatMap(({ step: { shown, open } }) => [
      ...shown.filter((id) => !entities.has(id)),
      ...(open.type === "tie" ? [open.id].filter((id) => !relations.has(id)) : []),
    ]);
    expect(missing).toEqual([]);
  });

  it("draw what their page is about, and nothing twice", () => {
    for (const { step } of pictures) {
      const { shown, open } = step;
      const tie = relations.get(open.id);
      const about = open.type === "tie" ? [tie?.from ?? "", tie?.to ?? ""] : [open.id];
      expect(shown).toEqual(expect.arrayContaining(about));
      expect(thatFit(shown)).toEqual(shown);
    }
  });

  it("draw nothing that hangs loose", () => {
    const loose = pictures.flatMap(({ of, step: { shown } }) =>
      shown
        .filter(
          (id) =>
            ![...relations.values()].some(
              ({ from, to }) => [from, to].includes(id) && shown.includes(from) && shown.includes(to),
            ),
        )
        .map((id) => `${of}: ${id}`),
    );
    expect(loose).toEqual([]);
  });

  it("are told in both languages", () => {
    const han = /\p{Script=Han}/u;
    for (const { step } of pictures) {
      const texts = [step.title, step.text];
      expect(texts.map(({ en, zh }) => [han.test(en), han.test(zh)])).toEqual(texts.map(() => [false, true]));
    }
  });

  it.each([
    ["one-zone-five-parks-count", 5],
    ["talent-teams-funded-count", 74],
    ["talents-introduced-count", 220],
    ["talent-team-funding-total", 270_000_000],
    ["talent-team-funding-three-years", 270_000_000],
    ["innovation-points-loan-approved", 790_000_000],
    ["icbc-credit-2023", 47_708_000_000],
    ["conference-2024-signed-projects-count", 13],
    ["torch-cooperation-edition-2023", 5],
  ])("say the figure that is stated: %s", (id, value) => {
    expect(facts.get(id)?.value).toBe(value);
  });

  it.each([
    ["beijing-foshan-icreate-space-transfers-to-fhidz", "planned"],
    ["ji-hua-laboratory-seeks-national-technology-innovation-center", "target"],
    ["talents-gather-in-foshan-recruitment-in-series-beijing-foshan-talent-exchange-series", "planned"],
    ["hydrogen-devices-transfer-to-electric-power", "actual"],
  ])("call done only what is: %s", (id, status) => {
    expect(relations.get(id)?.status).toBe(status);
  });

  it("leave unsaid when one director followed the other", () => {
    const directors = ["pan-dongsheng-director-fhidz-committee", "hu-xuejun-director-fhidz-committee"];
    expect(directors.map((id) => [relations.get(id)?.validFrom, relations.get(id)?.observed])).toEqual([
      [null, ["2021"]],
      [null, ["2023-09"]],
    ]);
  });
});

describe("telling a story", () => {
  const [story] = STORIES;
  const [first, second] = story?.steps ?? [];
  if (story === undefined || first === undefined || second === undefined) throw new Error("there is no story");

  it("sets the page to one picture and leaves nothing of what was there", () => {
    const before = { ...startState("zh"), drawn: ["oceano"], view: "table" as const, frame: "kiosk" as const };
    expect(tell(story, 1)(before)).toEqual({
      ...startState("zh"),
      frame: "kiosk",
      drawn: second.shown,
      selection: second.open,
      story: { id: story.id, step: 1 },
    });
    expect(tell(story, 9)(before)).toBe(before);
  });

  it("knows when someone has gone elsewhere, and ends without taking the picture away", () => {
    const told = tell(story, 0)(startState("en"));
    const elsewhere = { ...told, drawn: [...told.drawn, "oceano"] };
    expect([isAsTold(told, first), isAsTold(elsewhere, first), isAsTold(told, second)]).toEqual([true, false, false]);
    expect(endStory(elsewhere)).toEqual({ ...elsewhere, story: null });
  });
});
