import { ENTITY_KINDS, type EntityKind, PARTIES, type Party } from "../../model/vocabulary/kinds.ts";
import { compareText } from "../ordering.ts";
import { grown } from "./columns.ts";

export interface TopologyNode {
  readonly id: string;
  readonly kind: EntityKind;
  /** Its own, else its kind's. */
  readonly party: Party | null;
  readonly stamp: number;
}

const NO_PARTY = PARTIES.length;

/** The entities, by number and by id. */
export class NodeTable {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #free: number[] = [];
  #kinds = new Uint8Array(64);
  #parties = new Uint8Array(64);
  #stamps = new Uint32Array(64);
  #sorted: Uint32Array | null = null;

  /** Numbers run below this; a few may be free. */
  get capacity(): number {
    return this.#ids.length;
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** `null` when there is no such entity. */
  find(id: string): number | null {
    return this.#numbers.get(id) ?? null;
  }

  id(node: number): string {
    return this.#ids[node] ?? "";
  }

  kind(node: number): EntityKind {
    return ENTITY_KINDS[this.#kinds[node] ?? 0] ?? ENTITY_KINDS[0];
  }

  /** Its own, else its kind's. */
  party(node: number): Party | null {
    return PARTIES[this.#parties[node] ?? NO_PARTY] ?? null;
  }

  stamp(node: number): number {
    return this.#stamps[node] ?? 0;
  }

  /** Adds an entity, or changes the one with its id. */
  set({ id, kind, party, stamp }: TopologyNode): number {
    const node = this.#numbers.get(id) ?? this.#claim(id);
    this.#kinds = grown(this.#kinds, node + 1);
    this.#parties = grown(this.#parties, node + 1);
    this.#stamps = grown(this.#stamps, node + 1);
    this.#kinds[node] = ENTITY_KINDS.indexOf(kind);
    this.#parties[node] = party === null ? NO_PARTY : PARTIES.indexOf(party);
    this.#stamps[node] = stamp;
    return node;
  }

  #claim(id: string): number {
    const node = this.#free.pop() ?? this.#ids.length;
    this.#ids[node] = id;
    this.#numbers.set(id, node);
    this.#sorted = null;
    return node;
  }

  remove(id: string): void {
    const node = this.#numbers.get(id);
    if (node === undefined) return;
    this.#numbers.delete(id);
    this.#ids[node] = "";
    this.#free.push(node);
    this.#sorted = null;
  }

  /** All of them, by id. Sorted again only after one came or went. */
  sorted(): Uint32Array {
    this.#sorted ??= Uint32Array.from(
      [...this.#numbers].sort(([a], [b]) => compareText(a, b)),
      ([, node]) => node,
    );
    return this.#sorted;
  }

  /** A test of a node's kind and party; `null` when everything passes. */
  filter(kinds: readonly EntityKind[], parties: readonly Party[]): ((node: number) => boolean) | null {
    if (kinds.length === 0 && parties.length === 0) return null;
    const wantedKind = ENTITY_KINDS.map((kind) => kinds.length === 0 || kinds.includes(kind));
    const wantedParty = [
      ...PARTIES.map((party) => parties.length === 0 || parties.includes(party)),
      parties.length === 0,
    ];
    return (node) =>
      wantedKind[this.#kinds[node] ?? 0] === true && wantedParty[this.#parties[node] ?? NO_PARTY] === true;
  }
}
