import type { Core } from "cytoscape";
import { useEffect, useMemo, useRef } from "react";
import { useAtlas } from "../app/use-atlas.ts";
import type { MapElements } from "./elements.ts";
import { type Dress, dressOf, type PathOnMap } from "./lit.ts";
import { flyTo, reveal } from "./viewport.ts";

const BARE: Dress = new Map();
const NONE: readonly string[] = [];

/** Only what changes is touched: restyling thousands that stay as they are would be felt. */
function change(cy: Core, before: Dress, after: Dress): void {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id) ?? NONE, after.get(id) ?? NONE];
    const [gone, come] = [was.filter((name) => !is.includes(name)), is.filter((name) => !was.includes(name))];
    if (gone.length + come.length === 0) continue;
    const element = cy.getElementById(id);
    if (gone.length > 0) element.removeClass(gone.join(" "));
    if (come.length > 0) element.addClass(come.join(" "));
  }
}

/** What lies on the map already wears what it was given; what was taken off and came back wears nothing. */
function stillWorn(cy: Core, dress: Dress, added: ReadonlySet<string>): Dress {
  return new Map([...dress].filter(([id]) => !added.has(id) && cy.getElementById(id).nonempty()));
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
  const worn = useRef<Dress>(BARE);
  const added = useRef(new Set<string>());

  useEffect(() => {
    if (cy === null) return;
    worn.current = BARE;
    const remember = ({ target }: { target: { id: () => string } }) => void added.current.add(target.id());
    cy.on("add", remember);
    return () => void cy.off("add", remember);
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
    cy.batch(() => change(cy, stillWorn(cy, worn.current, added.current), dress));
    added.current.clear();
    worn.current = dress;
    cy.emit("dressed");
  }, [cy, dress, drawing]);

  // After the dressing, by whose classes it finds what to show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and clocks change the light, not where one looks
  useEffect(() => {
    if (cy === null) return;
    const focus = cy.elements(".focus");
    const onPath = cy.elements(".on-path");
    if (focus.nonempty()) reveal(cy, focus);
    else if (onPath.nonempty()) flyTo(cy, onPath);
  }, [cy, selection, path, drawing]);
}
