import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { RELATION_TYPES } from "../../server/model/vocabulary/relation-types.ts";
import { parametersOf, statementOf } from "../../server/store/engines/neo4j/query-file.ts";
import { SLOTS } from "../../server/store/engines/neo4j/slots.ts";
import { exampleOf, fieldOf, headerOf, PARTS, QUERIES } from "./query-files.ts";

const FILL_THEMSELVES = ["EVERY_TYPE", "WITHIN_TYPE"];

/** Words of a field that name things: what stands outside of parentheses, before types and explanations. */
function namesIn(text: string): string[] {
  const plain = text.replace(/\([^()]*\)/g, "").replace(/\| null|LIST<\w+>|\b[A-Z]{3,}\b/g, "");
  return plain.split(/[,;:]/).map((part) => part.trim().split(" ")[0] ?? "");
}

it.each(QUERIES)("%s says what it is for, takes and returns, and how it is asked", (name) => {
  const { title, fields } = headerOf(name);
  expect(title).toMatch(new RegExp(`^${name.split("/")[1]}: .{20,}`));
  const order = fields.map((field) => field.name);
  expect(order.filter((field) => field !== "slots")).toEqual(["params", "returns", "example"]);

  const parameters = parametersOf(statementOf(name));
  expect(
    namesIn(fieldOf(name, "params"))
      .filter((word) => parameters.includes(word))
      .sort(),
  ).toEqual(parameters);
  expect(Object.keys(exampleOf(name)).sort()).toEqual(parameters);
  const slots = [...new Set(statementOf(name).match(SLOTS) ?? [])]
    .filter((slot) => !FILL_THEMSELVES.includes(slot))
    .sort();
  expect(fieldOf(name, "slots").split(/, */).filter(Boolean).sort()).toEqual(slots);
});

it.each(PARTS)("%s says what it is for", (name) => {
  expect(readFileSync(`cypher/${name}.cypher`, "utf8")).toMatch(new RegExp(`^// ${name.split("/")[1]}: .{20,}`));
});

it.each([...QUERIES, ...PARTS])("%s keeps values out of the text", (name) => {
  const strings = [...statementOf(name).matchAll(/'([^']*)'/g)].map(([, text]) => text ?? "");
  // Words of the closed vocabulary, index names, and nothing that a request could have carried.
  const isWord = (text: string) => /^[a-z]+(?:[-_][a-z]+)*$/.test(text) || RELATION_TYPES.some((type) => type === text);
  expect(strings.filter((text) => text !== "" && text !== "RELATION_TYPE" && !isWord(text))).toEqual([]);
});
