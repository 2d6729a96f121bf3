import { describe, expect, it } from "vitest";
import { MAX_OPERATIONS, type Operation } from "../../server/model/change-set.ts";
import { ChangeRefusedError, TooMuchError } from "../../server/model/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import {
  candidate,
  changeSet,
  contradiction,
  document,
  entity,
  fact,
  puts,
  relation,
  remove,
} from "./fixtures/build.ts";
import { ofWillow, willow } from "./fixtures/willow.ts";
import { exportLines, fresh, type Open } from "./store-in-test.ts";

type Refusal = readonly [index: number, record: string, id: string, code: string, reason: string];

const NEWS = "news-2023";

/** [what is wrong, operations, refusals] */
const REFUSED: readonly (readonly [string, readonly Operation[], readonly Refusal[]])[] = [
  [
    "references that lead nowhere, all of them",
    puts(
      relation("t", "nobody HOLDS_ROLE no-body", "no-document", { attributedTo: "no-speaker" }),
      fact("f", "nobody", "rank", NEWS, { sharedWith: ["no-sharer", "heron-lab"] }),
      candidate("c", "heron-lab", "nobody"),
      contradiction("k", ["ada-heads", "nothing"]),
      document("d", { credits: [{ role: "author", entity: "nobody" }] }),
      entity("e", "Place", NEWS, {
        aliases: [{ value: "x", lang: "en", type: "former", in: "no-document", source: null }],
      }),
    ),
    [
      [
        0,
        "relation",
        "t",
        "unknown-reference",
        '"from" names no entity "nobody"; "to" names no entity "no-body"; "attributedTo" names no entity "no-speaker"; "evidence" names no document "no-document"',
      ],
      [
        1,
        "fact",
        "f",
        "unknown-reference",
        '"entity" names no entity "nobody"; "sharedWith" names no entity "no-sharer"',
      ],
      [2, "same-as-candidate", "c", "unknown-reference", '"b" names no entity "nobody"'],
      [3, "contradiction", "k", "unknown-reference", '"between" names no entity or fact or relation "nothing"'],
      [4, "document", "d", "unknown-reference", '"credits" names no entity "nobody"'],
      [5, "entity", "e", "unknown-reference", '"aliases.in" names no document "no-document"'],
    ],
  ],
  [
    "references to records of another type",
    puts(
      relation("t", "ada-heads HOLDS_ROLE gazette-2021", "heron-lab"),
      contradiction("k", ["gazette-2021", "park-or-office"]),
    ),
    [
      [
        0,
        "relation",
        "t",
        "unknown-reference",
        '"from" names no entity "ada-heads"; "to" names no entity "gazette-2021"; "evidence" names no document "heron-lab"',
      ],
      [
        1,
        "contradiction",
        "k",
        "unknown-reference",
        '"between" names no entity or fact or relation "gazette-2021"; "between" names no entity or fact or relation "park-or-office"',
      ],
    ],
  ],
  [
    "kinds that a type does not join",
    puts(
      relation("t", "spring-fair HOLDS_ROLE ada-moor", NEWS),
      relation("u", "new-lab HELD_AT lake-city", NEWS),
      entity("new-lab", "Lab", NEWS),
    ),
    [
      [
        0,
        "relation",
        "t",
        "kind-not-allowed",
        'HOLDS_ROLE cannot leave a Event ("spring-fair"); HOLDS_ROLE cannot lead to a Official ("ada-moor")',
      ],
      [1, "relation", "u", "kind-not-allowed", 'HELD_AT cannot leave a Lab ("new-lab")'],
    ],
  ],
  [
    "a kind that an entity's own ties do not allow",
    puts(entity("spring-fair", "Award", NEWS), ofWillow("relation", "heron-at-fair")),
    [
      [
        0,
        "entity",
        "spring-fair",
        "kind-not-allowed",
        'relation "fair-held" stands in the way: HELD_AT cannot leave a Award ("spring-fair"); relation "office-organizes" stands in the way: ORGANIZES cannot lead to a Award ("spring-fair"); relation "otter-at-fair" stands in the way: PARTICIPATES_IN cannot lead to a Award ("spring-fair")',
      ],
      [1, "relation", "heron-at-fair", "kind-not-allowed", 'PARTICIPATES_IN cannot lead to a Award ("spring-fair")'],
    ],
  ],
  [
    "circles, over what is stored and what is new",
    puts(
      relation("back", "lake-city PART_OF next-campus", NEWS),
      relation("up", "willow-park PART_OF north-bank", NEWS),
      relation("aside", "fair-hall PART_OF willow-park", NEWS),
    ),
    [
      [0, "relation", "back", "cycle", "PART_OF would run in a circle"],
      [1, "relation", "up", "cycle", "PART_OF would run in a circle"],
    ],
  ],
  [
    "ids that records of other types have",
    puts(entity("ada-heads", "Place", NEWS), document("heron-lab"), fact("news-2023", "heron-lab", "rank", NEWS)),
    [
      [0, "entity", "ada-heads", "id-taken", "the id is that of a relation"],
      [1, "document", "heron-lab", "id-taken", "the id is that of a entity"],
      [2, "fact", "news-2023", "id-taken", "the id is that of a document"],
    ],
  ],
  [
    "one id twice",
    [
      ...puts(entity("twice", "Place", NEWS), entity("twice", "Place", NEWS), fact("twice", "heron-lab", "rank", NEWS)),
      remove("fact", "heron-funding"),
      remove("fact", "heron-funding"),
      ...puts(ofWillow("fact", "heron-staff")),
      remove("fact", "heron-staff"),
    ],
    [
      [1, "entity", "twice", "duplicate", '"twice" is already changed earlier in this change set'],
      [2, "fact", "twice", "duplicate", '"twice" is already changed earlier in this change set'],
      [4, "fact", "heron-funding", "duplicate", '"heron-funding" is already changed earlier in this change set'],
      [6, "fact", "heron-staff", "duplicate", '"heron-staff" is already changed earlier in this change set'],
    ],
  ],
  [
    "deleting what others name",
    [remove("entity", "ada-moor"), remove("document", "gazette-2021"), remove("fact", "fair-visitors")],
    [
      [
        0,
        "entity",
        "ada-moor",
        "still-referenced",
        'fact "heron-funding" still names it; relation "ada-heads" still names it; relation "fund-in-otter" still names it',
      ],
      [
        1,
        "document",
        "gazette-2021",
        "still-referenced",
        'entity "heron-lab" still names it; entity "lake-city" still names it; entity "north-bank" still names it; entity "park-office" still names it; entity "willow-park" still names it; and 9 more',
      ],
      [2, "fact", "fair-visitors", "still-referenced", 'contradiction "visitors-too-many" still names it'],
    ],
  ],
  [
    "deleting what a new record names",
    [
      remove("entity", "far-university"),
      remove("relation", "team-of-far"),
      ...puts(relation("t", "far-team MEMBER_OF far-university", NEWS)),
    ],
    [[2, "relation", "t", "unknown-reference", '"to" names no entity "far-university"']],
  ],
  [
    "deleting what is not there",
    [remove("entity", "nobody"), remove("relation", "heron-lab")],
    [
      [0, "entity", "nobody", "not-there", 'there is no entity "nobody"'],
      [1, "relation", "heron-lab", "not-there", 'there is no relation "heron-lab"'],
    ],
  ],
  [
    "dates that cannot be in order",
    puts(
      entity("e", "Place", NEWS, { validFrom: "2022-02", validTo: "2022-01-31" }),
      relation("t", "lake-city COOPERATES_WITH north-bank", NEWS, { validFrom: "2023", validTo: "2022" }),
      fact("f", "lake-city", "rank", NEWS, { period: { from: "2022", to: "../2021" } }),
      document("d", { asOf: { earliest: "2021-02", latest: "2021-01", why: "x" } }),
      entity("fine", "Place", NEWS, { validFrom: "2022-12", validTo: "2022" }),
      relation("open", "lake-city COOPERATES_WITH north-bank", NEWS, { validFrom: "2023", validTo: "2022/.." }),
    ),
    [
      [0, "entity", "e", "dates-out-of-order", '"validFrom" is after "validTo"'],
      [1, "relation", "t", "dates-out-of-order", '"validFrom" is after "validTo"'],
      [2, "fact", "f", "dates-out-of-order", '"period.from" is after "period.to"'],
      [3, "document", "d", "dates-out-of-order", '"asOf.earliest" is after "asOf.latest"'],
    ],
  ],
];

export function refusalCases(open: Open): void {
  describe("refusals", () => {
    const store = fresh(open, willow);

    it.each(REFUSED)("of %s", async (_, operations, refusals) => {
      await refuses(
        store(),
        operations,
        refusals.map(([index, record, id, code, reason]) => ({ index, record, id, code, reason })),
      );
    });

    it("of records that cannot be read, without blaming what refers to them", async () => {
      const unreadable = { ...entity("bad", "Place", NEWS), name: { en: "", zh: null } };
      const others = [
        { ...entity("nul", "Place", NEWS), name: { en: "a\0b", zh: null } },
        { ...entity("half", "Place", NEWS), name: { en: "\ud83d", zh: null } },
        { ...entity("id", "Place", NEWS), id: "Not A Slug" },
        {
          ...fact("far", "heron-lab", "rank", NEWS),
          evidence: [{ document: NEWS, start: 0, end: 601, claim: { en: "x", zh: null } }],
        },
        { ...relation("self", "lake-city COOPERATES_WITH north-bank", NEWS), to: "lake-city" },
        { ...relation("extra", "lake-city COOPERATES_WITH north-bank", NEWS), color: "red" },
      ];
      const operations = [unreadable, ...others].map((record) => ({ op: "put", record })) as Operation[];
      const error = await store()
        .apply(changeSet(...operations, ...puts(relation("in-bad", "heron-lab LOCATED_IN bad", NEWS))))
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ChangeRefusedError);
      expect((error as ChangeRefusedError).refused.map(({ index, id, code }) => [index, id, code])).toEqual([
        [0, "bad", "invalid-record"],
        [1, "nul", "invalid-record"],
        [2, "half", "invalid-record"],
        [3, "Not A Slug", "invalid-record"],
        [4, "far", "invalid-record"],
        [5, "self", "invalid-record"],
        [6, "extra", "invalid-record"],
      ]);
    });

    it("of a change set without words, or with too many operations", async () => {
      await expect(store().apply({ ...changeSet(...puts(...willow)), why: "" })).rejects.toMatchObject({
        code: "invalid-request",
        faults: [{ at: "why" }],
      });
      await expect(store().apply(changeSet())).rejects.toMatchObject({ code: "invalid-request" });
      const many = Array.from({ length: MAX_OPERATIONS + 1 }, () => remove("fact", "nothing"));
      await expect(store().apply(changeSet(...many))).rejects.toEqual(
        new TooMuchError("A change set of 50001 operations", "50000", "Split it, or load it into an empty store."),
      );
    });
  });
}

/** Refused as expected, and nothing of it was written. */
async function refuses(store: GraphStore, operations: readonly Operation[], refused: readonly object[]): Promise<void> {
  const before = await exportLines(store);
  const extra = puts(entity("bystander", "Place", NEWS));
  const error = await store.apply(changeSet(...operations, ...extra)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ChangeRefusedError);
  expect((error as ChangeRefusedError).refused).toEqual(refused);
  expect(await exportLines(store)).toEqual(before);
  expect((await store.status()).revision).toBe(1);
}
