import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidCursorError } from "../../server/model/errors.ts";
import { decodeCursor, encodeCursor } from "../../server/store/cursor.ts";

const question = { kind: ["Lab", "Park"], at: "2021", limit: 5 };

describe("a cursor", () => {
  it("gives back the sort key to the question it was made for", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { minLength: 1, maxLength: 3 }), (key) => {
        const cursor = encodeCursor("entities", question, key);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor("entities", { ...question, cursor }, key.length)).toEqual(key);
      }),
    );
  });

  it("is not there without one", () => {
    expect(decodeCursor("entities", question, 1)).toBeNull();
  });

  it("belongs to the same question with another limit, or its alternatives in another order", () => {
    const cursor = encodeCursor("entities", question, ["a"]);
    for (const same of [
      { ...question, limit: 9 },
      { ...question, kind: ["Park", "Lab"] },
      { ...question, held: undefined },
    ])
      expect(decodeCursor("entities", { ...same, cursor }, 1)).toEqual(["a"]);
  });

  it("is refused by any other question, list or key, and when it was tampered with", () => {
    const cursor = encodeCursor("entities", question, ["a"]);
    const refused = (verb: string, asked: object, parts: number): void => {
      expect(() => decodeCursor(verb, { ...asked }, parts)).toThrow(new InvalidCursorError());
    };
    refused("entities", { ...question, at: "2022", cursor }, 1);
    refused("entities", { ...question, kind: ["Lab"], cursor }, 1);
    refused("entities", { ...question, kind: ["Lab", "Park"], held: [], cursor }, 1);
    refused("neighbors", { ...question, cursor }, 1);
    refused("entities", { ...question, cursor }, 2);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (forged) => refused("entities", { ...question, cursor: forged }, 1)),
    );
    fc.assert(
      fc.property(fc.json(), (json) =>
        refused("entities", { ...question, cursor: Buffer.from(json).toString("base64url") || "x" }, 1),
      ),
    );
  });
});
