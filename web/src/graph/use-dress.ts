import type { Core, EventObject } from "cytoscape";
import { useEffect, useMemo, useRef } from "react";
import { useAtlas } from "../app/use-atlas.ts";
import type { MapElements } from "./elements.ts";
import { inSlices } from "./in-slices.ts";
import { type Dress, dressOf, type PathOnMap } from "./lit.ts";
import { flyTo, reveal } from "./viewport.ts";

const BARE: Dress = new Map();
const NONE: readonly string[] = [];

/** Elements dressed at once. */
const SOME = 100;

/** Only what changes is touched: restyling thousands that stay as they are would be felt. `worn` is kept in step. */
function change(cy: Core, worn: Map<string, readonly string[]>, dress: Dress, ids: readonly string[]): void {
  for (const id of ids) {
    const [was, is] = [worn.get(id) ?? NONE, dress.get(id) ?? NONE];
    const [gone, come] = [was.filter((name) => !is.includes(name)), is.filter((name) => !was.includes(name))];
    if (gone.length + come.length === 0) continue;
    const element = cy.getElementById(id);
    if (gone.length > 0) element.removeClass(gone.join(" "));
    if (come.length > 0) element.addClass(come.join(" "));
    if (element.nonempty()) worn.set(id, is);
  }
}

/**
 * Shows on the map what the page is about, what the filters keep lit and how things stand at the time asked about.
 * The rest fades, and nothing is taken away or moved.
 */
export function useDress(
  cy: Core | null,
  elements: MapElements | null,
  path: PathOnMap | null,
  knownTies: ReadonlySet<string> | null,
  /** Changes whenever elements were added: what is new has to be dressed too. */
  drawing: unknown,
): void {
  const { selection, focusHops, filters, clocks, picked, pinned } = useAtlas().state;
  const worn = useRef(new Map<string, readonly string[]>());
  const dressed = useRef(Promise.resolve(true));

  useEffect(() => {
    if (cy === null) return;
    worn.current.clear();
    // What was taken off and came back wears nothing.
    const forget = ({ target }: EventObject) => void worn.current.delete(target.id());
    cy.on("add", forget);
    return () => void cy.off("add", forget);
  }, [cy]);

  const dress = useMemo(
    () =>
      elements === null
        ? BARE
        : dressOf(elements, { selection, focusHops, filters, clocks, knownTies, path, picked, pinned }),
    [elements, selection, focusHops, filters, clocks, knownTies, path, picked, pinned],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` says when, not what
  useEffect(() => {
    if (cy === null) return;
    let moot = false;
    const ids = [...new Set([...worn.current.keys(), ...dress.keys()])];
    const some = (part: readonly string[]) => cy.batch(() => change(cy, worn.current, dress, part));
    dressed.current = inSlices(ids, SOME, some, () => moot);
    void dressed.current.then((isDone) => isDone && !moot && cy.emit("dressed"));
    return () => {
      moot = true;
    };
  }, [cy, dress, drawing]);

  // After the dressing, by whose classes it finds what to show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and clocks change the light, not where one looks
  useEffect(() => {
    if (cy === null) return;
    let moot = false;
    async function look(map: Core): Promise<void> {
      // A dressing that another takes the place of is over too.
      for (let last: unknown = null; last !== dressed.current; await last) last = dressed.current;
      if (moot) return;
      const focus = map.elements(".focus");
      const onPath = map.elements(".on-path");
      if (focus.nonempty()) reveal(map, focus);
      else if (onPath.nonempty()) flyTo(map, onPath);
    }
    void look(cy);
    return () => {
      moot = true;
    };
  }, [cy, selection, path, drawing]);
}
