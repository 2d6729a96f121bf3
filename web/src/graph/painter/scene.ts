import type { Family } from "#model/vocabulary/kinds.ts";
import { FAMILIES } from "#model/vocabulary/kinds.ts";

/**
 * What a large map shows, as flat arrays that cross to another thread in no time: entities and ties by number, in the
 * map's own units. What each is and wears stands in one number of bits.
 */
export interface Scene {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Width and height of a drawing without its name. */
  readonly size: Float32Array;
  /** Position in FAMILIES. */
  readonly family: Uint8Array;
  readonly degree: Uint32Array;
  readonly nodeBits: Uint16Array;
  /** With line breaks. */
  readonly names: readonly string[];
  /** At the map's own scale, as the layout measures them. */
  readonly nameWidth: Float32Array;
  readonly nameHeight: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly tieBits: Uint16Array;
  /** Words along the few ties that bear any, by the number of the tie. */
  readonly tieWords: readonly (readonly [tie: number, words: string])[];
}

/** Classes of lit.ts and of the hooks for pointer and keyboard, then what lies in the data. */
export const BIT = {
  faded: 1,
  ended: 2,
  "not-yet": 4,
  unknown: 8,
  "may-hold": 16,
  near: 32,
  "on-path": 64,
  focus: 128,
  hover: 256,
  picked: 512,
  cursor: 1_024,
  /** Of an entity that is not actual, and of a tie. */
  pending: 2_048,
  inferred: 4_096,
  /** Stands for others that are folded into it. */
  holds: 8_192,
  underway: 16_384,
} as const;

/** What asks for the eye, and is drawn over the rest, always with its name. */
export const LIT = BIT.focus | BIT.hover | BIT["on-path"] | BIT.picked | BIT.cursor;

export interface SceneNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly family: Family;
  readonly degree: number;
  readonly label: string;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly hollow: boolean;
  readonly holds: number;
  readonly classes: readonly string[];
}

export interface SceneTie {
  /** Numbers of both ends. */
  readonly from: number;
  readonly to: number;
  readonly pending: boolean;
  readonly underway: boolean;
  readonly inferred: boolean;
  readonly label: string;
  readonly classes: readonly string[];
}

function wornBits(classes: readonly string[]): number {
  return classes.reduce((bits, name) => bits | (BIT[name as keyof typeof BIT] ?? 0), 0);
}

export function nodeBits({ hollow, holds, classes }: Pick<SceneNode, "hollow" | "holds" | "classes">): number {
  return wornBits(classes) | (hollow ? BIT.pending : 0) | (holds > 0 ? BIT.holds : 0);
}

export function tieBits({
  pending,
  underway,
  inferred,
  classes,
}: Pick<SceneTie, "pending" | "underway" | "inferred" | "classes">): number {
  const lying = (pending ? BIT.pending : 0) | (underway ? BIT.underway : 0) | (inferred ? BIT.inferred : 0);
  return wornBits(classes) | lying;
}

/** Words stand along a tie only while it is looked at. */
export const WORDED = BIT.focus | BIT.hover | BIT["on-path"];

export function sceneOf(nodes: readonly SceneNode[], ties: readonly SceneTie[]): Scene {
  const bits = Uint16Array.from(ties, tieBits);
  return {
    x: Float32Array.from(nodes, ({ x }) => x),
    y: Float32Array.from(nodes, ({ y }) => y),
    size: Float32Array.from(nodes, ({ size }) => size),
    family: Uint8Array.from(nodes, ({ family }) => FAMILIES.indexOf(family)),
    degree: Uint32Array.from(nodes, ({ degree }) => degree),
    nodeBits: Uint16Array.from(nodes, nodeBits),
    names: nodes.map(({ label }) => label),
    nameWidth: Float32Array.from(nodes, ({ labelWidth }) => labelWidth),
    nameHeight: Float32Array.from(nodes, ({ labelHeight }) => labelHeight),
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    tieBits: bits,
    tieWords: ties.flatMap(({ label }, tie) => (((bits[tie] ?? 0) & WORDED) === 0 ? [] : [[tie, label] as const])),
  };
}
