import type { EntityKind } from "../../model/vocabulary/kinds.ts";

/** The part of a graph that matching looks at: plain data, read once and then only thought about. */
export interface MatchGround {
  /** By id; in order of id. */
  readonly entities: ReadonlyMap<string, MatchEntity>;
  /** Only what has happened or is under way, by id. */
  readonly ties: readonly MatchTie[];
}

export interface MatchEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Ties in and out, in the whole graph. */
  readonly degree: number;
  /** Whether it may be a need or a candidate. */
  readonly isCompared: boolean;
  /** What is told of it in words; `null` where neither it is compared nor its name says what others are about. */
  readonly told: Told | null;
}

/** Texts in any language. */
export interface Told {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

export interface MatchTie {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** One way along a tie. */
export interface Step {
  readonly relation: string;
  readonly type: string;
  readonly to: MatchEntity;
}

/** The ties of each entity of the ground, by relation id. */
export function stepsOf({ entities, ties }: MatchGround): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>([...entities.keys()].map((id) => [id, []]));
  const put = (from: string, to: string, { id, type }: MatchTie) => {
    const end = entities.get(to);
    if (end !== undefined) steps.get(from)?.push({ relation: id, type, to: end });
  };
  for (const tie of ties) {
    put(tie.from, tie.to, tie);
    put(tie.to, tie.from, tie);
  }
  return steps;
}
