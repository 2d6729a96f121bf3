import type { Picture } from "../../model/api/views.ts";
import type { EntityKind, Party } from "../../model/vocabulary/kinds.ts";
import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import type { Status } from "../../model/vocabulary/statements.ts";
import type { Words } from "../date-words.ts";

/**
 * What a view is: a question, and the sheets that answer it. A sheet chooses rows from the graph and says what stands in
 * their columns, by kinds, relation types, properties and words, and never by the id of an entity, so that another
 * ecosystem's records fill it as they are.
 */
export interface View {
  readonly slug: string;
  readonly title: Words;
  readonly question: Words;
  readonly sheets: readonly [Sheet, ...Sheet[]];
}

export interface Sheet {
  readonly slug: string;
  readonly title: Words;
  readonly pictures: readonly [Picture, ...Picture[]];
  readonly rows: Rows;
  readonly columns: readonly Column[];
  /** Rows stand by date, undated last; else by id. */
  readonly order?: "date";
  /** Rows stand by the figure of this column, largest first, as long as one page could hold them all. */
  readonly most?: string;
  /** Of a board: the column that makes the stacks. Of a funnel: its stages, in order. Of lanes and a matrix: theirs. */
  readonly by?: readonly string[];
  /** Of a tree: what leads from a row to what it is a part of. */
  readonly within?: Step;
  /** What it means that there is no row at all. */
  readonly silence: Words;
}

/** Entities, ties or facts. */
export type Rows =
  | { readonly of: "entities"; readonly which: Selection }
  | { readonly of: "ties"; readonly types: readonly RelationType[]; readonly from?: Selection; readonly to?: Selection }
  | {
      readonly of: "facts";
      /** Empty: all. */
      readonly properties: readonly string[];
      readonly about?: Selection;
      readonly statuses?: readonly Status[];
      /** Only figures that have a unit: no words and no ordinals. */
      readonly figures?: true;
      /** One of these stands in the value or the scope. */
      readonly words?: readonly string[];
    };

/** Which entities: everything named has to hold of one. */
export interface Selection {
  readonly kinds?: readonly EntityKind[];
  readonly parties?: readonly Party[];
  readonly statuses?: readonly Status[];
  /** One of these stands in its English or Chinese name; a Latin one at the beginning of a word. */
  readonly words?: readonly string[];
  /** A fact of one of these properties is about it. */
  readonly facts?: readonly string[];
  /** It has at least one tie of one of these. */
  readonly tied?: readonly Step[];
  /** How many different ends these ties must have; 1 where not named. */
  readonly least?: number;
  /** One of these holds as well. */
  readonly any?: readonly Selection[];
}

/** From an entity over one tie to another. */
export interface Step {
  /** Empty: all. */
  readonly types: readonly RelationType[];
  readonly direction: "out" | "in" | "any";
  readonly ends?: Selection;
}

/** One or more steps, one after the other. */
export type Path = readonly [Step, ...Step[]];

export interface Column {
  readonly slug: string;
  readonly title: Words;
  readonly cell: CellOf;
  /** What its being empty means; `null`: nothing, as where a thing is only noted if it is so. */
  readonly silence: Words | null;
  readonly note?: Words;
}

/** What stands in a cell. */
export type CellOf =
  /** Whom the row is about; of a tie, one of its ends. */
  | { readonly of: "self"; readonly end?: "from" | "to" }
  /** When the row's own record began and ended. */
  | { readonly of: "dates" }
  | { readonly of: "status" }
  /** Whom paths lead to. Several paths are alternatives. */
  | {
      readonly of: "ends";
      readonly paths: readonly Path[];
      readonly end?: "from" | "to";
      /** Only over ties, and to entities, of these statuses. */
      readonly statuses?: readonly Status[];
      /** Says of each what lies between: what is shared. */
      readonly between?: true;
      /** In the order in which they began or were first seen. */
      readonly dated?: true;
    }
  /** Facts of the row's subject, or of whom paths lead to, the subject's own coming first. */
  | {
      readonly of: "figures";
      readonly properties: readonly string[];
      readonly over?: readonly Path[];
      /** Leave out the subject's own. */
      readonly onlyOver?: true;
    }
  /** How many there are said to be, by a fact of `declared` or the record itself, beside how many are named. */
  | {
      readonly of: "members";
      readonly by: readonly Step[];
      readonly over?: readonly Path[];
      readonly declared?: string;
    }
  /** When the row's tie was first and last seen to hold. */
  | { readonly of: "seen" }
  /** How many different ends another column of the row has, those only planned told apart. */
  | { readonly of: "distinct"; readonly column: string }
  /** What the row's tie says: the words of its type. */
  | { readonly of: "verb" }
  /** The fact of the row. */
  | { readonly of: "fact" }
  /** The scope, period and sharers of the row's fact, or the role and amount of its tie. */
  | { readonly of: "terms" }
  /** What actual figures stand beside a target, each with whether it may be compared. */
  | { readonly of: "results" }
  /** What could answer it, ranked, with reasons and the path that supports each. */
  | { readonly of: "matches"; readonly kinds: readonly EntityKind[] }
  /** What it may be the same as. */
  | { readonly of: "candidates" }
  /** Documents that speak of it. */
  | { readonly of: "documents" }
  /** The first rule whose column has something in it. */
  | { readonly of: "state"; readonly rules: readonly StateRule[]; readonly otherwise: Words }
  /** Titles of those of these columns that have nothing in them. */
  | { readonly of: "missing"; readonly among: readonly string[] }
  /** The row's weighted score, from indicators and the weights of what it is ranked by. */
  | { readonly of: "score"; readonly indicators: string; readonly weights: string; readonly by: readonly Path[] };

export interface StateRule {
  readonly column: string;
  readonly say: Words;
  /** Only what has happened counts. */
  readonly done?: true;
}

/** Words in both languages. */
export function say(en: string, zh: string): Words {
  return { en, zh };
}

export function out(types: RelationType | readonly RelationType[], ends?: Selection): Step {
  return step("out", types, ends);
}

export function into(types: RelationType | readonly RelationType[], ends?: Selection): Step {
  return step("in", types, ends);
}

export function either(types: RelationType | readonly RelationType[], ends?: Selection): Step {
  return step("any", types, ends);
}

function step(
  direction: Step["direction"],
  types: RelationType | readonly RelationType[],
  ends: Selection | undefined,
): Step {
  const named = typeof types === "string" ? [types] : types;
  return ends === undefined ? { types: named, direction } : { types: named, direction, ends };
}

const NOT_STATED = say("not stated", "未载明");

/** A column in which silence is worth saying. */
export function column(slug: string, title: Words, cell: CellOf, silence: Words = NOT_STATED): Column {
  return { slug, title, cell, silence };
}

/** A column that is only filled where there is something to note. */
export function remark(slug: string, title: Words, cell: CellOf): Column {
  return { slug, title, cell, silence: null };
}

/** Whom the row is about. Never silent. */
export function subject(title: Words, end: "from" | "to" = "from"): Column {
  return { slug: end === "from" ? "subject" : "other", title, cell: { of: "self", end }, silence: null };
}

/** Whom single steps lead to. */
export function ends(...steps: readonly Step[]): CellOf {
  return { of: "ends", paths: steps.map((one): Path => [one]) };
}

/** Whom single steps lead to, in the order of time. */
export function endsInTime(...steps: readonly Step[]): CellOf {
  return { of: "ends", paths: steps.map((one): Path => [one]), dated: true };
}

/** Whom chains of steps lead to. */
export function endsOver(...paths: readonly Path[]): CellOf {
  return { of: "ends", paths };
}

/** Whom chains of steps lead to, each with what lies between. */
export function sharing(...paths: readonly Path[]): CellOf {
  return { of: "ends", paths, between: true };
}

export function figures(...properties: readonly string[]): CellOf {
  return { of: "figures", properties };
}

/** Facts of the subject and of whom one step leads to. */
export function figuresOver(properties: readonly string[], ...steps: readonly Step[]): CellOf {
  return { of: "figures", properties, over: steps.map((one): Path => [one]) };
}

export function members(...by: readonly Step[]): CellOf {
  return { of: "members", by };
}
