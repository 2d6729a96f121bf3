/**
 * How much each agreement or disagreement says about two records being one thing: the model of Fellegi and Sunter
 * ("A Theory for Record Linkage", JASA 64, 1969), with agreement in degrees as Winkler has it (1990). `m` is how
 * often a pair that is one thing looks like this, `u` how often a pair that is not does; the weight of a level is
 * log2(m / u), weights add up, and with the prior odds they make a probability. The numbers are estimates for
 * curated graphs of organizations, set before the Foshan graph was looked at, and not learned from it: there are
 * too few judged pairs to learn from.
 */
interface Level {
  readonly m: number;
  readonly u: number;
  /** For a person to read. */
  readonly says: string;
}

function level(m: number, u: number, says: string): Level {
  return { m, u, says };
}

export const LEVELS = {
  nameEqual: level(0.45, 0.0005, "a name of one is a name of the other"),
  nameClose: level(0.3, 0.003, "names are spelled almost alike"),
  nameSimilar: level(0.2, 0.02, "names share most of their telling words"),
  nameLoose: level(0.04, 0.2, "names share some words"),
  nameOther: level(0.01, 0.78, "names differ"),
  numbersDiffer: level(0.02, 0.5, "numbers in their names differ"),
  kindSame: level(0.88, 0.15, "of the same kind"),
  kindNear: level(0.1, 0.25, "of kindred kinds"),
  kindOther: level(0.02, 0.6, "of different kinds"),
  placeShared: level(0.7, 0.15, "in the same place"),
  placeOther: level(0.08, 0.6, "in different places"),
  idShared: level(0.5, 0.000001, "with the same identifier elsewhere"),
  idOther: level(0.002, 0.95, "with different identifiers in one register"),
  neighborsMany: level(0.4, 0.02, "tied to largely the same"),
  neighborsSome: level(0.35, 0.2, "tied to some of the same"),
  neighborsNone: level(0.15, 0.6, "tied to nothing in common"),
} as const satisfies Record<string, Level>;

export type LevelName = keyof typeof LEVELS;

/** Of pairs that share a block, the share that is one thing. */
const PRIOR = 1 / 200;

export function weightOf(name: LevelName): number {
  const { m, u } = LEVELS[name];
  return Math.log2(m / u);
}

/** Probability that a pair is one thing, 0 to 1. */
export function probabilityOf(levels: readonly LevelName[]): number {
  const prior = Math.log2(PRIOR / (1 - PRIOR));
  const odds = 2 ** levels.reduce((sum, name) => sum + weightOf(name), prior);
  return odds / (1 + odds);
}
