import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineQuery } from "../../server/store/engines/neo4j/define-query.ts";
import { anyOf } from "../../server/store/engines/neo4j/full-text.ts";
import { fillSlots } from "../../server/store/engines/neo4j/slots.ts";

const row = z.strictObject({ deleted: z.int() });
const emptyTies = defineQuery("write/empty-ties", { params: z.strictObject({ limit: z.int() }), row });

describe("a query", () => {
  it("is refused when its file and its schema name other parameters", () => {
    expect(() => defineQuery("write/empty-ties", { params: z.strictObject({ most: z.int() }), row })).toThrow(
      "cypher/write/empty-ties.cypher uses the parameters (limit), its schema declares (most)",
    );
  });

  it("sends whole numbers as integers and checks what goes in and what comes out", () => {
    expect(emptyTies.parameters({ limit: 3 })).toEqual({ limit: expect.objectContaining({ low: 3, high: 0 }) });
    expect(() => emptyTies.parameters({ limit: 1.5 })).toThrow();
    expect(emptyTies.row({ deleted: 3 })).toEqual({ deleted: 3 });
    expect(() => emptyTies.row({ deleted: "3" })).toThrow();
  });
});

describe("a slot", () => {
  it("is filled with words of the vocabulary", () => {
    expect(fillSlots("[:RELATION_TYPE]", { relationType: "PART_OF" })).toBe("[:PART_OF]");
    expect(fillSlots("id_of_RELATION_TYPE", { relationType: "PART_OF" })).toBe("id_of_PART_OF");
    expect(fillSlots("[tie OF_TYPES]", { ofTypes: ["SUPPORTS", "PART_OF", "PART_OF"] })).toBe(
      "[tie :PART_OF|SUPPORTS]",
    );
    expect(
      fillSlots("(a)LEFT_ARROW[OF_TYPES*..MOST_HOPS]RIGHT_ARROW(b)", {
        ofTypes: ["PART_OF"],
        mostHops: 4,
        direction: "in",
      }),
    ).toBe("(a)<-[:PART_OF*..4]-(b)");
    expect(fillSlots("(:RECORD_LABEL)", { recordLabel: "Fact" })).toBe("(:Fact)");
  });

  it.each([
    ["[:RELATION_TYPE]", { relationType: "PART_OF]->() DETACH DELETE n //" }],
    ["[:RELATION_TYPE]", {}],
    ["[OF_TYPES]", { ofTypes: ["PART_OF", "EATS"] }],
    ["[OF_TYPES]", { ofTypes: [] }],
    ["(:RECORD_LABEL)", { recordLabel: "Person" }],
    ["[*..MOST_HOPS]", { mostHops: 7 }],
    ["[*..MOST_HOPS]", { mostHops: 2.5 }],
  ])("takes nothing else: %s %o", (text, values) => {
    expect(() => fillSlots(text, values as never)).toThrow(RangeError);
  });
});

describe("a full-text query", () => {
  it("names ids and nothing that has a meaning to the index", () => {
    expect(anyOf(["a-1", "b"], "names", "concerns")).toEqual(['names:("a-1" OR "b") OR concerns:("a-1" OR "b")']);
    expect(anyOf([], "id")).toEqual([]);
    expect(
      anyOf(
        Array.from({ length: 501 }, (_, n) => `id-${n}`),
        "id",
      ),
    ).toHaveLength(2);
    expect(() => anyOf(['a" OR "b'], "id")).toThrow(RangeError);
  });
});
