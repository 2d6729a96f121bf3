import type { ShownDocument } from "../model/api/answers.ts";
import type { Evidence } from "../model/records/evidence.ts";
import { passagePosition } from "../store/citations.ts";
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

export function statementOf(document: string, record: StatedRecord): Statement {
  const evidence = record.evidence.filter((piece) => piece.document === document);
  return { record, evidence: evidence.sort((a, b) => passagePosition(a) - passagePosition(b)) };
}

function entitiesOf(record: StatedRecord): string[] {
  if (record.record === "entity") return [record.id];
  return record.record === "relation" ? [record.from, record.to] : [record.entity, ...record.sharedWith];
}

/** Every entity that the statements are about, by id. */
export function mentionedIn(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap(({ record }) => entitiesOf(record)))].sort();
}
