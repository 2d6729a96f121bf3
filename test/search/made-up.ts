import { EntityRecord } from "../../server/model/records/entity.ts";
import { buildIndex, prepareEntity } from "../../server/search/index/build-index.ts";
import { pausing } from "../../server/search/index/pause.ts";
import { NameSearch } from "../../server/search/match/search-names.ts";

/** Small graphs of made-up names, countable by eye. */

interface Named {
  readonly id: string;
  readonly en: string;
  readonly zh?: string;
  readonly kind?: string;
  readonly aliases?: readonly { readonly value: string; readonly type?: string; readonly in?: string }[];
  readonly summary?: string;
  readonly sameAs?: readonly string[];
  /** Ties. */
  readonly degree?: number;
}

export function madeUp({
  id,
  en,
  zh = undefined,
  kind = "Lab",
  aliases = [],
  summary,
  sameAs = [],
}: Named): EntityRecord {
  return EntityRecord.parse({
    record: "entity",
    id,
    kind,
    name: { en, zh: zh ?? null },
    aliases: aliases.map(({ value, type = "spelling", in: scope = null }) => ({
      value,
      lang: /\p{Script=Han}/u.test(value) ? "zh" : "en",
      type,
      in: scope,
      source: null,
    })),
    summary: summary === undefined ? null : { en: summary, zh: null },
    party: null,
    status: "actual",
    validFrom: null,
    validTo: null,
    coordinates: null,
    sameAs,
    declaredMembers: null,
    evidence: [{ document: "report", row: 1, claim: null }],
  });
}

export async function namesOf(named: readonly Named[]): Promise<NameSearch> {
  const degrees = named.map(({ degree = 0 }) => degree);
  return new NameSearch(
    await buildIndex(
      named.map((one) => prepareEntity(madeUp(one))),
      degrees,
      pausing(),
    ),
  );
}

/** Ids with how they matched, best first. */
export function ask(names: NameSearch, query: string): string[] {
  const { found } = names.search(query, [], 10);
  return found.map(
    ({ entity, row, how }) => `${names.index.entities[entity]?.id} ${how} ${names.index.rows[row]?.text}`,
  );
}
