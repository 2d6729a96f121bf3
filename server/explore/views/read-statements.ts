import type { EntitySummary } from "../../model/api/answers.ts";
import { NO_FILTERS } from "../../model/api/filters.ts";
import type { EntityRecord } from "../../model/records/entity.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../../model/records/judgment.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import type { Known } from "../../store/graph-store.ts";
import type { Reading } from "../one-revision.ts";
import type { Narrowing } from "./choose-rows.ts";
import type { CellOf, Sheet } from "./declaration.ts";
import type { FoundRow } from "./find-cells.ts";
import { readFacts } from "./read-facts.ts";
import { type Matches, statedBy } from "./read-matches.ts";

/** The records that the cells of a page are made of. */
export interface Statements {
  readonly entity: (id: string) => Known<EntityRecord>;
  readonly relation: (id: string) => Known<RelationRecord>;
  readonly summary: (id: string) => EntitySummary;
  /** About an entity or shared with it, of one of these properties, by property as they are named here and then by id. */
  readonly factsOf: (entity: string, properties: readonly string[]) => readonly Known<FactRecord>[];
  readonly fact: (id: string) => Known<FactRecord> | undefined;
  readonly judgments: Judgments;
}

/** What is at odds, and what may be one, by the records concerned. */
export interface Judgments {
  readonly contradictions: readonly ContradictionRecord[];
  readonly candidates: readonly SameAsCandidateRecord[];
}

/** Few in any graph that people curate; those of the whole graph are read. */
export async function readJudgments(sheet: Sheet, reading: Reading): Promise<Judgments> {
  const contradictions: ContradictionRecord[] = [];
  for await (const record of reading.store.records("contradiction", reading.options))
    if (record.record === "contradiction") contradictions.push(record);
  const candidates: SameAsCandidateRecord[] = [];
  if (!sheet.columns.some(({ cell }) => cell.of === "candidates")) return { contradictions, candidates };
  for await (const record of reading.store.records("same-as-candidate", reading.options))
    if (record.record === "same-as-candidate") candidates.push(record);
  return { contradictions, candidates };
}

interface Given {
  readonly found: readonly FoundRow[];
  readonly facts: ReadonlyMap<string, Known<FactRecord>>;
  readonly judgments: Judgments;
  readonly matches: Matches;
  readonly narrowing: Narrowing;
}

export async function readStatements(sheet: Sheet, given: Given, reading: Reading): Promise<Statements> {
  const matched = statedBy(given.matches);
  const relation = await reading.relations([...relationIds(given.found), ...matched.relations]);
  const facts = await factsFor(sheet, given, reading);
  const records = await entityRecords(given.found, reading);
  const named = [...facts.values()].flatMap(({ entity, sharedWith, attributedTo }) => [
    entity,
    ...sharedWith,
    ...(attributedTo === null ? [] : [attributedTo]),
  ]);
  const speakers = [...relationIds(given.found), ...matched.relations].flatMap((id) => relation(id).attributedTo ?? []);
  const others = given.judgments.candidates.flatMap(({ a, b }) => [a, b]);
  const summary = await reading.summaries([
    ...entityIds(given.found),
    ...matched.entities,
    ...named,
    ...speakers,
    ...others,
  ]);
  const byEntity = indexed(facts.values());
  return {
    relation,
    summary,
    entity: (id) => there(records, id),
    fact: (id) => facts.get(id),
    factsOf: (entity, properties) =>
      (byEntity.get(entity) ?? [])
        .filter(({ property }) => properties.includes(property))
        .sort((a, b) => properties.indexOf(a.property) - properties.indexOf(b.property) || (a.id < b.id ? -1 : 1)),
    judgments: given.judgments,
  };
}

function relationIds(found: readonly FoundRow[]): string[] {
  const ids = found.flatMap(({ row, cells }) => [
    ...(row.record === "relation" ? [row.id] : []),
    ...[...cells.values()].flatMap(({ walks, counted }) =>
      [walks, ...counted.map((one) => one.walks)].flatMap((all) =>
        all.walks.flatMap(({ ways }) => ways.flatMap(({ ties }) => ties)),
      ),
    ),
  ]);
  return [...new Set(ids)];
}

function entityIds(found: readonly FoundRow[]): string[] {
  const ids = found.flatMap(({ row, cells, within }) => [
    row.subject,
    row.other,
    ...within,
    ...[...cells.values()].flatMap(({ walks, counted }) => [
      ...counted.flatMap((one) => [one.of, ...one.walks.walks.map(({ end }) => end)]),
      ...walks.walks.flatMap(({ end, ways }) => [end, ...ways.flatMap(({ between }) => between)]),
    ]),
  ]);
  return [...new Set(ids)];
}

/** Of the rows, and of whatever a cell counts the members of. */
async function entityRecords(found: readonly FoundRow[], reading: Reading) {
  const ids = found.flatMap(({ row, cells }) => [
    row.subject,
    row.other,
    ...[...cells.values()].flatMap(({ counted }) => counted.map(({ of }) => of)),
  ]);
  const asked = [...new Set(ids)];
  const records = asked.length === 0 ? [] : await reading.take(reading.store.entityRecords(asked, reading.options));
  return new Map(records.map((record) => [record.id as string, record]));
}

/** Facts of the properties that columns ask for, of the subjects and of whom those columns reach. */
async function factsFor(
  sheet: Sheet,
  { found, facts, narrowing }: Given,
  reading: Reading,
): Promise<ReadonlyMap<string, Known<FactRecord>>> {
  const targets = [...facts.values()].map(({ property }) => property);
  const properties = [...new Set(sheet.columns.flatMap(({ cell }) => propertiesOf(cell, targets)))];
  const known = new Map(facts);
  if (properties.length === 0 || found.length === 0) return known;
  const reached = sheet.columns.flatMap(({ slug, cell }) =>
    propertiesOf(cell, targets).length === 0
      ? []
      : found.flatMap(({ cells }) => (cells.get(slug)?.walks.walks ?? []).map(({ end }) => end)),
  );
  const entity = [...new Set([...found.map(({ row }) => row.subject), ...reached])] as never[];
  const { document, at, held, knownOn } = narrowing.filters;
  const anyResult = sheet.columns.some(({ cell }) => cell.of === "results");
  const asked = { ...NO_FILTERS, document, at, held, knownOn, entity, property: anyResult ? [] : properties };
  for (const fact of await readFacts(reading, asked)) known.set(fact.id, fact);
  return known;
}

function propertiesOf(cell: CellOf, targets: readonly string[]): readonly string[] {
  if (cell.of === "figures") return cell.properties;
  if (cell.of === "members") return cell.declared === undefined ? [] : [cell.declared];
  if (cell.of === "score") return [cell.indicators, cell.weights];
  return cell.of === "results" ? targets : [];
}

function indexed(facts: Iterable<Known<FactRecord>>): ReadonlyMap<string, Known<FactRecord>[]> {
  const byEntity = new Map<string, Known<FactRecord>[]>();
  for (const fact of facts)
    for (const id of [fact.entity, ...fact.sharedWith]) byEntity.set(id, [...(byEntity.get(id) ?? []), fact]);
  return byEntity;
}

function there(records: ReadonlyMap<string, Known<EntityRecord>>, id: string): Known<EntityRecord> {
  const record = records.get(id);
  if (record === undefined) throw new RangeError(`the shape of the graph names "${id}", which the store does not hold`);
  return record;
}
