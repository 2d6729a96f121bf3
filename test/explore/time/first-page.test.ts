import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FirstPage, type Found, type FoundKey, type Numbered } from "../../../server/explore/changes/first-page.ts";

interface Drawn extends Found {
  readonly day: number;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    day: fc.integer({ min: -3, max: 3 }),
    of: fc.constantFrom("entity" as const, "relation" as const),
    id: fc.constantFrom("a", "b", "c", "d"),
    change: fc.constantFrom("added" as const, "ended" as const),
    certain: fc.boolean(),
  })
  .map((found) => ({ ...found, first: found.day, last: found.day }));

const keyOf = ({ day, of, id, change }: Drawn): FoundKey => ({ day, of, id, change });
const text = ({ day, of, id, change }: FoundKey) => `${day + 50} ${of} ${id} ${change}`;

function numbered(all: readonly Drawn[], of: Drawn["of"]): Numbered {
  const idOf = (number: number) => all[number]?.id ?? "";
  return { of, idOf, compareId: (number, id) => (idOf(number) < id ? -1 : idOf(number) > id ? 1 : 0) };
}

/** Sorts everything and cuts. */
function naive(all: readonly Drawn[], after: FoundKey | null, limit: number) {
  const sorted = [...all].sort((a, b) => (text(keyOf(a)) < text(keyOf(b)) ? -1 : 1));
  const rest = sorted.filter((one) => after === null || text(keyOf(one)) > text(after));
  return { ids: rest.slice(0, limit).map((one) => text(keyOf(one))), more: rest.length > limit };
}

describe("the first page of many changes", () => {
  it("is what sorting them all would give", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(drawn, { selector: (one) => text(keyOf(one)), maxLength: 40 }),
        fc.option(drawn.map(keyOf)),
        fc.integer({ min: 1, max: 8 }),
        (all, after, limit) => {
          const page = new FirstPage(after, limit);
          for (const [number, one] of all.entries()) page.add(one, numbered(all, one.of), number);
          const expected = naive(all, after, limit);
          const shown = page.items.map((found) => text({ ...found, day: found.first }));
          expect({ ids: shown, more: page.more }).toEqual(expected);
          expect([page.total, page.certain]).toEqual([all.length, all.filter(({ certain }) => certain).length]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
