import type { Core } from "cytoscape";
import type { Palette } from "../palette.ts";
import { LiveScene } from "./live-scene.ts";
import { startPainting } from "./paint-thread.ts";
import { type Looking, Picture, suffices, viewOf } from "./picture.ts";
import { quiet } from "./quiet-renderer.ts";
import type { View } from "./view.ts";

/** After a gesture has stood still for so long, it is taken for over, and the view is painted as it is then. */
const REST_MS = 120;

/** Elements come by the hundred: reading them all anew at each frame would be felt. */
const READ_EVERY_MS = 400;

function lookingAt(cy: Core): Looking {
  return { zoom: cy.zoom(), pan: cy.pan(), width: cy.width(), height: cy.height() };
}

function isSame(view: View | null, other: View): boolean {
  return (
    view !== null && (Object.keys(other) as (keyof View)[]).every((property) => view[property] === other[property])
  );
}

export interface RunningPainter {
  readonly dress: (palette: Palette) => void;
  readonly end: () => void;
}

/**
 * Paints a large map in place of Cytoscape, on another thread. While a gesture lasts the last picture is moved, and
 * painted anew only where it would no longer do; after the gesture it is painted for where the map came to rest.
 */
export function startPainter(cy: Core): RunningPainter {
  const container = cy.container();
  if (container === null) throw new Error("A map without a place on the page cannot be painted.");
  const picture = new Picture(container);
  let isPainting = false;
  let asked: View | null = null;
  let changedAt = 0;
  let readAt = 0;
  let idleUntil = 0;
  let nextPalette: Palette | null = null;

  const thread = startPainting((painted) => {
    isPainting = false;
    // At most half of the time goes into pictures of a gesture that goes on: the page needs a processor too.
    idleUntil = performance.now() + painted.tookMs;
    picture.put(painted);
    picture.follow(lookingAt(cy));
    calm.redraw();
  });

  const scene = new LiveScene(cy, () => calm.redraw());

  /** What is new, and not to be waited with: while many elements come, they are read now and then only. */
  function hasNews(now: number): boolean {
    if (scene.isStale) return now - readAt >= READ_EVERY_MS;
    return scene.hasChanged || nextPalette !== null;
  }

  function ask(view: View, now: number): void {
    if (hasNews(now)) {
      if (scene.isStale) readAt = now;
      thread.show(scene.takeChanges(), nextPalette);
      nextPalette = null;
    }
    isPainting = true;
    asked = view;
    thread.paint(view);
  }

  function frame(): void {
    const now = performance.now();
    const looking = lookingAt(cy);
    picture.follow(looking);
    const view = viewOf(looking, window.devicePixelRatio);
    const isNews = hasNews(now);
    if (!isNews && !scene.isStale && isSame(asked, view)) return;
    const isResting = now - changedAt >= REST_MS;
    const isWanted = isNews || isResting || picture.view === null || !suffices(picture.view, looking);
    if (!isPainting && isWanted && (isResting || now >= idleUntil)) ask(view, now);
    else calm.redraw();
  }

  const calm = quiet(cy, frame, (at, isTouch) => scene.nearest(at, isTouch));
  const onViewport = () => {
    changedAt = performance.now();
  };
  cy.on("viewport", onViewport);

  return {
    dress(next) {
      nextPalette = next;
      calm.redraw();
    },
    end() {
      thread.end();
      if (cy.destroyed()) return;
      cy.off("viewport", onViewport);
      scene.end();
      calm.end();
      picture.remove();
    },
  };
}
