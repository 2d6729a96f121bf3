import type { EntitySummary, Hop, PathItem } from "../model/api/answers.ts";
import type { PartialDate } from "../model/dates.ts";
import { heldAt, holdingBounds } from "../model/held.ts";
import type { RelationRecord } from "../model/records/relation.ts";
import type { GraphStore, Known, ReadOptions, StoredPath } from "../store/graph-store.ts";
import type { Library, ShowEvidence } from "./library.ts";
import { showRelation } from "./show-statement.ts";
import { type Name, tieSentence } from "./tie-sentence.ts";
import { together } from "./together.ts";
import { weakest } from "./weakest.ts";

/**
 * This room reasons over what the store returns, and never asks an engine anything itself but through the port.
 * A path becomes an explanation: each hop a sentence in both languages with its dates and sources; the whole, the
 * span in which all hops can have held at once, and the hop it hangs on most weakly.
 */
export interface Explaining {
  /** The time asked about; every hop answers how it stood then. */
  readonly at: PartialDate | undefined;
  readonly show: ShowEvidence;
  /** Names of those whose word a tie is, by id. */
  readonly speakers: ReadonlyMap<string, Name>;
  /** Hops told before, by tie and start: paths that are as short as each other share most of theirs. */
  readonly told: Map<string, Hop>;
}

type Ties = readonly Known<RelationRecord>[];

/** What explaining these ties takes, read from the graph as it stands at `revision` or later. */
export async function explainingOf(
  ties: Ties,
  at: PartialDate | undefined,
  revision: number,
  store: GraphStore,
  library: Library,
  read?: ReadOptions,
): Promise<Explaining> {
  const speakers = speakersOf(ties);
  const named = speakers.length === 0 ? [] : (await store.summaries(speakers, read)).value;
  return {
    at,
    show: await library.shower(revision, read),
    speakers: new Map(named.map(({ id, name }) => [id as string, name])),
    told: new Map(),
  };
}

/** Ids of everybody one of these ties is attributed to. */
function speakersOf(ties: Ties): string[] {
  const ids = ties.map(({ attributedTo }) => attributedTo);
  return [...new Set(ids.filter((id) => id !== null))].sort();
}

/** @param from the end that one comes from, `to` the one that one goes to, whichever way the tie is written */
export function explainTie(
  relation: Known<RelationRecord>,
  from: EntitySummary,
  to: EntitySummary,
  { at, show, speakers }: Explaining,
): Hop {
  const [start, end] = relation.from === from.id ? [from, to] : [to, from];
  const speaker = relation.attributedTo === null ? null : (speakers.get(relation.attributedTo) ?? null);
  return {
    relation: showRelation(relation, show),
    from,
    to,
    held: at === undefined ? null : heldAt(holdingBounds(relation), at),
    sentence: tieSentence(relation, start.name, end.name, speaker, { from: start.kind, to: end.kind }),
  };
}

function explainHop(path: StoredPath, index: number, explaining: Explaining): Hop {
  const [relation, from, to] = [path.relations[index], path.entities[index], path.entities[index + 1]];
  if (relation === undefined || from === undefined || to === undefined)
    throw new RangeError(`a path of ${path.relations.length} ties has no hop ${index}`);
  const key = `${relation.id} ${from.id}`;
  const hop = explaining.told.get(key) ?? explainTie(relation, from, to, explaining);
  explaining.told.set(key, hop);
  return hop;
}

export function explainPath(path: StoredPath, explaining: Explaining): PathItem {
  return {
    length: path.relations.length,
    hops: path.relations.map((_, index) => explainHop(path, index, explaining)),
    together: together(path.relations),
    weakest: weakest(path.relations),
  };
}
