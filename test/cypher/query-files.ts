import { readdirSync } from "node:fs";
import { readQueryFile } from "../../server/store/engines/neo4j/query-file.ts";

/** Names such as "read/neighbors", of the files that are whole queries. */
export const QUERIES = ["read", "schema", "write"].flatMap((folder) =>
  readdirSync(`cypher/${folder}`).map((file) => `${folder}/${file.replace(/\.cypher$/, "")}`),
);

export const PARTS = readdirSync("cypher/parts").map((file) => `parts/${file.replace(/\.cypher$/, "")}`);

const FIELDS = ["params", "slots", "returns", "example"] as const;
type Field = (typeof FIELDS)[number];

export interface Header {
  readonly title: string;
  /** In the order in which they stand. */
  readonly fields: readonly { readonly name: Field; readonly text: string }[];
}

/** The comment at the top of a query file. */
export function headerOf(name: string): Header {
  const lines = readQueryFile(name).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const title: string[] = [];
  const fields: { name: Field; text: string }[] = [];
  for (const line of lines.slice(0, end)) {
    const [, word, text] = /^\/\/ (params|slots|returns|example) +(.*)$/.exec(line) ?? [];
    const field = FIELDS.find((known) => known === word);
    const last = fields.at(-1);
    if (field !== undefined) fields.push({ name: field, text: text ?? "" });
    else if (last === undefined) title.push(line.replace(/^\/\/ /, ""));
    else last.text += ` ${line.replace(/^\/\/ +/, "")}`;
  }
  return { title: title.join(" "), fields };
}

export function fieldOf(name: string, field: Field): string {
  return headerOf(name).fields.find((found) => found.name === field)?.text ?? "";
}

export function exampleOf(name: string): Record<string, unknown> {
  return JSON.parse(fieldOf(name, "example")) as Record<string, unknown>;
}
