import type { ShownDocument } from "../model/api/answers.ts";
import { type Evidence, isTextEvidence } from "../model/records/evidence.ts";
import type { DocumentView, StatedRecord } from "../store/graph-store.ts";
import type { SourceTexts } from "../store/source-texts.ts";
import { untagged } from "./show-statement.ts";

/** A source, and what it says in the order in which it says it. */

export function showDocument({ document, states }: DocumentView, texts: SourceTexts): ShownDocument {
  return { ...untagged(document), textAtHand: texts.has(document.sha256), states };
}

/** A record with those of its pieces of evidence that stand in one document. */
export interface Statement {
  readonly record: StatedRecord;
  /** In the order of the text, or of the table. */
  readonly evidence: readonly Evidence[];
}

function position(piece: Evidence | undefined): number {
  if (piece === undefined) return Infinity;
  return isTextEvidence(piece) ? piece.start : piece.row;
}

/** In the order of their first passages; of those that begin together, as an export has them. */
export function statementsOf(document: string, records: readonly StatedRecord[]): Statement[] {
  const statements = records.map((record) => ({
    record,
    evidence: record.evidence.filter((piece) => piece.document === document).sort((a, b) => position(a) - position(b)),
  }));
  return statements.sort((a, b) => position(a.evidence[0]) - position(b.evidence[0]));
}

function entitiesOf(record: StatedRecord): string[] {
  if (record.record === "entity") return [record.id];
  return record.record === "relation" ? [record.from, record.to] : [record.entity, ...record.sharedWith];
}

/** Every entity that the statements are about, by id. */
export function mentionedIn(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap(({ record }) => entitiesOf(record)))].sort();
}
