import { expect, it } from "vitest";
import { type Evidence, independentSources } from "../../server/model/records/evidence.ts";

function passage(document: string, claim: string, start = 0): Evidence {
  return { document, start, end: start + 10, claim: { en: claim, zh: null } } as Evidence;
}

it("counts a document once, however many passages it has", () => {
  expect(independentSources([passage("a", "x"), passage("a", "y", 50)])).toBe(1);
});

it("counts two documents that say it each in their own way as two", () => {
  expect(independentSources([passage("a", "x"), passage("b", "y")])).toBe(2);
});

it("counts copies of one passage as one", () => {
  expect(independentSources([passage("a", "x"), passage("b", "x"), passage("c", "z")])).toBe(2);
});

it("joins copies through a third document", () => {
  expect(independentSources([passage("a", "x"), passage("b", "x"), passage("b", "y", 50), passage("c", "y")])).toBe(1);
});

it("counts rows of tables by their table", () => {
  const rows = [1, 2].map((row) => ({ document: "t", row, claim: null }) as Evidence);
  expect(independentSources(rows)).toBe(1);
});
