import type { DocumentRecord } from "../../model/records/document.ts";
import type { AtlasRecord } from "../../model/records/index.ts";
import type { ContradictionRecord, SameAsCandidateRecord } from "../../model/records/judgment.ts";
import type { StatedRecord } from "../../store/graph-store.ts";
import { references } from "../../store/references.ts";
import type { StatementTest } from "./statement-test.ts";

export type Judgment = ContradictionRecord | SameAsCandidateRecord;

/** What the filters say of a record for itself. */
export interface Judge {
  /** Entities that `kind`, `party` and `place` let in; `null`: all. */
  readonly eligible: ReadonlySet<string> | null;
  readonly types: ReadonlySet<string>;
  readonly statement: StatementTest | null;
}

/** What is kept so far, and what that names. */
export class Gathering {
  readonly #documents: ReadonlyMap<string, DocumentRecord>;
  readonly #judge: Judge;
  /** Entities and documents that are kept, or that something kept names. */
  readonly #named = new Set<string>();
  /** Judgments are few, and are kept when all they name is. */
  readonly #judgments: Judgment[] = [];
  /** Relations and facts that a judgment names, and whether they are kept. */
  readonly #watched = new Map<string, boolean>();

  constructor(documents: ReadonlyMap<string, DocumentRecord>, judge: Judge) {
    this.#documents = documents;
    this.#judge = judge;
  }

  hear(judgment: Judgment): void {
    this.#judgments.push(judgment);
    for (const id of namedBy(judgment)) this.#watched.set(id, false);
  }

  take(record: AtlasRecord): void {
    if (!this.keeps(record)) return;
    if (record.record === "entity") this.#named.add(record.id);
    if (this.#watched.has(record.id)) this.#watched.set(record.id, true);
    this.#name(record);
  }

  /** Takes the judgments whose records are all kept, once those are known. */
  settle(): void {
    for (const judgment of this.#judgments) if (this.keeps(judgment)) this.#name(judgment);
  }

  /** Entities and documents kept so far; grows until nothing new is named. */
  get size(): number {
    return this.#named.size;
  }

  keeps(record: AtlasRecord): boolean {
    switch (record.record) {
      case "document":
        return this.#named.has(record.id);
      case "entity":
        return (
          this.#named.has(record.id) ||
          (this.#isSubject(record.id) && this.#judge.types.size === 0 && this.#passes(record))
        );
      case "relation":
        return (
          (this.#judge.types.size === 0 || this.#judge.types.has(record.type)) &&
          this.#isSubject(record.from) &&
          this.#isSubject(record.to) &&
          this.#passes(record)
        );
      case "fact":
        return this.#judge.types.size === 0 && this.#isSubject(record.entity) && this.#passes(record);
      default:
        return namedBy(record).every((id) => this.#named.has(id) || this.#watched.get(id) === true);
    }
  }

  #isSubject(entity: string): boolean {
    return this.#judge.eligible?.has(entity) ?? true;
  }

  #passes(record: StatedRecord): boolean {
    return this.#judge.statement?.(record) ?? true;
  }

  /** Whatever a kept record names is kept too. */
  #name(record: AtlasRecord): void {
    for (const { id, field } of references(record)) {
      if (field === "between" || this.#named.has(id)) continue;
      this.#named.add(id);
      const document = this.#documents.get(id);
      if (document !== undefined) this.#name(document);
    }
  }
}

function namedBy(judgment: Judgment): readonly string[] {
  return judgment.record === "contradiction" ? judgment.between : [judgment.a, judgment.b];
}
