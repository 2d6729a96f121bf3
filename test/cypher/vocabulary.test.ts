import { expect, it } from "vitest";
import { ENTITY_KINDS } from "../../server/model/vocabulary/kinds.ts";
import { RELATION_TYPES } from "../../server/model/vocabulary/relation-types.ts";
import { statementOf } from "../../server/store/engines/neo4j/query-file.ts";
import { isTie, nodeProperties, relationProperties } from "../../server/store/engines/neo4j/record-properties.ts";
import { RECORD_LABELS, SLOTS } from "../../server/store/engines/neo4j/slots.ts";
import { documentKnownDay } from "../../server/store/known.ts";
import { willow } from "../contract/fixtures/willow.ts";
import { PARTS, QUERIES } from "./query-files.ts";

/** Labels of what is no record: the mark of the graph, and its history. */
const OWN_LABELS = ["Atlas", "Change", "ChangeSet"];
/** Properties of those, and what is kept beside the records. */
const OWN_PROPERTIES = [
  ...["product", "format", "storeId", "revision", "loading", "lock"],
  ...["who", "why", "recordedAt", "created", "replaced", "deleted", "position", "before", "after"],
  ...["degree", "concerns", "citingEntities", "citingFacts", "citingRelations"],
];
/** Variables that hold maps and not nodes or ties. */
const MAPS = ["row", "degree", "db", "index", "fulltext", "dbms"];

const labels = new Set<string>([...OWN_LABELS, ...RECORD_LABELS, ...ENTITY_KINDS]);
const types = new Set<string>(RELATION_TYPES);
const properties = new Set([...OWN_PROPERTIES, ...propertiesOfRecords()]);

/** All that the engine writes of records: the fixture has every type of them. */
function propertiesOfRecords(): string[] {
  const days = new Map(
    willow.flatMap((record) => (record.record === "document" ? [[record.id as string, documentKnownDay(record)]] : [])),
  );
  return willow.flatMap((record) =>
    Object.keys(isTie(record) ? relationProperties(record, days) : nodeProperties(record, days)),
  );
}

/** Without strings, in which anything may stand. */
function code(name: string): string {
  return statementOf(name)
    .replace(/'[^']*'/g, "''")
    .replace(SLOTS, "");
}

const FILES = [...QUERIES, ...PARTS];

it.each(FILES)("%s uses only declared labels and relationship types", (name) => {
  const used = [...code(name).matchAll(/[(\w]:([A-Z]\w*(?:\|[A-Z]\w*)*)/g)].flatMap(
    ([, words]) => words?.split("|") ?? [],
  );
  const inPatterns = [...code(name).matchAll(/\[\w* ?:([A-Z]\w*(?:\|[A-Z]\w*)*)/g)].flatMap(
    ([, words]) => words?.split("|") ?? [],
  );
  expect([...used, ...inPatterns].filter((word) => !labels.has(word) && !types.has(word))).toEqual([]);
});

it.each(FILES)("%s uses only properties that the engine writes", (name) => {
  const accessed = [...code(name).matchAll(/\b([a-z]\w*)\.([a-z]\w*)/gi)]
    .filter(([, variable]) => !MAPS.includes(variable ?? ""))
    .map(([, , property]) => property ?? "");
  const projected = [...code(name).matchAll(/[{,] *\.(\w+)/g)].map(([, property]) => property ?? "");
  const matched = [...code(name).matchAll(/\(\w*:\w+ \{(\w+):/g)].map(([, property]) => property ?? "");
  expect([...accessed, ...projected, ...matched].filter((property) => !properties.has(property))).toEqual([]);
});
