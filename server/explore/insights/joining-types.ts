import type { RelationType } from "../../model/vocabulary/relation-types.ts";
import { TYPE_COUNT, typeCode } from "../../store/topology/ties.ts";

/** Which ties say that somebody took part in something, and which that two do something together. */

/** From the participant to the occasion. */
export const PART_TYPES = [
  "ADVISES",
  "BUILDS",
  "CO_HOSTS",
  "DEVELOPED",
  "ESTABLISHES",
  "GUIDES",
  "INVESTED_IN",
  "MEMBER_OF",
  "OFFERS",
  "OPERATES",
  "ORGANIZES",
  "PARTICIPATES_IN",
  "SPEAKS_AT",
  "SUPPORTS",
] as const satisfies readonly RelationType[];

/** From the occasion to the participant. */
export const PART_TYPES_INVERSE = [
  "FUNDED_BY",
  "JOINTLY_BUILT_BY",
  "SIGNED_WITH",
] as const satisfies readonly RelationType[];

/** Between two participants, whichever way they are written. */
export const DIRECT_TYPES = [
  "ADVISES",
  "COOPERATES_WITH",
  "JOINTLY_BUILT_BY",
  "MATCHED_WITH",
  "SIGNED_WITH",
  "TRANSFERS_TO",
] as const satisfies readonly RelationType[];

const partBits = new Int8Array(TYPE_COUNT).fill(-1);
for (const type of PART_TYPES) partBits[typeCode(type)] = 1;
for (const type of PART_TYPES_INVERSE) partBits[typeCode(type)] = 0;

/** Whether an entry of an occasion's row leads to somebody who takes part in it. */
export function isPart(type: number, entry: number): boolean {
  return partBits[type] === (entry & 1);
}

const directCodes = new Set<number>(DIRECT_TYPES.map(typeCode));

export function isDirect(type: number): boolean {
  return directCodes.has(type);
}
