import type { RelationCount } from "../../model/api/answers.ts";
import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import { compareCounts } from "../ordering.ts";
import { NodeTable } from "./nodes.ts";
import { Rows } from "./rows.ts";
import { StampTable } from "./stamps.ts";
import { TieTable, TYPE_COUNT, typeCode, typeName } from "./ties.ts";

/** From so many ties on, counts are kept. */
const HUB_TIES = 500;

/**
 * The shape of the graph in memory: who is tied to whom, by what, when and on whose word, in typed arrays. It is
 * built once when a store opens and kept in step by each change set; traversals run on it, and records are read only
 * for what an answer shows. It knows nothing of any engine: whoever has the records can fill one.
 */
export class Topology {
  readonly nodes = new NodeTable();
  readonly ties = new TieTable();
  readonly stamps = new StampTable();
  readonly rows = new Rows();
  /** Counts of hubs, which many ask about and which take long to make; of this version. */
  readonly #hubCounts = new Map<number, readonly RelationCount[]>();
  #version = 0;

  /** Raised by every change; a traversal that finds it raised begins again. */
  get version(): number {
    return this.#version;
  }

  /** To be called after every change, once the topology is whole again. */
  touch(): void {
    this.#version++;
    this.#hubCounts.clear();
  }

  /** Lays the rows of all ties that `ties` holds: the second half of building. */
  lay(): void {
    const { ties } = this;
    const lengths = new Uint32Array(this.nodes.capacity);
    const inOrder = this.#tiesByType();
    for (const tie of inOrder) {
      lengths[ties.from(tie)] = (lengths[ties.from(tie)] ?? 0) + 1;
      lengths[ties.to(tie)] = (lengths[ties.to(tie)] ?? 0) + 1;
    }
    this.rows.fill(lengths, (put) => {
      for (const tie of inOrder) {
        const [from, to, type, stamp] = [ties.from(tie), ties.to(tie), ties.type(tie), ties.stamp(tie)];
        put(from, { entry: tie << 1, end: to, type, stamp });
        put(to, { entry: (tie << 1) | 1, end: from, type, stamp });
      }
    });
    if (!this.#idsAscend())
      for (let node = 0; node < lengths.length; node++) this.rows.sort(node, (a, b) => ties.compare(a >>> 1, b >>> 1));
    this.touch();
  }

  /** Counting sort, which keeps the order of numbers within a type. */
  #tiesByType(): Uint32Array {
    const { ties } = this;
    const places = new Uint32Array(TYPE_COUNT + 1);
    for (let tie = 0; tie < ties.capacity; tie++) places[ties.type(tie) + 1] = (places[ties.type(tie) + 1] ?? 0) + 1;
    for (let type = 1; type <= TYPE_COUNT; type++) places[type] = (places[type] ?? 0) + (places[type - 1] ?? 0);
    const sorted = new Uint32Array(ties.capacity);
    for (let tie = 0; tie < ties.capacity; tie++) {
      const place = places[ties.type(tie)] ?? 0;
      places[ties.type(tie)] = place + 1;
      sorted[place] = tie;
    }
    return sorted;
  }

  #idsAscend(): boolean {
    for (let tie = 1; tie < this.ties.capacity; tie++) if (this.ties.ids.compare(tie - 1, tie) > 0) return false;
    return true;
  }

  addTie(id: string, type: RelationType, from: number, to: number, stamp: number): void {
    const tie = this.ties.claim(id);
    const code = typeCode(type);
    this.ties.set(tie, code, from, to, stamp);
    this.rows.insert(from, this.placeOf(from, code, id), { entry: tie << 1, end: to, type: code, stamp });
    this.rows.insert(to, this.placeOf(to, code, id), { entry: (tie << 1) | 1, end: from, type: code, stamp });
  }

  /** @param from the tie's present end */
  removeTie(id: string, type: RelationType, from: number): void {
    const at = this.placeOf(from, typeCode(type), id);
    const tie = (this.rows.entries[at] ?? 0) >>> 1;
    const to = this.ties.to(tie);
    this.rows.remove(from, at);
    this.rows.remove(to, this.placeOf(to, typeCode(type), id));
    this.ties.release(tie);
  }

  /** First place in a node's row that is not before this type and id; "" comes before every id. */
  placeOf(node: number, type: number, id: string): number {
    const { entries, types } = this.rows;
    let low = this.rows.begin(node);
    let high = this.rows.end(node);
    while (low < high) {
      const middle = (low + high) >>> 1;
      const byType = (types[middle] ?? 0) - type;
      // Asked for the first of a type, the search stays within the row.
      const byId = byType !== 0 || id === "" ? 0 : this.ties.ids.compareWith((entries[middle] ?? 0) >>> 1, id);
      if (byType < 0 || byId < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The node at the other side of a row's entry. */
  otherEnd(entry: number): number {
    return (entry & 1) === 1 ? this.ties.from(entry >>> 1) : this.ties.to(entry >>> 1);
  }

  /** How many ties of each type and direction a node has, in the port's order. */
  counts(node: number): readonly RelationCount[] {
    if (this.rows.length(node) < HUB_TIES) return this.#count(node);
    const counts = this.#hubCounts.get(node) ?? this.#count(node);
    this.#hubCounts.set(node, counts);
    return counts;
  }

  #count(node: number): RelationCount[] {
    const tally = new Uint32Array(TYPE_COUNT * 2);
    const { entries, types } = this.rows;
    const end = this.rows.end(node);
    for (let at = this.rows.begin(node); at < end; at++) {
      const place = (types[at] ?? 0) * 2 + ((entries[at] ?? 0) & 1);
      tally[place] = (tally[place] ?? 0) + 1;
    }
    const counts: RelationCount[] = [];
    for (let place = 0; place < tally.length; place++) {
      const count = tally[place] ?? 0;
      if (count > 0) counts.push({ type: typeName(place >>> 1), direction: place % 2 === 0 ? "out" : "in", count });
    }
    return counts.sort(compareCounts);
  }
}
