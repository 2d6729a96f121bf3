import { join } from "node:path";
import type { PartialDate } from "../../../server/model/dates.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import type { EntityId } from "../../../server/model/records/shared.ts";
import { isRefusal, type LocatedRecord, type Refusal } from "../../read-records.ts";
import { CellError } from "../cordis/cordis-words.ts";
import { readRows } from "../csv-rows.ts";
import { readTurtle, type Subject } from "./turtle.ts";
import { callRecords, isCall, opensOn } from "./uk-calls.ts";
import { CALL_LISTS, documentId, partDocument, readCatalog } from "./uk-documents.ts";
import {
  bodyIds,
  bodyRecords,
  type Listed,
  linkRecords,
  type NetworkConnection,
  readNetworkFile,
} from "./uk-networks.ts";
import { organizationRecords, plainRows } from "./uk-organizations.ts";
import { holderOf, NamedOnce, POST_COLUMNS, type PostRow, postRecords, reportRecords } from "./uk-posts.ts";
import { Topics } from "./uk-topics.ts";

type Read = LocatedRecord | Refusal;

/**
 * The folder of the UK innovation graph as records: organizations, funding calls of five lists, senior posts that
 * report to each other, and the map of science networks. Its vocabulary is explained in docs/outside-data.md.
 * @throws when a part is not there
 */
export async function* readUkInnovation(folder: string): AsyncGenerator<Read> {
  const topics = new Topics();
  const organizations = new Set<EntityId>();
  yield* organizationPart(join(folder, "organisations"), organizations);
  for (const list of CALL_LISTS) yield* callPart(join(folder, "challenges", list), list, topics);
  yield* postPart(join(folder, "ukri-organogram"), organizations);
  yield* networkPart(join(folder, "science-networks"), organizations, topics);
}

async function* organizationPart(folder: string, known: Set<EntityId>): AsyncGenerator<Read> {
  const catalog = await readCatalog(folder);
  if (isRefusal(catalog)) return void (yield catalog);
  const file = join(folder, "orgs.csv");
  const rows = await plainRows(file);
  if (rows.length === 0) return void (yield empty(file));
  const id = documentId("organizations");
  yield { file, line: 1, record: await partDocument({ id, file, rows: rows.length, catalog }) };
  for (const row of rows) {
    if (isRefusal(row)) yield row;
    else
      yield* located(row, () => {
        const records = organizationRecords(row, id);
        for (const record of records) if (record.record === "entity") known.add(record.id);
        return records;
      });
  }
}

async function* callPart(folder: string, list: string, topics: Topics): AsyncGenerator<Read> {
  const catalog = await readCatalog(folder);
  if (isRefusal(catalog)) return void (yield catalog);
  const file = join(folder, `${list}.ttl`);
  const subjects = await readTurtle(file);
  if (isRefusal(subjects)) return void (yield subjects);
  const calls = subjects.filter(isCall);
  if (calls.length === 0) return void (yield empty(file));
  const id = documentId(`calls-${list}`);
  yield {
    file,
    line: 1,
    record: await partDocument({ id, file, rows: calls.length, catalog, last: lastOpening(calls) }),
  };
  const { published } = catalog;
  for (const [at, call] of calls.entries())
    yield* located(call, () => callRecords(call, at + 1, { document: id, published, topics }));
}

function lastOpening(calls: readonly Subject[]): PartialDate | null {
  return (
    calls
      .map(opensOn)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

async function* postPart(folder: string, organizations: ReadonlySet<EntityId>): AsyncGenerator<Read> {
  const catalog = await readCatalog(folder);
  if (isRefusal(catalog)) return void (yield catalog);
  const file = join(folder, "organogram-senior.csv");
  const posts: PostRow[] = [];
  for await (const row of readRows(file, POST_COLUMNS)) {
    if (isRefusal(row)) yield row;
    else posts.push(row);
  }
  if (posts.length === 0) return void (yield empty(file));
  const id = documentId("posts");
  yield { file, line: 1, record: await partDocument({ id, file, rows: posts.at(-1)?.row ?? 1, catalog }) };
  const holders = new Map<string, EntityId>();
  const list = { document: id, published: catalog.published, holders, once: new NamedOnce(), organizations };
  for (const post of posts) {
    yield* located(post, () => {
      holders.set(post.cells["Post Unique Reference"], holderOf(post));
      return postRecords(post, list);
    });
  }
  for (const post of posts) yield* located(post, () => reportRecords(post, list));
}

async function* networkPart(
  folder: string,
  organizations: ReadonlySet<EntityId>,
  topics: Topics,
): AsyncGenerator<Read> {
  const catalog = await readCatalog(folder);
  if (isRefusal(catalog)) return void (yield catalog);
  const file = join(folder, "science-networks.json");
  const map = await readNetworkFile(file);
  if (isRefusal(map)) return void (yield map);
  const { elements, connections } = map;
  if (elements.length === 0 || connections.length === 0) return void (yield empty(file));
  const [bodies, links] = [documentId("network-bodies"), documentId("network-links")];
  yield {
    file,
    line: 1,
    record: await partDocument({ id: bodies, file, of: "bodies", rows: elements.length, catalog }),
  };
  yield {
    file,
    line: 1,
    record: await partDocument({ id: links, file, of: "links", rows: connections.length, catalog }),
  };
  const network = { bodies, links, published: catalog.published, ids: bodyIds(elements), topics };
  for (const place of elements) {
    const { item, row } = place;
    if (isRefusal(item)) yield item;
    else {
      yield* located(place, () => bodyRecords(item, row, network));
      yield* located(place, () => mayBeOne(item.attributes.label, network.ids.get(item._id), organizations, row));
    }
  }
  for (const pair of linkedPairs(connections)) {
    const [first] = pair;
    if (first !== undefined)
      yield* located(first.place, () =>
        linkRecords(
          pair.map(({ item, place }) => [item, place.row]),
          network,
        ),
      );
  }
  for (const { item } of connections) if (isRefusal(item)) yield item;
}

/** A body of the map that bears the code of an organization may be that one; a person has to say so. */
function mayBeOne(
  label: string,
  body: EntityId | undefined,
  organizations: ReadonlySet<EntityId>,
  row: number,
): AtlasRecord[] {
  const other = [...organizations].find((id) => id === `uk-${label.toLowerCase().replaceAll(" ", "-")}`);
  if (body === undefined || other === undefined) return [];
  return [
    {
      record: "same-as-candidate",
      id: `${body}-may-be-${other}`,
      a: other,
      b: body,
      verdict: "possible",
      reason: `The table of organizations and the map of science networks both have one called ${label}.`,
      evidence: [{ document: documentId("network-bodies"), row, claim: null }],
    },
  ];
}

interface Link {
  readonly item: NetworkConnection;
  readonly place: Listed<NetworkConnection>;
}

/** Links by the two they join, in whichever direction, in the order of their first rows. */
function linkedPairs(connections: readonly Listed<NetworkConnection>[]): Link[][] {
  const pairs = new Map<string, Link[]>();
  for (const place of connections) {
    const { item } = place;
    if (isRefusal(item)) continue;
    const key = [item.from, item.to].sort().join(" ");
    pairs.set(key, [...(pairs.get(key) ?? []), { item, place }]);
  }
  return [...pairs.values()];
}

function* located(
  place: { readonly file: string; readonly line: number },
  records: () => AtlasRecord[],
): Generator<Read> {
  const { file, line } = place;
  try {
    for (const record of records()) yield { file, line, record };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    yield { file, line, reason: error.message };
  }
}

function empty(file: string): Refusal {
  return { file, line: 1, reason: "no rows" };
}
