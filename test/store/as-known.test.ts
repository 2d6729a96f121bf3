import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STATUSES } from "../../server/model/vocabulary/statements.ts";
import { lastSpoken, recordAsKnown } from "../../server/store/as-known.ts";
import { boundsOf, heldThen, timeQuestion } from "../../server/store/tie-columns.ts";
import { stampOf } from "../../server/store/topology/stamp-of.ts";
import { StampTable } from "../../server/store/topology/stamps.ts";
import { entity, fact, passage, relation } from "../contract/fixtures/build.ts";

const MARCH = 18_687;
const SEPTEMBER = 18_900;
const LATER = 19_900;
const days = new Map([
  ["early", SEPTEMBER],
  ["late", LATER],
]);

const date = fc
  .tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1, 2, 3, 4))
  .map(([year, month, shape]) => {
    const full = `${year}-${String(month).padStart(2, "0")}`;
    return [`${year}`, full, `${full}-15`, `../${full}`, `${full}/..`][shape] ?? full;
  });
const tie = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    validFrom: fc.option(date),
    validTo: fc.option(date),
    observed: fc.array(date, { minLength: 1, maxLength: 4 }),
    cited: fc.subarray(["a", "b", "c"], { minLength: 1 }),
  })
  .map(({ cited, ...fields }) => relation("tie", "x SUPPORTS y", passage(...cited), fields));

describe("what could be known by a day", () => {
  it("stands by stored integers as the record does that says no more", () => {
    const dates = fc.record({ a: date, b: date, c: date, at: date, knownOn: date });
    fc.assert(
      fc.property(tie, dates, (record, { at, knownOn, ...published }) => {
        const known = new Map(
          Object.entries(published).map(([id, text]) => {
            const { at: span } = timeQuestion({ at: text, held: [], knownOn: undefined });
            return [id, span?.last ?? 0];
          }),
        );
        const stamps = new StampTable();
        const stamp = stampOf(record);
        if (stamp === null) throw new TypeError("a tie has a stamp");
        stamps.set(0, stamp);
        stamps.dateDocuments(known);
        const question = timeQuestion({ at, held: [], knownOn });
        const said = recordAsKnown(record, known, question.knownBy);
        expect(stamps.held(0, question)).toBe(heldThen(boundsOf(said), question));
      }),
      { numRuns: 3000 },
    );
  });

  it("ends with the last document that had come, and nothing is left out where none came later", () => {
    expect(lastSpoken([SEPTEMBER, LATER], MARCH)).toBe(SEPTEMBER);
    expect(lastSpoken([MARCH, SEPTEMBER, LATER], SEPTEMBER + 1)).toBe(SEPTEMBER);
    expect(lastSpoken([SEPTEMBER, LATER], LATER)).toBeNull();
    const record = relation("tie", "x SUPPORTS y", passage("early", "late"));
    expect(recordAsKnown(record, days, LATER)).toBe(record);
  });

  it("is said of a tie without later passages, sightings, bounds and words of our own", () => {
    const record = relation("tie", "x SUPPORTS y", passage("early", "late"), {
      observed: ["2021-03", "2024-06-27"],
      validFrom: "2020",
      validTo: "2024-06",
      note: "It went on until 2024.",
    });
    expect(recordAsKnown(record, days, SEPTEMBER)).toEqual({
      ...record,
      observed: ["2021-03"],
      validTo: null,
      note: null,
      evidence: passage("early"),
    });
  });

  it("is said of an entity without later names, and of a fact without a later end of its period", () => {
    const alias = (value: string, document: string | null) => ({
      value,
      lang: "en",
      type: "spelling",
      in: document,
      source: null,
    });
    const body = entity("x", "Lab", passage("early", "late"), {
      aliases: [alias("X", null), alias("The Lab", "early"), alias("The Center", "late")],
      summary: { en: "A center now.", zh: null },
    });
    expect(recordAsKnown(body, days, SEPTEMBER)).toEqual({
      ...body,
      aliases: body.aliases.slice(0, 2),
      summary: null,
      evidence: passage("early"),
    });
    const figure = fact("staff", "x", "employees", "early", {
      period: { from: "2020", to: "2024" },
      evidence: passage("early", "late"),
    });
    expect(recordAsKnown(figure, days, SEPTEMBER)).toEqual({
      ...figure,
      period: { from: "2020", to: null },
      evidence: passage("early"),
    });
  });
});
