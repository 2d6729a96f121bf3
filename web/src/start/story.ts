import type { EntityKind } from "#model/vocabulary/kinds.ts";
import type { Selection } from "../app/atlas-state.ts";

/** A text of ours in both languages. */
export interface StoryText {
  readonly en: string;
  readonly zh: string;
}

/** One picture of a story: what is drawn, whose page is open, and two or three sentences about it. */
export interface StoryStep {
  readonly title: StoryText;
  readonly text: StoryText;
  /** Ids of the entities on the map. */
  readonly shown: readonly string[];
  readonly open: Selection;
}

/**
 * A walk through the graph in a few pictures. Everything its texts say is in the graph; `test/web/stories.test.ts`
 * holds every id and every figure to it.
 */
export interface Story {
  readonly id: string;
  readonly title: StoryText;
  /** What one learns from it, in a line. */
  readonly lead: StoryText;
  /** The kind whose sign stands for it. */
  readonly sign: EntityKind;
  readonly steps: readonly StoryStep[];
}
