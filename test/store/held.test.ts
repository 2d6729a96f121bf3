import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBounds, isoDay } from "../../server/model/dates.ts";
import { heldAt, holdingBounds } from "../../server/model/held.ts";
import { STATUSES } from "../../server/model/vocabulary/statements.ts";
import { documentKnownDay } from "../../server/store/known.ts";
import { heldThen, holdingColumns, timeColumns, timeQuestion } from "../../server/store/tie-columns.ts";
import { document, passage, relation } from "../contract/fixtures/build.ts";

const date = fc
  .tuple(fc.integer({ min: 2018, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 2, 3, 4))
  .map(([year, month, shape]) => {
    const full = `${year}-${String(month).padStart(2, "0")}`;
    return [`${year}`, full, `${full}-15`, `../${full}`, `${full}/..`][shape] ?? full;
  });
const dated = fc.record({
  status: fc.constantFrom(...STATUSES),
  validFrom: fc.option(date),
  validTo: fc.option(date),
  observed: fc.array(date, { minLength: 1, maxLength: 3 }),
});

describe("how a tie stands", () => {
  it("is the same by stored integers as by the dates themselves", () => {
    fc.assert(
      fc.property(dated, date, (tie, at) => {
        const stored = holdingColumns(relation("tie", "a SUPPORTS b", "doc", tie));
        expect(Object.values(stored).slice(0, 4).every(Number.isInteger)).toBe(true);
        expect(heldThen(stored, timeQuestion({ at, held: [], knownOn: undefined }))).toBe(
          heldAt(holdingBounds(tie), at),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("never certainly holds for what has not happened, nor on a day outside its dates", () => {
    fc.assert(
      fc.property(dated, date, (tie, at) => {
        const held = heldAt(holdingBounds(tie), at);
        if (tie.status !== "actual" && tie.status !== "in-progress") expect(held).not.toBe("holds");
        const { earliest, latest } = dayBounds(at);
        const starts = tie.validFrom === null ? null : dayBounds(tie.validFrom).earliest;
        const ends = tie.validTo === null ? null : dayBounds(tie.validTo).latest;
        if (starts !== null && latest !== null && latest < starts) expect(held).toBe("not-yet");
        else if (ends !== null && earliest !== null && earliest > ends) expect(held).toBe("ended");
        else expect(["holds", "may-hold"]).toContain(held);
      }),
      { numRuns: 1000 },
    );
  });

  it("says nothing without a time, and asks nothing of how a tie stands", () => {
    const question = timeQuestion({ at: undefined, held: ["ended"], knownOn: "2021-02" });
    expect(question).toEqual({ at: null, held: null, knownBy: 18_686 });
    expect(
      heldThen(holdingBounds({ status: "actual", validFrom: null, validTo: null, observed: ["2021"] }), question),
    ).toBeNull();
  });
});

describe("when something was first known", () => {
  const day = (fields: object) => isoDay(documentKnownDay(document("doc", { ...fields })));
  const asOf = (latest: string) => ({ earliest: latest, latest, why: "says so" });

  it("is the last day of the date a document bears, else of the time it speaks from", () => {
    expect(day({ published: "2023-10-23", asOf: asOf("2021") })).toBe("2023-10-23");
    expect(day({ published: "2024-02", asOf: asOf("2021") })).toBe("2024-02-29");
    expect(day({ published: null, asOf: asOf("2021") })).toBe("2021-12-31");
    expect(day({ published: "2023/..", asOf: asOf("2021-09") })).toBe("2021-09-30");
    expect(day({ published: null, asOf: asOf("2021-05/..") })).toBe("2021-05-01");
    expect(day({ published: null, asOf: asOf("../2021-05") })).toBe("2021-05-31");
  });

  it("is the earliest day of all documents that say it", () => {
    const days = new Map([
      ["old", 18_000],
      ["new", 19_000],
    ]);
    const tie = relation("tie", "a SUPPORTS b", passage("new", "old", "new"));
    expect(timeColumns(tie, days)).toMatchObject({ knownDay: 18_000, documents: ["new", "old"] });
    expect(() => timeColumns(relation("tie", "a SUPPORTS b", "other"), days)).toThrow(RangeError);
  });
});
