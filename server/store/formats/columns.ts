import type { DocumentRecord } from "../../model/records/document.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import { type Evidence, independentSources, isTextEvidence } from "../../model/records/evidence.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import { propertyLabel } from "../../model/vocabulary/properties.ts";
import { relationDeclaration } from "../../model/vocabulary/relation-types.ts";
import { partyOf } from "../summaries.ts";

/**
 * What a record says, laid flat: the same columns, names and order in every format that has nodes, edges and
 * attributes. A name without a language ending is English; `…Zh` is Chinese. An unknown value is `null`, which
 * each format writes as its own kind of nothing. Claims and names that hold in one document only are left out.
 */
export interface Column<Of> {
  readonly name: string;
  readonly type: "string" | "long" | "double" | "boolean" | "list";
  read(of: Of): ColumnValue;
}

export type ColumnValue = string | number | boolean | readonly string[] | null;

function column<Of>(name: string, type: Column<Of>["type"], read: (of: Of) => ColumnValue): Column<Of> {
  return { name, type, read };
}

/** Where it was read, as RFC 5147 and RFC 7111 point into a text and a table: `id#char=545,664`, `id#row=12`. */
function positions(evidence: readonly Evidence[]): string[] {
  return evidence.map((piece) =>
    isTextEvidence(piece) ? `${piece.document}#char=${piece.start},${piece.end}` : `${piece.document}#row=${piece.row}`,
  );
}

const SOURCES: readonly Column<{ readonly evidence: readonly Evidence[] }>[] = [
  column("documents", "list", ({ evidence }) => [...new Set(evidence.map(({ document }) => document))]),
  column("evidence", "list", ({ evidence }) => positions(evidence)),
  column("independentSources", "long", ({ evidence }) => independentSources(evidence)),
];

/** An alias and its language, as in `季华@zh`: the language is what follows the last `@`. */
function everywhereAliases({ aliases }: EntityRecord): string[] {
  return aliases.filter((alias) => alias.in === null).map(({ value, lang }) => `${value}@${lang}`);
}

export const NODE_COLUMNS: readonly Column<EntityRecord>[] = [
  column("label", "string", ({ name }) => name.en),
  column("labelZh", "string", ({ name }) => name.zh),
  column("kind", "string", ({ kind }) => kind),
  column("party", "string", partyOf),
  column("status", "string", ({ status }) => status),
  column("validFrom", "string", ({ validFrom }) => validFrom),
  column("validTo", "string", ({ validTo }) => validTo),
  column("aliases", "list", everywhereAliases),
  column("summary", "string", ({ summary }) => summary?.en ?? null),
  column("summaryZh", "string", ({ summary }) => summary?.zh ?? null),
  column("lat", "double", ({ coordinates }) => coordinates?.lat ?? null),
  column("lng", "double", ({ coordinates }) => coordinates?.lng ?? null),
  column("precision", "string", ({ coordinates }) => coordinates?.precision ?? null),
  column("sameAs", "list", ({ sameAs }) => sameAs),
  column("declaredMembers", "long", ({ declaredMembers }) => declaredMembers),
  ...SOURCES,
];

export const EDGE_COLUMNS: readonly Column<RelationRecord>[] = [
  column("relation", "string", ({ type }) => type),
  column("label", "string", ({ type }) => relationDeclaration(type).label.en),
  column("labelZh", "string", ({ type }) => relationDeclaration(type).label.zh),
  column("symmetric", "boolean", ({ type }) => relationDeclaration(type).symmetric),
  column("status", "string", ({ status }) => status),
  column("validFrom", "string", ({ validFrom }) => validFrom),
  column("validTo", "string", ({ validTo }) => validTo),
  column("observed", "list", ({ observed }) => observed),
  column("role", "string", ({ role }) => role?.en ?? null),
  column("roleZh", "string", ({ role }) => role?.zh ?? null),
  column("amount", "double", ({ amount }) => amount?.value ?? null),
  column("currency", "string", ({ amount }) => amount?.currency ?? null),
  column("amountComparator", "string", ({ amount }) => amount?.comparator ?? null),
  column("amountKind", "string", ({ amount }) => amount?.kind ?? null),
  column("certainty", "string", ({ certainty }) => certainty),
  column("attributedTo", "string", ({ attributedTo }) => attributedTo),
  column("note", "string", ({ note }) => note),
  ...SOURCES,
];

export const FACT_COLUMNS: readonly Column<FactRecord>[] = [
  column("entity", "string", ({ entity }) => entity),
  column("property", "string", ({ property }) => property),
  column("label", "string", ({ property }) => propertyLabel(property)?.en ?? null),
  column("labelZh", "string", ({ property }) => propertyLabel(property)?.zh ?? null),
  column("comparator", "string", ({ comparator }) => comparator),
  column("value", "string", ({ value }) => value),
  column("unit", "string", ({ unit }) => unit),
  column("periodFrom", "string", ({ period }) => period?.from ?? null),
  column("periodTo", "string", ({ period }) => period?.to ?? null),
  column("scope", "string", ({ scope }) => scope),
  column("status", "string", ({ status }) => status),
  column("certainty", "string", ({ certainty }) => certainty),
  column("attributedTo", "string", ({ attributedTo }) => attributedTo),
  column("sharedWith", "list", ({ sharedWith }) => sharedWith),
  column("doubtful", "string", ({ doubtful }) => doubtful),
  ...SOURCES,
];

export const DOCUMENT_COLUMNS: readonly Column<DocumentRecord>[] = [
  column("title", "string", ({ title }) => title),
  column("publisher", "string", ({ publisher }) => publisher),
  column("published", "string", ({ published }) => published),
  column("asOfEarliest", "string", ({ asOf }) => asOf.earliest),
  column("asOfLatest", "string", ({ asOf }) => asOf.latest),
  column("asOfWhy", "string", ({ asOf }) => asOf.why),
  column("language", "string", ({ language }) => language),
  column("sha256", "string", ({ sha256 }) => sha256),
  column("characters", "long", ({ characters }) => characters),
  column("url", "string", ({ url }) => url),
  column("credits", "list", ({ credits }) => credits.map(({ role, entity }) => `${role}: ${entity}`)),
];

/**
 * A value as one text; `null` where there is nothing. The items of a list are parted by `; `, and a semicolon or
 * a backslash within an item is preceded by a backslash, so that the list can be taken apart again.
 */
export function asText(value: ColumnValue): string | null {
  if (value === null) return null;
  if (typeof value !== "object") return String(value);
  return value.length === 0 ? null : value.map((item) => item.replace(/[;\\]/g, "\\$&")).join("; ");
}
