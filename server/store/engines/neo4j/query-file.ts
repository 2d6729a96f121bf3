import { readFileSync } from "node:fs";
import { RELATION_TYPES } from "../../../model/vocabulary/relation-types.ts";

/** The query files of `cypher/`: one query a file, with what several of them share in `cypher/parts/`. */

const FOLDER = new URL("../../../../cypher/", import.meta.url);
const INCLUDE = /^[ \t]*\/\/ include (\S+)[ \t]*$/gm;
/** The line below it stands once for each relation type. */
const EACH_TYPE = /^[ \t]*\/\/ each relation type[ \t]*\n(.*)$/gm;
const COMMENT = /^[ \t]*\/\/.*$/gm;
const PARAMETER = /\$([A-Za-z]\w*)/g;

/** @param name such as "read/neighbors" */
export function readQueryFile(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, FOLDER), "utf8");
}

/** The statement of a file: parts included, comments gone, slots still empty. */
export function statementOf(name: string): string {
  const text = readQueryFile(name)
    .replace(INCLUDE, (_, part: string) => statementOf(part))
    .replace(EACH_TYPE, (_, line: string) =>
      RELATION_TYPES.map((type) => line.replaceAll("RELATION_TYPE", type)).join(",\n"),
    );
  return text
    .replace(COMMENT, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

export function parametersOf(statement: string): string[] {
  return [...new Set([...statement.matchAll(PARAMETER)].map(([, name]) => name ?? ""))].sort();
}
