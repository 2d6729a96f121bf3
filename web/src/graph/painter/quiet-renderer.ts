import type { Core, SingularElementArgument } from "cytoscape";

/**
 * While a large map is painted by ourselves, Cytoscape keeps the model, the events, the dragging and the animations, and
 * draws nothing. What is overridden here is what Cytoscape's own WebGL renderer overrides on the instance too (`render`
 * and `findNearestElements`), besides what would sort, style and measure every element for a drawing that does not
 * come. None of it is public: test/web/quiet-renderer.test.ts fails when an upgrade changes what is relied on.
 */
interface Renderer {
  render: () => void;
  findNearestElements: (x: number, y: number, interactiveOnly: boolean, isTouch: boolean) => SingularElementArgument[];
  getCachedZSortedEles: () => SingularElementArgument[];
  invalidateCachedZSortedEles: () => void;
  beforeRenderCallbacks: { readonly fn: () => void; readonly priority: number }[];
  readonly beforeRenderPriorities: { readonly animations: number };
  /** What the renderer listens to; the first of `args` are the events, the second the listener. */
  readonly bindings: readonly { readonly target: unknown; readonly args: readonly [string, () => void] }[];
  readonly data: { readonly canvasContainer: HTMLElement };
  redraw: () => void;
}

/** By these events the renderer notes what has to be measured anew. */
const NOTED = ["bounds.* dirty.*", "style.* background.*"];

interface Quiet {
  /** Has `onFrame` called at the next frame. */
  readonly redraw: () => void;
  readonly end: () => void;
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer: () => Renderer }).renderer();
}

function noting(cy: Core): readonly { readonly args: readonly [string, () => void] }[] {
  return rendererOf(cy).bindings.filter(({ target, args }) => target === cy && NOTED.includes(args[0]));
}

/**
 * @param onFrame called in place of a drawing
 * @param nearest what lies at a place of the map, the topmost first: at most one entity and one tie
 */
export function quiet(
  cy: Core,
  onFrame: () => void,
  nearest: (at: { x: number; y: number }, isTouch: boolean) => SingularElementArgument[],
): Quiet {
  const renderer = rendererOf(cy);
  const notes = noting(cy);
  const turns = renderer.beforeRenderCallbacks;
  renderer.beforeRenderCallbacks = turns.filter(
    ({ priority }) => priority === renderer.beforeRenderPriorities.animations,
  );
  renderer.render = onFrame;
  renderer.findNearestElements = (x, y, _interactiveOnly, isTouch) => nearest({ x, y }, isTouch);
  renderer.getCachedZSortedEles = () => cy.elements().toArray();
  for (const { args } of notes) cy.off(...args);
  renderer.data.canvasContainer.hidden = true;
  renderer.redraw();
  return {
    redraw: () => renderer.redraw(),
    end() {
      if (cy.destroyed()) return;
      for (const name of ["render", "findNearestElements", "getCachedZSortedEles"] as const)
        Reflect.deleteProperty(renderer, name);
      renderer.beforeRenderCallbacks = turns;
      for (const { args } of notes) cy.on(...args);
      renderer.data.canvasContainer.hidden = false;
      renderer.invalidateCachedZSortedEles();
      renderer.redraw();
    },
  };
}
