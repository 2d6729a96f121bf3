import type { Core } from "cytoscape";
import type { Palette } from "../palette.ts";
import { LiveScene } from "./live-scene.ts";
import { startPainting } from "./paint-thread.ts";
import { type Looking, Painting, paneOf, suffices } from "./painting.ts";
import type { Pane } from "./pane.ts";
import { quiet } from "./quiet-renderer.ts";

/** After a gesture has stood still for so long, it is taken for over, and the map is painted as it lies then. */
const REST_MS = 120;

/** Elements come by the hundred: reading them all anew at each frame would be felt. */
const READ_EVERY_MS = 1_000;

function lookingAt(cy: Core): Looking {
  return { zoom: cy.zoom(), pan: cy.pan(), width: cy.width(), height: cy.height() };
}

function isSame(pane: Pane | null, other: Pane): boolean {
  return (
    pane !== null && (Object.keys(other) as (keyof Pane)[]).every((property) => pane[property] === other[property])
  );
}

export interface RunningPainter {
  readonly dress: (palette: Palette) => void;
  readonly end: () => void;
}

/**
 * Paints a large map in place of Cytoscape, on another thread. While a gesture lasts the last painting is moved, and
 * painted anew only where it would no longer do; after the gesture it is painted for where the map came to rest.
 */
export function startPainter(cy: Core): RunningPainter {
  const container = cy.container();
  if (container === null) throw new Error("A map without a place on the page cannot be painted.");
  const painting = new Painting(container);
  let isPainting = false;
  let asked: Pane | null = null;
  let changedAt = 0;
  let readAt = 0;
  let idleUntil = 0;
  let timer = 0;
  let nextPalette: Palette | null = null;

  const thread = startPainting((painted) => {
    isPainting = false;
    // At most half of the time goes into paintings of a gesture that goes on: the page needs a processor too.
    idleUntil = performance.now() + painted.tookMs;
    painting.put(painted);
    painting.follow(lookingAt(cy));
    calm.redraw();
  });

  const scene = new LiveScene(cy, () => calm.redraw());

  /** What is new, and not to be waited with: while many elements come, they are read now and then only. */
  function hasNews(now: number): boolean {
    if (scene.isStale) return now - readAt >= READ_EVERY_MS;
    return scene.hasChanged || nextPalette !== null;
  }

  function ask(pane: Pane, now: number): void {
    if (hasNews(now)) {
      if (scene.isStale) readAt = now;
      thread.show(scene.takeChanges(), nextPalette);
      nextPalette = null;
    }
    isPainting = true;
    asked = pane;
    thread.paint(pane);
  }

  /** Cytoscape forgets a redraw that is asked for while it draws. */
  function lookAgain(ms: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => calm.redraw(), ms);
  }

  function frame(): void {
    const now = performance.now();
    const looking = lookingAt(cy);
    painting.follow(looking);
    const pane = paneOf(looking, window.devicePixelRatio);
    const isNews = hasNews(now);
    if (!isNews && isSame(asked, pane)) {
      if (scene.isStale) lookAgain(readAt + READ_EVERY_MS - now);
      return;
    }
    // Once it has come, it is looked again.
    if (isPainting) return;
    const isResting = now - changedAt >= REST_MS;
    const isWanted = isNews || painting.pane === null || !suffices(painting.pane, looking);
    const wait = isResting ? 0 : isWanted ? idleUntil - now : changedAt + REST_MS - now;
    if (wait <= 0) ask(pane, now);
    else lookAgain(wait);
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
      window.clearTimeout(timer);
      thread.end();
      if (cy.destroyed()) return;
      cy.off("viewport", onViewport);
      scene.end();
      calm.end();
      painting.remove();
    },
  };
}
