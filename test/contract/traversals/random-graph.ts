import fc from "fast-check";
import type { DocumentRecord } from "../../../server/model/records/document.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { FactRecord } from "../../../server/model/records/fact.ts";
import type { RelationRecord } from "../../../server/model/records/relation.ts";
import { type ENTITY_KINDS, PARTIES } from "../../../server/model/vocabulary/kinds.ts";
import { relationDeclaration } from "../../../server/model/vocabulary/relation-types.ts";
import { CERTAINTIES, HELD, STATUSES, type Status } from "../../../server/model/vocabulary/statements.ts";
import { document, entity, fact, relation, row } from "../fixtures/build.ts";

/** Graphs that nobody chose: few entities, so that ties meet, in parallel and in circles, with dates of every form. */
export interface RandomGraph {
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly EntityRecord[];
  readonly relations: readonly RelationRecord[];
  readonly facts: readonly FactRecord[];
  /** Written one after the other once the graph is there. */
  readonly edits: readonly Edit[];
}

/** What becomes of a record that is found by its place among those of its type. */
export interface Edit {
  readonly what: "restate-entity" | "restate-tie" | "remove-tie" | "restate-fact" | "remove-fact";
  readonly place: number;
  readonly status: Status;
}

export const NAMES = ["ash", "birch", "cedar", "elm", "fir", "hazel", "oak", "pine", "yew"] as const;
export const TYPES = [
  "COOPERATES_WITH",
  "HELD_AT",
  "HOLDS_ROLE",
  "IN_SERIES",
  "LOCATED_IN",
  "MEMBER_OF",
  "ORGANIZES",
  "PARTICIPATES_IN",
  "PART_OF",
  "SIGNED_WITH",
  "SUPPORTS",
] as const;
const KINDS = [
  "Enterprise",
  "Event",
  "EventSeries",
  "FinancialInstitution",
  "GovernmentBody",
  "Lab",
  "Official",
  "Place",
  "Project",
] as const satisfies readonly (typeof ENTITY_KINDS)[number][];
/** So many of the first are places more often than not. */
const SITES = 3;
const SITE_KINDS = Array.from(KINDS, () => "Place" as const);
const DOCUMENTS = ["diary", "ledger", "map"] as const;
export const PROPERTIES = ["output", "rank", "staffCount"] as const;
const DATES = ["2019", "2020-06", "2021-02-28", "../2020", "2022/..", "2020/2021-06", "2021"] as const;

export const name = fc.constantFrom(...NAMES);
const date = fc.constantFrom(...DATES);
const someDate = fc.option(date, { freq: 2 });
const cited = fc.subarray([...DOCUMENTS], { minLength: 1 }).map((ids) => ids.map((id, place) => row(id, place + 1)));

const documents = fc
  .tuple(...DOCUMENTS.map(() => fc.record({ published: someDate, latest: date })))
  .map((dates) =>
    dates.map(({ published, latest }, place) =>
      document(DOCUMENTS[place] ?? "", { published, asOf: { earliest: latest, latest, why: "says so" } }),
    ),
  );

const entities = fc
  .tuple(
    ...NAMES.map((_, place) =>
      fc.record({
        kind: place < SITES ? fc.constantFrom(...KINDS, ...SITE_KINDS) : fc.constantFrom(...KINDS, "Enterprise"),
        evidence: cited,
        party: fc.option(fc.constantFrom(...PARTIES), { freq: 2 }),
        status: fc.oneof({ weight: 3, arbitrary: fc.constant("actual") }, fc.constantFrom(...STATUSES)),
        validFrom: someDate,
        validTo: fc.option(date, { freq: 1 }),
      }),
    ),
  )
  .map((all) =>
    all.map(({ kind, evidence, validTo, ...fields }, place) =>
      // Both dates could be out of order, and then the store takes neither.
      entity(NAMES[place] ?? "", kind, evidence, { ...fields, validTo: fields.validFrom === null ? validTo : null }),
    ),
  );

const tie = fc.record({
  from: fc.nat(NAMES.length - 1),
  to: fc.nat(NAMES.length - 1),
  type: fc.nat(TYPES.length - 1),
  evidence: cited,
  status: fc.constantFrom(...STATUSES, "actual", "actual"),
  validFrom: someDate,
  validTo: fc.option(date, { freq: 1 }),
  observed: fc.uniqueArray(date, { minLength: 1, maxLength: 2 }),
  certainty: fc.constantFrom(...CERTAINTIES),
});

type DrawnTie = typeof tie extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Ties of the first type, from the one drawn on, that may join the two; circles of what may have none are left out. */
function tiesOf(all: readonly EntityRecord[], drawn: readonly DrawnTie[]): RelationRecord[] {
  return drawn.flatMap(({ from, to, type, evidence, ...fields }, place) => {
    const [start, end] = [all[from], all[to]];
    if (start === undefined || end === undefined || start === end) return [];
    const turned = [...TYPES.slice(type), ...TYPES.slice(0, type)];
    const fitting = turned.find((name) => {
      const declared = relationDeclaration(name);
      return declared.from.includes(start.kind) && declared.to.includes(end.kind) && (!declared.acyclic || from > to);
    });
    return fitting === undefined
      ? []
      : [relation(`tie-${place}`, `${start.id} ${fitting} ${end.id}`, evidence, fields)];
  });
}

/** Where things are: few ties of the many would say so, and places meet only through those that are in them. */
const home = fc
  .tuple(tie, fc.nat(SITES - 1))
  .map(([drawn, to]) => ({ ...drawn, to, type: TYPES.indexOf("LOCATED_IN") }));

const figure = fc.record({
  about: name,
  property: fc.constantFrom(...PROPERTIES),
  evidence: cited,
  status: fc.constantFrom(...STATUSES, "actual"),
  period: fc.constantFrom(
    null,
    { from: "2020", to: null },
    { from: null, to: "2021-02-28" },
    { from: "2021", to: "2022" },
  ),
  sharedWith: fc.subarray([...NAMES], { maxLength: 2 }),
});

const facts = fc.array(figure, { minLength: 3, maxLength: 6 }).map((drawn) =>
  drawn.map(({ about, property, sharedWith, ...fields }, place) =>
    fact(`fact-${place}`, about, property, "ledger", {
      ...fields,
      sharedWith: sharedWith.filter((id) => id !== about),
    }),
  ),
);

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom("restate-entity", "restate-tie", "remove-tie", "restate-fact", "remove-fact"),
  place: fc.nat(40),
  status: fc.constantFrom(...STATUSES),
});

export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .tuple(
    documents,
    entities,
    fc
      .tuple(
        fc.array(tie, { minLength: 10, maxLength: 18, size: "max" }),
        fc.array(home, { minLength: 2, maxLength: 8, size: "max" }),
      )
      .map((both) => both.flat()),
    facts,
    fc.array(edit, { maxLength: 4 }),
  )
  .map(([sources, all, drawn, figures, edits]) => ({
    documents: sources,
    entities: all,
    relations: tiesOf(all, drawn),
    facts: figures,
    edits,
  }));

/** Most questions name one or two filters: many at once leave nothing to compare. */
export const someFilters = fc
  .tuple(
    fc.record({
      type: fc.subarray([...TYPES], { minLength: 1, maxLength: 4 }),
      kind: fc.subarray([...KINDS], { minLength: 3 }),
      party: fc.subarray([...PARTIES], { minLength: 2 }),
      status: fc.subarray([...STATUSES], { minLength: 1, maxLength: 3 }),
      place: fc.subarray([...NAMES], { minLength: 1, maxLength: 2 }),
      document: fc.subarray([...DOCUMENTS], { minLength: 1, maxLength: 2 }),
      at: date,
      held: fc.subarray([...HELD], { minLength: 1, maxLength: 3 }),
      knownOn: date,
    }),
    fc.subarray(["type", "kind", "party", "status", "place", "document", "at", "held", "knownOn"], { maxLength: 2 }),
  )
  .map(([all, named]) =>
    Object.fromEntries(
      Object.entries(all).filter(([key]) => named.includes(key) || (key === "at" && named.includes("held"))),
    ),
  );
