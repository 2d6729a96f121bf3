import { describe, expect, it } from "vitest";
import { ENTITY_KINDS, KIND_DECLARATIONS } from "../../server/model/vocabulary/kinds.ts";
import { RELATION_TYPES, relationDeclaration } from "../../server/model/vocabulary/relation-types.ts";

const TERM = /^(?:schema|org|prov|skos|atlas):[A-Za-z]+$/;
const HAN = /\p{Script=Han}/u;

describe("kinds", () => {
  it.each(ENTITY_KINDS)("%s has words in both languages and a standard class", (kind) => {
    const { label, plural, term } = KIND_DECLARATIONS[kind];
    expect([label.zh, plural.zh].every((words) => HAN.test(words))).toBe(true);
    expect([label.en, plural.en].every((words) => words.length > 1 && !HAN.test(words))).toBe(true);
    expect(term).toMatch(TERM);
  });

  it("no two share a label", () => {
    expect(new Set(ENTITY_KINDS.map((kind) => KIND_DECLARATIONS[kind].label.en)).size).toBe(ENTITY_KINDS.length);
    expect(new Set(ENTITY_KINDS.map((kind) => KIND_DECLARATIONS[kind].label.zh)).size).toBe(ENTITY_KINDS.length);
  });
});

describe("relation types", () => {
  it.each(RELATION_TYPES)("%s reads both ways in both languages and names its ends", (type) => {
    const { label, inverse, term, from, to } = relationDeclaration(type);
    expect([label.zh, inverse.zh].every((words) => HAN.test(words))).toBe(true);
    expect([label.en, inverse.en].every((words) => words.length > 1)).toBe(true);
    expect(term).toMatch(TERM);
    expect(from.length * to.length).toBeGreaterThan(0);
  });

  it("a symmetric type reads alike from both ends, allows the same kinds there, and is not acyclic", () => {
    for (const type of RELATION_TYPES) {
      const { symmetric, acyclic, label, inverse } = relationDeclaration(type);
      if (!symmetric) continue;
      expect([type, label, acyclic]).toEqual([type, inverse, false]);
    }
  });
});
