import { type AtlasState, type Change, startState, thatFit } from "../app/atlas-state.ts";
import type { Story, StoryStep } from "./story.ts";

/** How a story sets the page: one picture at a time, each a plain state that a link brings back. */

/** The page as one picture of a story shows it. */
export function tell(story: Story, step: number): Change {
  return (state) => {
    const picture = story.steps[step];
    if (picture === undefined) return state;
    return {
      ...startState(state.language),
      frame: state.frame,
      drawn: thatFit(picture.shown),
      selection: picture.open,
      story: { id: story.id, step },
    };
  };
}

/** Whether the page still shows what a picture of the story showed. */
export function isAsTold({ drawn, selection }: AtlasState, picture: StoryStep): boolean {
  return (
    selection?.type === picture.open.type &&
    selection.id === picture.open.id &&
    drawn.length === picture.shown.length &&
    picture.shown.every((id) => drawn.includes(id))
  );
}

/** Whether the page is about something else than the picture: another page, a path, a list, or the start. */
export function isElsewhere({ selection, path, browse }: AtlasState, { open }: StoryStep): boolean {
  return path !== null || browse !== null || selection?.type !== open.type || selection.id !== open.id;
}

/** What is drawn stays; only the story is over. */
export function endStory(state: AtlasState): AtlasState {
  return { ...state, story: null };
}
