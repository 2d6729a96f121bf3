import type { CellItem } from "../../../model/api/views.ts";
import { independentSources } from "../../../model/records/evidence.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import type { RelationRecord } from "../../../model/records/relation.ts";
import { propertyLabel } from "../../../model/vocabulary/properties.ts";
import { HELD, type Held, STATUSES, type Status } from "../../../model/vocabulary/statements.ts";
import type { Known } from "../../../store/graph-store.ts";
import { boundsOf, heldThen, type TimeQuestion } from "../../../store/tie-columns.ts";
import type { Words } from "../../date-words.ts";
import { figureWords } from "../../figure-words.ts";
import { joined } from "../../tie-sentence.ts";
import type { Matches } from "../read-matches.ts";
import type { Statements } from "../read-statements.ts";
import type { Walk } from "../walks.ts";

/** What makes items out of records: the records, the time asked about, and which of them are at odds. */
export interface Telling {
  readonly statements: Statements;
  readonly time: TimeQuestion;
  /** Ids of records that a contradiction names. */
  readonly atOdds: ReadonlySet<string>;
  readonly matches: Matches;
  /** Of a document. */
  readonly title: (document: string) => string;
}

const NOTHING: CellItem = {
  text: { en: "", zh: "" },
  entity: null,
  document: null,
  relations: [],
  facts: [],
  value: null,
  unit: null,
  status: null,
  held: null,
  when: null,
  notes: [],
  flags: [],
  sources: 0,
};

/** What is worked out and said in words. */
export function wordsItem(text: Words, more: Partial<CellItem> = {}): CellItem {
  return { ...NOTHING, ...more, text };
}

export function nameOf(statements: Statements, id: string): Words {
  const { en, zh } = statements.summary(id).name;
  return { en, zh: zh ?? en };
}

/** The least of several: what is planned anywhere on a way is planned. */
export function leastStatus(statuses: readonly Status[]): Status {
  return STATUSES[Math.max(0, ...statuses.map((status) => STATUSES.indexOf(status)))] ?? "actual";
}

/** Of several ways to one end the best counts: what one way has brought about has been brought about. */
function bestStatus(statuses: readonly Status[]): Status {
  return STATUSES[Math.min(...statuses.map((status) => STATUSES.indexOf(status)))] ?? "actual";
}

function leastHeld(held: readonly (Held | null)[]): Held | null {
  const known = held.flatMap((one) => one ?? []);
  return known.length === 0 ? null : (HELD[Math.max(...known.map((one) => HELD.indexOf(one)))] ?? null);
}

function bestHeld(held: readonly (Held | null)[]): Held | null {
  const known = held.flatMap((one) => one ?? []);
  return known.length === 0 ? null : (HELD[Math.min(...known.map((one) => HELD.indexOf(one)))] ?? null);
}

/** Whom a walk leads to, and how. @param between says what lies between */
export function walkItem(walk: Walk, { statements, time, atOdds }: Telling, between: boolean): CellItem {
  const ways = walk.ways.map(({ ties }) => ties.map(statements.relation));
  const ties = [...new Set(ways.flat())];
  const [only] = ties.length === 1 ? ties : [];
  const end = statements.summary(walk.end);
  const via = between ? [...new Set(walk.ways.flatMap((way) => way.between))] : [];
  return {
    ...NOTHING,
    text: nameOf(statements, walk.end),
    entity: end.id,
    relations: ties.map(({ id }) => id),
    status: bestStatus(ways.map((way) => leastStatus([end.status, ...way.map(({ status }) => status)]))),
    held: bestHeld(ways.map((way) => leastHeld(way.map((tie) => heldThen(boundsOf(tie), time))))),
    when: only === undefined ? null : whenOf(only),
    notes: [...(only === undefined ? [] : tieNotes(only, statements)), ...via.map((id) => nameOf(statements, id))],
    flags: [
      ...(ties.some(({ certainty }) => certainty === "inferred") ? (["inferred"] as const) : []),
      ...(ties.some(({ id }) => atOdds.has(id)) ? (["contradicted"] as const) : []),
    ],
    sources: Math.max(...ways.map((way) => Math.min(...way.map(({ evidence }) => independentSources(evidence))))),
  };
}

/** The role, the sum of money and whose word it is. */
export function tieNotes(tie: RelationRecord, statements: Statements): Words[] {
  const notes: Words[] = [];
  if (tie.role !== null) notes.push({ en: tie.role.en, zh: tie.role.zh ?? tie.role.en });
  if (tie.amount !== null) notes.push(figureWords({ ...tie.amount, unit: tie.amount.currency }));
  return [...notes, ...speakerNotes(tie.attributedTo, statements)];
}

function speakerNotes(speaker: string | null, statements: Statements): Words[] {
  if (speaker === null) return [];
  const { en, zh } = nameOf(statements, speaker);
  return [{ en: `according to ${en}`, zh: joined(["据", zh, "称"]) }];
}

function whenOf({ validFrom, validTo, observed, status }: RelationRecord): CellItem["when"] {
  if (validFrom !== null || validTo !== null) return { from: validFrom, to: validTo, seen: false };
  if (status !== "actual" && status !== "in-progress") return null;
  const seen = [...observed].sort();
  return { from: seen[0] ?? null, to: seen.at(-1) ?? null, seen: true };
}

/**
 * A fact as it stands in the row of `subject`: a figure of somebody else says whose it is, a joint one with whom.
 * @param named whether to say what it is about, where a column takes several properties
 */
export function factItem(
  fact: Known<FactRecord>,
  subject: string,
  { statements, time, atOdds }: Telling,
  named: boolean,
): CellItem {
  const isOwn = fact.entity === subject || fact.sharedWith.includes(subject as FactRecord["entity"]);
  return {
    ...NOTHING,
    text: figureWords(fact),
    entity: isOwn ? null : fact.entity,
    facts: [fact.id],
    value: typeof fact.value === "number" ? fact.value : null,
    unit: fact.unit,
    status: fact.status,
    held: heldThen(boundsOf(fact), time),
    when: fact.period === null ? null : { ...fact.period, seen: false },
    notes: [
      ...(named ? [labelOf(fact.property)] : []),
      ...(isOwn ? [] : [nameOf(statements, fact.entity)]),
      ...termsOf(fact, subject, statements),
    ],
    flags: [
      ...(fact.doubtful === null ? [] : (["doubtful"] as const)),
      ...(fact.sharedWith.length === 0 ? [] : (["joint"] as const)),
      ...(fact.certainty === "inferred" ? (["inferred"] as const) : []),
      ...(atOdds.has(fact.id) ? (["contradicted"] as const) : []),
    ],
    sources: independentSources(fact.evidence),
  };
}

export function labelOf(property: string): Words {
  const words = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return propertyLabel(property) ?? { en: words, zh: words };
}

/** What a figure is limited to, with whom it is one figure, why it is doubtful, and whose word it is. */
export function termsOf(fact: FactRecord, subject: string, statements: Statements): Words[] {
  const others = [fact.entity, ...fact.sharedWith].filter((id) => id !== subject).map((id) => nameOf(statements, id));
  const notes: Words[] = fact.scope === null ? [] : [{ en: fact.scope, zh: fact.scope }];
  if (fact.sharedWith.length > 0 && others.length > 0)
    notes.push({
      en: `one figure together with ${others.map(({ en }) => en).join(", ")}`,
      zh: `与${others.map(({ zh }) => zh).join("、")}合计为一个数字`,
    });
  if (fact.doubtful !== null) notes.push({ en: `doubtful: ${fact.doubtful}`, zh: `存疑：${fact.doubtful}` });
  return [...notes, ...speakerNotes(fact.attributedTo, statements)];
}
