import { grown } from "../../../store/topology/columns.ts";

/** Who works with whom, counted from direct ties and from what both took part in. */
export interface Occasions {
  /** Those who may work together are numbered below it. */
  readonly units: number;
  /** Where the members of each gathering begin in the columns below; one more than there are gatherings. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** Where the actors by whom each member is there begin in {@link actors}; one more than there are members. */
  readonly actorStarts: Uint32Array;
  /** Of each member in ascending order. */
  readonly actors: Uint32Array;
  /** 1: it happened, for this member. */
  readonly happened: Uint32Array;
  /** Day by which this member had begun, for certain; {@link NEVER}: not for certain. */
  readonly since: Int32Array;
  readonly direct: {
    readonly a: Uint32Array;
    readonly b: Uint32Array;
    readonly happened: Uint32Array;
    readonly since: Int32Array;
  };
}

const NEVER = 2_147_483_647;

/** The first of all pairs: by what happened, most first; then by what is intended; then by number. */
export interface CooperatingPairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Occasions that happened, or are under way. */
  readonly happened: Uint32Array;
  /** Occasions that are planned, targeted or hoped for. */
  readonly intended: Uint32Array;
  /** Of both, the direct ties. */
  readonly direct: Uint32Array;
  /** First day by which some occasion that happened had begun; the greatest of its type: not for certain. */
  readonly since: Int32Array;
  /** Pairs that there are, of which the first are here. */
  readonly total: number;
}

/** Most pairs that are put in order and kept. */
export const MOST_PAIRS = 10_000;

export function cooperatingPairs(occasions: Occasions): CooperatingPairs {
  const tallies = new Tallies(occasions);
  const { starts, members, happened, since, direct } = occasions;
  for (let gathering = 0; gathering + 1 < starts.length; gathering++)
    for (let one = starts[gathering] ?? 0; one < (starts[gathering + 1] ?? 0); one++)
      for (let other = one + 1; other < (starts[gathering + 1] ?? 0); other++) {
        if (isWithin(occasions, one, other) || isWithin(occasions, other, one)) continue;
        const both = happened[one] === 1 && happened[other] === 1;
        const begun = Math.max(since[one] ?? NEVER, since[other] ?? NEVER);
        tallies.count(members[one] ?? 0, members[other] ?? 0, both, begun, 0);
      }
  for (let tie = 0; tie < direct.a.length; tie++)
    tallies.count(direct.a[tie] ?? 0, direct.b[tie] ?? 0, direct.happened[tie] === 1, direct.since[tie] ?? NEVER, 1);
  return tallies.inOrder();
}

/** Whether all actors of one member are the other's too: a city does not meet the district that came for it. */
function isWithin({ actorStarts, actors }: Occasions, member: number, whole: number): boolean {
  let at = actorStarts[whole] ?? 0;
  const end = actorStarts[whole + 1] ?? 0;
  for (let own = actorStarts[member] ?? 0; own < (actorStarts[member + 1] ?? 0); own++) {
    while (at < end && (actors[at] ?? 0) < (actors[own] ?? 0)) at++;
    if (at === end || actors[at] !== actors[own]) return false;
  }
  return true;
}

/** Counts of pairs, in columns: a million objects would weigh ten times as much. */
class Tallies {
  readonly #units: number;
  readonly #places = new Map<number, number>();
  readonly #keys: number[] = [];
  #happened = new Uint32Array(1_024);
  #intended = new Uint32Array(1_024);
  #direct = new Uint32Array(1_024);
  #since = new Int32Array(1_024);

  constructor({ units }: Occasions) {
    this.#units = units;
  }

  count(one: number, other: number, happened: boolean, since: number, direct: 0 | 1): void {
    const key = Math.min(one, other) * this.#units + Math.max(one, other);
    const place = this.#places.get(key) ?? this.#claim(key);
    this.#direct[place] = (this.#direct[place] ?? 0) + direct;
    if (!happened) {
      this.#intended[place] = (this.#intended[place] ?? 0) + 1;
      return;
    }
    this.#happened[place] = (this.#happened[place] ?? 0) + 1;
    this.#since[place] = Math.min(this.#since[place] ?? NEVER, since);
  }

  #claim(key: number): number {
    const place = this.#places.size;
    this.#places.set(key, place);
    this.#happened = grown(this.#happened, place + 1);
    this.#intended = grown(this.#intended, place + 1);
    this.#direct = grown(this.#direct, place + 1);
    this.#since = grown(this.#since, place + 1);
    this.#keys.push(key);
    this.#since[place] = NEVER;
    return place;
  }

  #weight(place: number): number {
    return (this.#happened[place] ?? 0) * 1_000_000 + Math.min(this.#intended[place] ?? 0, 999_999);
  }

  inOrder(): CooperatingPairs {
    const total = this.#places.size;
    const weights = Float64Array.from({ length: total }, (_, place) => this.#weight(place)).sort();
    const least = weights[Math.max(0, total - MOST_PAIRS)] ?? 0;
    const first = Uint32Array.from({ length: total }, (_, place) => place)
      .filter((place) => this.#weight(place) >= least)
      .sort((a, b) => this.#weight(b) - this.#weight(a) || (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0))
      .subarray(0, MOST_PAIRS);
    return {
      a: first.map((place) => Math.floor((this.#keys[place] ?? 0) / this.#units)),
      b: first.map((place) => (this.#keys[place] ?? 0) % this.#units),
      happened: first.map((place) => this.#happened[place] ?? 0),
      intended: first.map((place) => this.#intended[place] ?? 0),
      direct: first.map((place) => this.#direct[place] ?? 0),
      since: Int32Array.from(first, (place) => this.#since[place] ?? NEVER),
      total,
    };
  }
}
