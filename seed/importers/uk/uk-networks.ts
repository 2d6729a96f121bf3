import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { PartialDate } from "../../../server/model/dates.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { DocumentId, EntityId } from "../../../server/model/records/shared.ts";
import type { Refusal } from "../../read-records.ts";
import { CellError } from "../cordis/cordis-words.ts";
import { hashedId, readableId } from "../readable-ids.ts";
import { entityOf, factOf, rowEvidence, tieOf } from "../row-records.ts";
import type { Topics } from "./uk-topics.ts";
import { cut, LONGEST_NAME, networkKind } from "./uk-words.ts";

/** The map of science networks, as Kumu exports it: bodies that advise government, and who is linked with whom. */

const Element = z.looseObject({
  _id: z.string(),
  attributes: z.looseObject({
    label: z.string().trim().min(1),
    "element type": z.string().optional(),
    description: z.string().optional(),
    tags: z.array(z.string()).optional(),
    closeness: z.number().optional(),
    betweenness: z.number().optional(),
  }),
});
export type NetworkElement = z.infer<typeof Element>;

const Connection = z.looseObject({
  _id: z.string(),
  from: z.string(),
  to: z.string(),
  attributes: z.looseObject({ label: z.string().optional() }),
});
export type NetworkConnection = z.infer<typeof Connection>;

/** An item of one of the file's lists, and the line where it begins. */
export interface Listed<Item> {
  readonly file: string;
  readonly line: number;
  /** In its list, from 1. */
  readonly row: number;
  readonly item: Item | Refusal;
}

export interface NetworkFile {
  readonly elements: readonly Listed<NetworkElement>[];
  readonly connections: readonly Listed<NetworkConnection>[];
}

const Outline = z.looseObject({ elements: z.array(z.unknown()), connections: z.array(z.unknown()) });

/** @throws when the file is not there */
export async function readNetworkFile(file: string): Promise<NetworkFile | Refusal> {
  const text = await readFile(file, "utf8");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { file, line: 1, reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const outline = Outline.safeParse(parsed);
  if (!outline.success) return { file, line: 1, reason: "must be a Kumu map with `elements` and `connections`" };
  const lineOf = linesOfIds(text);
  return {
    elements: listed(file, outline.data.elements, Element, lineOf),
    connections: listed(file, outline.data.connections, Connection, lineOf),
  };
}

/** Line by the first place where an id is written. */
function linesOfIds(text: string): (id: string) => number {
  const lines = new Map<string, number>();
  for (const [at, line] of text.split("\n").entries()) {
    const id = /"_id":\s*"([^"]+)"/.exec(line)?.[1];
    if (id !== undefined && !lines.has(id)) lines.set(id, at + 1);
  }
  return (id) => lines.get(id) ?? 1;
}

function listed<Item>(
  file: string,
  items: readonly unknown[],
  schema: z.ZodType<Item>,
  lineOf: (id: string) => number,
): Listed<Item>[] {
  return items.map((item, at) => {
    const id = z.looseObject({ _id: z.string() }).safeParse(item);
    const line = id.success ? lineOf(id.data._id) : 1;
    const read = schema.safeParse(item);
    if (read.success) return { file, line, row: at + 1, item: read.data };
    const reason = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
    return { file, line, row: at + 1, item: { file, line, reason } };
  });
}

/** Ids of the bodies by element; two of one name are kept apart by the map's own id. */
export function bodyIds(elements: readonly Listed<NetworkElement>[]): ReadonlyMap<string, EntityId> {
  const ids = new Map<string, EntityId>();
  const taken = new Set<EntityId>();
  for (const { item } of elements) {
    if ("reason" in item) continue;
    const plain = readableId("uk-body", item.attributes.label);
    const id = taken.has(plain) ? hashedId("uk-body", item.attributes.label, item._id) : plain;
    taken.add(id);
    ids.set(item._id, id);
  }
  return ids;
}

export interface NetworkMap {
  readonly bodies: DocumentId;
  readonly links: DocumentId;
  readonly published: PartialDate;
  readonly ids: ReadonlyMap<string, EntityId>;
  readonly topics: Topics;
}

/** The first line of a description is the full name, lines that are addresses its pages. */
export function bodyRecords(
  element: NetworkElement,
  row: number,
  { bodies, published, ids, topics }: NetworkMap,
): AtlasRecord[] {
  const { label, description = "", tags = [], closeness, betweenness, "element type": type } = element.attributes;
  const lines = description
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const full = lines.find((line) => !isAddress(line)) ?? label;
  const pages = lines.filter(isAddress);
  const evidence = rowEvidence(bodies, row);
  const isShort = full !== label;
  const body = entityOf({
    id: idOf(ids, element._id),
    kind: networkKind(type),
    name: { en: cut(full, LONGEST_NAME), zh: null },
    aliases: isShort ? [{ value: label, lang: "en", type: "abbreviation", in: null, source: null }] : [],
    evidence,
  });
  const measures = [
    ["closeness", closeness],
    ["betweenness", betweenness],
  ] as const;
  const stands = { status: "actual", validFrom: null, validTo: null, observed: [published] } as const;
  return [
    body,
    ...pages.map((page, at) => factOf(body, `page-${at + 1}`, { property: "website", value: cut(page, 1000) })),
    ...measures.flatMap(([property, value]) =>
      value === undefined
        ? []
        : [factOf(body, property, { property, value, scope: "as the authors of the map stored it" })],
    ),
    ...topics.recordsOf(
      { id: body.id, evidence, ...stands, observed: [published] },
      tags.map((tag) => tag.trim()).filter((tag) => tag !== ""),
    ),
  ];
}

function isAddress(line: string): boolean {
  return /^https?:\/\//.test(line);
}

/** One tie for two that are linked, citing every row that links them. @throws {CellError} */
export function linkRecords(
  connections: readonly (readonly [NetworkConnection, number])[],
  map: NetworkMap,
): AtlasRecord[] {
  const [[first] = []] = connections;
  if (first === undefined) return [];
  const [from, to] = [idOf(map.ids, first.from), idOf(map.ids, first.to)];
  const labels = [...new Set(connections.flatMap(([{ attributes }]) => attributes.label?.trim() ?? []))].filter(
    (label) => label !== "",
  );
  return [
    tieOf({
      id: `${from}-linked-with-${to}`,
      type: "COOPERATES_WITH",
      from,
      to,
      observed: [map.published],
      note: labels.length === 0 ? null : `The map calls the link "${labels.join(", ")}".`,
      evidence: connections.flatMap(([, row]) => rowEvidence(map.links, row)),
    }),
  ];
}

function idOf(ids: ReadonlyMap<string, EntityId>, element: string): EntityId {
  const id = ids.get(element);
  if (id === undefined) throw new CellError(`the map has no element "${element}"`);
  return id;
}
