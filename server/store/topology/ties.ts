import { RELATION_TYPES, type RelationType } from "../../model/vocabulary/relation-types.ts";
import { grown } from "./columns.ts";
import { IdTable } from "./id-table.ts";

/** Types by name, so that comparing their codes compares their names. */
const SORTED_TYPES: readonly RelationType[] = [...RELATION_TYPES].sort();
const CODES = new Map(SORTED_TYPES.map((type, code) => [type, code]));

export const TYPE_COUNT = SORTED_TYPES.length;

export function typeCode(type: RelationType): number {
  return CODES.get(type) ?? 0;
}

/** @param code of {@link typeCode} */
export function typeName(code: number): RelationType {
  return SORTED_TYPES[code] ?? RELATION_TYPES[0];
}

/** The ties, by number: ends, type, stamp and id in columns. */
export class TieTable {
  readonly ids = new IdTable();
  #from = new Uint32Array(64);
  #to = new Uint32Array(64);
  #types = new Uint8Array(64);
  #stamps = new Uint32Array(64);
  #capacity = 0;
  readonly #free: number[] = [];

  /** Numbers run below this; a few may be free. */
  get capacity(): number {
    return this.#capacity;
  }

  get count(): number {
    return this.#capacity - this.#free.length;
  }

  from(tie: number): number {
    return this.#from[tie] ?? 0;
  }

  to(tie: number): number {
    return this.#to[tie] ?? 0;
  }

  /** Code of its type. */
  type(tie: number): number {
    return this.#types[tie] ?? 0;
  }

  stamp(tie: number): number {
    return this.#stamps[tie] ?? 0;
  }

  /** Takes a number without saying what it stands for; {@link set} does. */
  claim(id: string): number {
    const tie = this.#free.pop() ?? this.#capacity++;
    this.ids.set(tie, id);
    this.#from = grown(this.#from, tie + 1);
    this.#to = grown(this.#to, tie + 1);
    this.#types = grown(this.#types, tie + 1);
    this.#stamps = grown(this.#stamps, tie + 1);
    return tie;
  }

  set(tie: number, type: number, from: number, to: number, stamp: number): void {
    this.#types[tie] = type;
    this.#from[tie] = from;
    this.#to[tie] = to;
    this.#stamps[tie] = stamp;
  }

  release(tie: number): void {
    this.#free.push(tie);
  }

  /** By type name, then id: the order of a node's ties. */
  compare(a: number, b: number): number {
    return this.type(a) - this.type(b) || this.ids.compare(a, b);
  }
}
