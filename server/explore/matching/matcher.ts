import { compareText } from "../../store/ordering.ts";
import { type MatchGround, type Step, stepsOf } from "./match-ground.ts";
import {
  ASPECTS,
  type Aspect,
  FIELD_KINDS,
  MANY_TEXTS,
  MATCH_WEIGHTS,
  type MatchWeights,
  PLACE_KINDS,
} from "./matching-method.ts";
import {
  type SharedThing,
  type Surroundings,
  sharedThings,
  surroundingsOf,
  together,
  type Way,
} from "./shared-things.ts";
import { WordIndex } from "./word-index.ts";

/** One candidate for a need, and why. */
export interface Match {
  readonly candidate: string;
  /** 0 to 1, comparable among the candidates of one need only. */
  readonly score: number;
  /** 0 to 1 each, before weighing. */
  readonly aspects: Readonly<Record<Aspect, number>>;
  /** Shared words and phrases, the rarest first. */
  readonly words: readonly string[];
  /** The strongest first. */
  readonly shared: readonly SharedThing[];
  /** The way that supports it best; `null`: nothing but words. */
  readonly way: Way | null;
  /** The tie by which a source itself says that they are matched; `null`: this is our suggestion. */
  readonly stated: string | null;
}

export interface NeedMatches {
  readonly need: string;
  /** What a source states first, then by score, then by id. */
  readonly matches: readonly Match[];
  /** Before the limit. */
  readonly total: number;
}

/** Most shared entities that are told of one match. */
const MOST_TOLD = 10;

/** Ties by which a need belongs to someone, or is a part of something that is told of itself. */
const OWNING_TYPES: ReadonlySet<string> = new Set(["HAS_NEED", "ISSUED", "PART_OF"]);

type Steps = ReturnType<typeof stepsOf>;

/**
 * Ranks candidates for needs by words (BM25+), shared industry and technology, earlier cooperation of those behind
 * them, and place. Depends on nothing but the ground and the weights, so equal graphs match alike on both engines.
 * Needs and candidates may be any entities that the ground compares: achievements for needs, needs for an achievement,
 * needs like a need. Who has or issued a need is no candidate for it.
 */
export class Matcher {
  readonly #steps: Steps;
  readonly #words: WordIndex;
  readonly #weights: MatchWeights;
  readonly #leastWords: number;
  readonly #surroundings = new Map<string, Surroundings>();

  private constructor(steps: Steps, words: WordIndex, weights: MatchWeights) {
    const { ofMany, ofFew } = weights.leastWords;
    this.#leastWords = words.size >= MANY_TEXTS ? ofMany : ofFew;
    this.#steps = steps;
    this.#words = words;
    this.#weights = weights;
  }

  static async of(ground: MatchGround, weights: MatchWeights = MATCH_WEIGHTS): Promise<Matcher> {
    const steps = stepsOf(ground);
    const all = [...ground.entities.values()];
    const compared = all.flatMap(({ id, isCompared, told }) =>
      isCompared && told !== null ? [{ id, ...told, fields: fieldsOf(steps.get(id) ?? []) }] : [],
    );
    const places = all.flatMap(({ kind, told }) => (PLACE_KINDS.includes(kind) ? (told?.names ?? []) : []));
    return new Matcher(steps, await WordIndex.of(compared, places, weights), weights);
  }

  #around(id: string): Surroundings {
    const known = this.#surroundings.get(id) ?? surroundingsOf(id, this.#steps);
    this.#surroundings.set(id, known);
    return known;
  }

  /** @param limit most matches that are told */
  matchesOf(need: string, candidates: readonly string[], limit: number): NeedMatches {
    const shares = this.#words.sharesOf(need);
    const near = new Map((this.#steps.get(need) ?? []).map(({ type, relation, to }) => [to.id, { type, relation }]));
    const found: Match[] = [];
    for (const candidate of candidates) {
      const tie = near.get(candidate);
      if (candidate === need || OWNING_TYPES.has(tie?.type ?? "")) continue;
      const match = this.#match(
        need,
        candidate,
        shares.get(candidate) ?? 0,
        tie?.type === "MATCHED_WITH" ? tie.relation : null,
      );
      if (match !== null) found.push(match);
    }
    const ranked = found.sort(byRank).slice(0, limit);
    return {
      need,
      matches: ranked.map((match) => ({ ...match, words: this.#words.sharedWords(need, match.candidate) })),
      total: found.length,
    };
  }

  #match(need: string, candidate: string, words: number, stated: string | null): Match | null {
    const shared = sharedThings(this.#around(need), this.#around(candidate), candidate);
    const aspects = Object.fromEntries(
      ASPECTS.map((aspect) => [aspect, aspect === "words" ? words : together(shared, aspect)]),
    ) as Record<Aspect, number>;
    const isAboutTheSame = aspects.industry > 0 || aspects.technology > 0 || words >= this.#leastWords;
    if (stated === null && !isAboutTheSame) return null;
    const score = ASPECTS.reduce((sum, aspect) => sum + this.#weights.aspects[aspect] * aspects[aspect], 0);
    return {
      candidate,
      score,
      aspects,
      words: [],
      shared: shared.slice(0, MOST_TOLD),
      way: shared[0]?.way ?? null,
      stated,
    };
  }
}

/** Names of what it is directly in the field of, or uses. */
function fieldsOf(steps: readonly Step[]): string[] {
  const fields = steps.filter(({ to }) => FIELD_KINDS.includes(to.kind));
  return fields.flatMap(({ to }) => to.told?.names ?? []);
}

function byRank(a: Match, b: Match): number {
  const stated = Number(b.stated !== null) - Number(a.stated !== null);
  return stated || b.score - a.score || compareText(a.candidate, b.candidate);
}
