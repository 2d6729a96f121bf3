import type { Topology } from "../../store/topology/topology.ts";
import type { Visit } from "../../store/topology/visit.ts";
import { GrowingColumn } from "./growing-column.ts";
import { isDirect } from "./joining-types.ts";
import type { Occasions } from "./measure/cooperation.ts";
import type { Pairing } from "./pairing.ts";
import { better, type Standing, standingOfTie } from "./standing.ts";
import { participantsOf } from "./taking-part.ts";

/** Past it, having been there says nothing of who works with whom. */
export const LARGEST_GATHERING = 100;

/** All that organizations, or places, come together in, ready to be counted on another thread. */
export interface Gathered {
  readonly occasions: Occasions;
  /** All entities, in order: units are named by their place here. */
  readonly ids: readonly string[];
  readonly tooLarge: readonly TooLarge[];
  /** Entities and ties that were counted. */
  readonly nodes: number;
  readonly ties: number;
}

export interface TooLarge {
  readonly id: string;
  readonly participants: number;
}

export async function gatherOccasions(pairing: Pairing, visit: Visit): Promise<Gathered> {
  const { rows, nodes } = pairing.topology;
  const gatherer = new Gatherer(pairing);
  for (const node of nodes.sorted()) {
    if (pairing.isOccasion(node)) gatherer.gather(node);
    else if (pairing.countsTies && pairing.actor(node)) gatherer.join(node);
    if (visit.isDue(rows.length(node) + 1)) await visit.pause();
  }
  await visit.pause();
  return gatherer.gathered();
}

/** What one unit has in one occasion, and through whom. */
interface Member {
  standing: Standing;
  readonly actors: number[];
}

class Gatherer {
  readonly #pairing: Pairing;
  readonly #topology: Topology;
  /** Places of all entities in the order of their ids, by number. */
  readonly #places: Uint32Array;
  readonly #starts = new GrowingColumn();
  readonly #members = new GrowingColumn();
  readonly #actorStarts = new GrowingColumn();
  readonly #actors = new GrowingColumn();
  readonly #happened = new GrowingColumn();
  readonly #since = new GrowingColumn();
  readonly #direct = {
    a: new GrowingColumn(),
    b: new GrowingColumn(),
    happened: new GrowingColumn(),
    since: new GrowingColumn(),
  };
  readonly #tooLarge: TooLarge[] = [];
  readonly #isCounted: Uint8Array;
  #ties = 0;

  constructor(pairing: Pairing) {
    this.#pairing = pairing;
    this.#topology = pairing.topology;
    const { nodes } = pairing.topology;
    this.#places = new Uint32Array(nodes.capacity);
    const sorted = nodes.sorted();
    for (let place = 0; place < sorted.length; place++) this.#places[sorted[place] ?? 0] = place;
    this.#isCounted = new Uint8Array(nodes.capacity);
  }

  gather(occasion: number): void {
    const { parts, ties } = participantsOf(this.#topology, occasion, this.#pairing);
    if (ties === 0) return;
    this.#count([occasion, ...parts.keys()], ties);
    if (parts.size > LARGEST_GATHERING) {
      this.#tooLarge.push({ id: this.#topology.nodes.id(occasion), participants: parts.size });
      return;
    }
    this.#starts.push(this.#members.length);
    for (const [unit, { standing, actors }] of this.#membersOf(parts)) {
      this.#members.push(this.#places[unit] ?? 0);
      this.#actorStarts.push(this.#actors.length);
      for (const actor of actors.sort((a, b) => a - b)) this.#actors.push(actor);
      this.#happened.push(standing.happened ? 1 : 0);
      this.#since.push(standing.since);
    }
  }

  #membersOf(parts: ReadonlyMap<number, Standing>): Map<number, Member> {
    const members = new Map<number, Member>();
    for (const [actor, standing] of parts)
      for (const unit of this.#pairing.unitsOf(actor)) {
        const member = members.get(unit) ?? { standing, actors: [] };
        member.standing = better(member.standing, standing);
        member.actors.push(actor);
        members.set(unit, member);
      }
    return members;
  }

  /** The ties that lead from one actor to others. */
  join(actor: number): void {
    const { rows } = this.#topology;
    const { tie, actor: isActor } = this.#pairing;
    for (let at = rows.begin(actor); at < rows.end(actor); at++) {
      const [entry, other] = [rows.entries[at] ?? 0, rows.ends[at] ?? 0];
      if ((entry & 1) === 1 || !isDirect(rows.types[at] ?? 0) || tie?.(entry >>> 1) === false || !isActor(other))
        continue;
      this.#count([actor, other], 1);
      for (const [a, b] of this.#pairing.unitsBetween(actor, other)) this.#pair(a, b, entry >>> 1);
    }
  }

  #pair(a: number, b: number, tie: number): void {
    const { happened, since } = standingOfTie(this.#topology, tie);
    this.#direct.a.push(this.#places[a] ?? 0);
    this.#direct.b.push(this.#places[b] ?? 0);
    this.#direct.happened.push(happened ? 1 : 0);
    this.#direct.since.push(since);
  }

  #count(nodes: readonly number[], ties: number): void {
    for (const node of nodes) this.#isCounted[node] = 1;
    this.#ties += ties;
  }

  gathered(): Gathered {
    const { nodes } = this.#topology;
    this.#starts.push(this.#members.length);
    this.#actorStarts.push(this.#actors.length);
    const sorted = nodes.sorted();
    return {
      occasions: {
        units: sorted.length,
        starts: this.#starts.values,
        members: this.#members.values,
        actorStarts: this.#actorStarts.values,
        actors: this.#actors.values,
        happened: this.#happened.values,
        since: new Int32Array(this.#since.values),
        direct: {
          a: this.#direct.a.values,
          b: this.#direct.b.values,
          happened: this.#direct.happened.values,
          since: new Int32Array(this.#direct.since.values),
        },
      },
      ids: Array.from(sorted, (node) => nodes.id(node)),
      tooLarge: this.#tooLarge,
      nodes: this.#isCounted.reduce((sum, isCounted) => sum + isCounted, 0),
      ties: this.#ties,
    };
  }
}
