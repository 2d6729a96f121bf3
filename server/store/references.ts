import type { AtlasRecord, RecordType } from "../model/records/index.ts";
import type { RelationRecord } from "../model/records/relation.ts";

/** One place where a record names another, and what may stand there. */
export interface Reference {
  readonly field: string;
  readonly id: string;
  readonly to: readonly RecordType[];
}

const ENTITY = ["entity"] as const;
const DOCUMENT = ["document"] as const;
const STATEMENT = ["entity", "fact", "relation"] as const;

function entities(field: string, ids: readonly (string | null)[]): Reference[] {
  return ids.flatMap((id) => (id === null ? [] : [{ field, id, to: ENTITY }]));
}

function ownReferences(record: AtlasRecord): Reference[] {
  switch (record.record) {
    case "document":
      return entities(
        "credits",
        record.credits.map((credit) => credit.entity),
      );
    case "entity":
      return record.aliases.flatMap((alias) =>
        alias.in === null ? [] : [{ field: "aliases.in", id: alias.in, to: DOCUMENT }],
      );
    case "relation":
      return [
        ...entities("from", [record.from]),
        ...entities("to", [record.to]),
        ...entities("attributedTo", [record.attributedTo]),
      ];
    case "fact":
      return [
        ...entities("entity", [record.entity]),
        ...entities("attributedTo", [record.attributedTo]),
        ...entities("sharedWith", record.sharedWith),
      ];
    case "same-as-candidate":
      return [...entities("a", [record.a]), ...entities("b", [record.b])];
    case "contradiction":
      return record.between.map((id) => ({ field: "between", id, to: STATEMENT }));
  }
}

/** Everything a record names, each name of a field once. */
export function references(record: AtlasRecord): Reference[] {
  const found = ownReferences(record);
  if (record.record !== "document")
    for (const piece of record.evidence) found.push({ field: "evidence", id: piece.document, to: DOCUMENT });
  const seen = new Set<string>();
  return found.filter(({ field, id }) => {
    const key = `${field} ${id}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Why `reference` leads nowhere, for a person. */
export function unknownReference({ field, id, to }: Reference): string {
  return `"${field}" names no ${to.join(" or ")} "${id}"`;
}

/** The part of a relation that says what it joins. */
export type Tie = Pick<RelationRecord, "id" | "type"> & { readonly from: string; readonly to: string };
