import type { DocumentRequest } from "../model/api/requests.ts";
import { InvalidCursorError } from "../model/errors.ts";
import { type Evidence, isTextEvidence } from "../model/records/evidence.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { DocumentView, Page, StatedRecord } from "./graph-store.ts";
import { compareText } from "./ordering.ts";

/** Where a passage begins, in code points from 0, or which row it is, from 1: the order of what one document says. */
export function passagePosition(piece: Evidence): number {
  return isTextEvidence(piece) ? piece.start : piece.row;
}

/** Of each document that is cited, where the first of its passages stands. */
export function firstPositions(evidence: readonly Evidence[]): Map<string, number> {
  const positions = new Map<string, number>();
  for (const piece of evidence) {
    const position = passagePosition(piece);
    positions.set(piece.document, Math.min(position, positions.get(piece.document) ?? position));
  }
  return positions;
}

/** Where a statement stands among the others of its document: by place; of what begins together, as an export has it. */
export interface StatementKey {
  readonly position: number;
  readonly record: "entity" | "fact" | "relation";
  readonly id: string;
}

/** Before everything that a document states. */
const START: StatementKey = { position: 0, record: "entity", id: "" };

export function statementKey({ record, id, evidence }: StatedRecord, document: string): StatementKey {
  return { position: firstPositions(evidence).get(document) ?? 0, record, id };
}

export function compareStatements(a: StatementKey, b: StatementKey): number {
  return a.position - b.position || compareText(a.record, b.record) || compareText(a.id, b.id);
}

/** The page after `after`, one of whose items more than asked for is among `found` where there is one. */
export function statementsPage(
  request: DocumentRequest,
  { states }: DocumentView,
  found: readonly StatedRecord[],
): Page<StatedRecord> {
  const items = found.slice(0, request.limit);
  const last = items.at(-1);
  const more = found.length > items.length && last !== undefined;
  return { items, total: countStatements(states), nextCursor: more ? cursorAfter(request, last) : null };
}

export function countStatements({ entities, facts, relations }: DocumentView["states"]): number {
  return entities + facts + relations;
}

function cursorAfter(request: DocumentRequest, last: StatedRecord): string {
  const { position, record, id } = statementKey(last, request.id);
  return encodeCursor("document", request, [`${position}`, record, id]);
}

/** @throws {InvalidCursorError} */
export function statementsAfter(request: DocumentRequest): StatementKey {
  const key = decodeCursor("document", request, 3);
  if (key === null) return START;
  const [position = "", type = "", id = ""] = key;
  const record = (["entity", "fact", "relation"] as const).find((name) => name === type);
  if (record === undefined || !/^\d{1,15}$/.test(position)) throw new InvalidCursorError();
  return { position: Number(position), record, id };
}
