import { MultiDirectedGraph } from "graphology";
import type { DocumentRecord } from "../../../server/model/records/document.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { FactRecord } from "../../../server/model/records/fact.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { defaultParty } from "../../../server/model/vocabulary/kinds.ts";
import type { Written } from "./write-graph.ts";

/**
 * What filters and dates mean, written a second time and as plainly as can be, over a graph of graphology: entities are
 * its nodes, ties its edges. It knows nothing of stores, days in columns, or slices.
 */
export interface Asked {
  readonly type?: readonly string[];
  readonly kind?: readonly string[];
  readonly party?: readonly string[];
  readonly status?: readonly string[];
  readonly place?: readonly string[];
  readonly document?: readonly string[];
  readonly at?: string;
  readonly held?: readonly string[];
  readonly knownOn?: string;
}

/** Milliseconds of the first and the last day; infinite where open. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

function point(text: string): Span {
  const [year = "0", month, day] = text.split("-");
  const first = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (day !== undefined) return { first, last: first };
  const last = month === undefined ? Date.UTC(Number(year), 11, 31) : Date.UTC(Number(year), Number(month), 0);
  return { first, last };
}

/** What a partial date can mean. */
export function spanOf(date: string): Span {
  const [start = "", end] = date.split("/");
  if (end === undefined) return point(start);
  return {
    first: start === ".." ? -Infinity : point(start).first,
    last: end === ".." ? Infinity : point(end).last,
  };
}

export function isDone({ status }: { readonly status: string }): boolean {
  return status === "actual" || status === "in-progress";
}

/** What has a status and dates of its own: a tie as it is, and what an entity or a fact has in their place. */
export type Lasting = Pick<RelationRecord, "status" | "validFrom" | "validTo" | "observed">;

/** Nobody sees an entity or a fact by itself. */
export function lastingOf(record: EntityRecord | FactRecord): Lasting {
  const { from, to } =
    record.record === "entity"
      ? { from: record.validFrom, to: record.validTo }
      : (record.period ?? { from: null, to: null });
  return { status: record.status, validFrom: from, validTo: to, observed: [] };
}

/** By when it had begun for certain; infinite: never for certain. */
export function begunBy(tie: Lasting): number {
  if (!isDone(tie)) return Infinity;
  return Math.min(
    ...[tie.validFrom, tie.validTo, ...tie.observed].map((date) => (date === null ? Infinity : spanOf(date).last)),
  );
}

/** How something stood within a span: see the data model on time. */
function heldIn(tie: Lasting, asked: Span): string {
  const [from, to] = [tie.validFrom, tie.validTo].map((date) => (date === null ? null : spanOf(date)));
  if ((from?.first ?? -Infinity) > asked.last) return "not-yet";
  if ((to?.last ?? Infinity) < asked.first) return "ended";
  if (!isDone(tie)) return "may-hold";
  const known = [from, to, ...tie.observed.map(spanOf)].filter((span) => span !== null && span !== undefined);
  const begunBy = Math.min(...known.map(({ last }) => last));
  const goneOnTo = Math.max(...known.map(({ first }) => first));
  return begunBy <= asked.last && goneOnTo >= asked.first ? "holds" : "may-hold";
}

export const WITHIN = ["HELD_AT", "LOCATED_IN", "PART_OF", "SETTLED_IN"];

type Ties = MultiDirectedGraph<EntityRecord, RelationRecord>;

export class Reference {
  readonly graph: Ties = new MultiDirectedGraph<EntityRecord, RelationRecord>();
  readonly facts: readonly FactRecord[];
  /** What was done to each record, oldest first. */
  readonly history: Written["history"];
  readonly #documents: ReadonlyMap<string, DocumentRecord>;

  constructor({ documents, entities, relations, facts, history }: Written) {
    this.facts = facts;
    this.history = history;
    this.#documents = new Map(documents.map((document) => [document.id, document]));
    for (const entity of entities) this.graph.addNode(entity.id, entity);
    for (const tie of relations) this.graph.addDirectedEdgeWithKey(tie.id, tie.from, tie.to, tie);
  }

  /** The graph with those dates alone that the documents known by a day can have given: see the ADR on what was known. */
  asKnown(day: string): Reference {
    const { last } = spanOf(day);
    const edges = this.graph.mapEdges((_, tie) => tie);
    return new Reference({
      documents: [...this.#documents.values()],
      history: this.history,
      entities: this.graph.mapNodes((_, entity) => this.#learned(entity, last)),
      relations: edges.map((tie) => ({
        ...this.#learned(tie, last),
        observed: tie.observed.filter((date) => spanOf(date).first <= this.#lastWord(tie, last)),
      })),
      facts: this.facts.map((fact) => {
        const { validFrom: from, validTo: to } = this.#learned({ ...fact, ...lastingOf(fact) }, last);
        return { ...fact, period: fact.period && { from, to } };
      }),
    });
  }

  #learned<Dated extends Pick<RelationRecord, "validFrom" | "validTo" | "evidence">>(
    record: Dated,
    day: number,
  ): Dated {
    const word = this.#lastWord(record, day);
    const kept = (date: Dated["validFrom"]) => (date === null || spanOf(date).first > word ? null : date);
    return { ...record, validFrom: kept(record.validFrom), validTo: kept(record.validTo) };
  }

  /** Day of the last of its documents that had come, infinite where all had, or there is but one. */
  #lastWord({ evidence }: Pick<RelationRecord, "evidence">, day: number): number {
    const days = [...new Set(evidence.map(({ document }) => document))].map((id) => this.saidBy(id));
    if (days.length === 1 || Math.max(...days) <= day) return Infinity;
    const come = days.filter((said) => said <= day);
    return come.length === 0 ? Math.min(...days) : Math.max(...come);
  }

  entity(id: string): EntityRecord {
    return this.graph.getNodeAttributes(id);
  }

  tie(id: string): RelationRecord {
    return this.graph.getEdgeAttributes(id);
  }

  party(id: string): string | null {
    const { party, kind } = this.entity(id);
    return party ?? defaultParty(kind);
  }

  /** All ties of an entity, or in one direction, by type and then id. */
  tiesOf(id: string, direction: "any" | "out" | "in" = "any"): RelationRecord[] {
    const edges = { any: this.graph.edges(id), out: this.graph.outEdges(id), in: this.graph.inEdges(id) }[direction];
    return edges.map((edge) => this.tie(edge)).sort((a, b) => compare(a.type, b.type) || compare(a.id, b.id));
  }

  other(tie: RelationRecord, id: string): string {
    return this.graph.opposite(id, tie.id);
  }

  /** The day by which the first of its documents had said it. */
  knownBy({ evidence }: RelationRecord | EntityRecord | FactRecord): number {
    return Math.min(...evidence.map(({ document }) => this.saidBy(document)));
  }

  saidBy(id: string): number {
    const document = this.#document(id);
    const asOf = spanOf(document.asOf.latest);
    const written = document.published === null ? Infinity : spanOf(document.published).last;
    return [written, asOf.last, asOf.first].find(Number.isFinite) ?? Infinity;
  }

  /** The day on which the first of its documents can have said it. */
  knownFrom({ evidence }: RelationRecord | EntityRecord): number {
    const days = evidence.map(({ document: id }) => {
      const { published, asOf } = this.#document(id);
      return Math.min(spanOf(published ?? asOf.latest).first, this.saidBy(id));
    });
    return Math.min(...days);
  }

  #document(id: string): DocumentRecord {
    const document = this.#documents.get(id);
    if (document === undefined) throw new Error(`no document ${id}`);
    return document;
  }

  held(tie: Lasting, { at }: Asked): string | null {
    return at === undefined ? null : heldIn(tie, spanOf(at));
  }

  /** What the filters on ties say. */
  keepsTie(tie: RelationRecord, asked: Asked): boolean {
    const held = this.held(tie, asked);
    return (
      isAmong(tie.type, asked.type) &&
      isAmong(tie.status, asked.status) &&
      this.#isSaidBy(tie, asked) &&
      (held === null || isAmong(held, asked.held)) &&
      (asked.knownOn === undefined || this.knownBy(tie) <= spanOf(asked.knownOn).last)
    );
  }

  /** A document that had not come says nothing yet. */
  #isSaidBy({ evidence }: Pick<RelationRecord, "evidence">, { document: asked, knownOn }: Asked): boolean {
    const last = knownOn === undefined ? Infinity : spanOf(knownOn).last;
    return isOpen(asked) || evidence.some(({ document }) => isAmong(document, asked) && this.saidBy(document) <= last);
  }

  /** What the filters on entities say. */
  keepsEntity(id: string, asked: Asked): boolean {
    const party = this.party(id);
    return (
      isAmong(this.entity(id).kind, asked.kind) &&
      (isOpen(asked.party) || (party !== null && isAmong(party, asked.party))) &&
      (isOpen(asked.place) || asked.place.some((place) => this.#within(place).has(id)))
    );
  }

  /** What the filters on statements say of an entity or a fact itself. */
  keepsStatement(record: EntityRecord | FactRecord, asked: Asked): boolean {
    const held = this.held(lastingOf(record), asked);
    return (
      isAmong(record.status, asked.status) &&
      this.#isSaidBy(record, asked) &&
      (held === null || isAmong(held, asked.held)) &&
      (asked.knownOn === undefined || this.knownBy(record) <= spanOf(asked.knownOn).last)
    );
  }

  /** What the filters on entities, and those on the types of their ties, say of who is listed or told about. */
  keepsSubject(id: string, asked: Asked): boolean {
    return (
      this.keepsEntity(id, asked) &&
      (isOpen(asked.type) || this.tiesOf(id).some(({ type }) => isAmong(type, asked.type)))
    );
  }

  #within(place: string): Set<string> {
    const found = new Set<string>();
    const enter = (at: string) => {
      for (const tie of this.tiesOf(at, "in"))
        if (WITHIN.includes(tie.type) && !found.has(tie.from)) {
          found.add(tie.from);
          enter(tie.from);
        }
    };
    enter(place);
    return found;
  }

  /** Entities and ties that a question about the whole graph is about. */
  slice(asked: Asked): { readonly nodes: string[]; readonly ties: RelationRecord[] } {
    const candidates = this.graph.nodes().filter((id) => this.keepsEntity(id, asked));
    const ties = this.graph
      .mapEdges((_, tie) => tie)
      .filter((tie) => candidates.includes(tie.from) && candidates.includes(tie.to) && this.keepsTie(tie, asked));
    const judgesTies =
      [asked.type, asked.status, asked.document, asked.at && asked.held].some((value) => value && value.length > 0) ||
      (asked.knownOn !== undefined && Number.isFinite(spanOf(asked.knownOn).last));
    const nodes = judgesTies
      ? candidates.filter((id) => ties.some(({ from, to }) => from === id || to === id))
      : candidates;
    return { nodes: nodes.sort(compare), ties };
  }
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lists by their first difference; of two that are alike as far as one goes, the shorter first. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((item, index) => item !== b[index]);
  return place === -1 ? a.length - b.length : compare(a[place] ?? "", b[place] ?? "");
}

function isOpen(asked: readonly string[] | undefined): asked is undefined {
  return asked === undefined || asked.length === 0;
}

function isAmong(value: string, asked: readonly string[] | undefined): boolean {
  return isOpen(asked) || (asked as readonly string[]).includes(value);
}
