import type { NetworkEdge } from "#model/api/answers.ts";
import { heldAt, holdingBounds } from "#model/held.ts";
import { HELD, type Held } from "#model/vocabulary/statements.ts";
import type { Clocks, Filters, Selection } from "../app/atlas-state.ts";
import type { EdgeData, MapElements, NodeData } from "./elements.ts";

/**
 * What is lit on the map and what fades, and how each thing stands at the time asked about. Nothing is taken away:
 * whatever is asked, everything stays where it lies. The words here are the classes of graph-style.ts.
 */
export interface Question {
  readonly selection: Selection | null;
  readonly focusHops: number | null;
  readonly filters: Filters;
  readonly clocks: Clocks;
  /** Ties that were known on the day asked about; `null` where none was asked about. */
  readonly knownTies: ReadonlySet<string> | null;
  readonly path: PathOnMap | null;
  readonly picked: readonly string[];
  readonly pinned: readonly { readonly id: string }[];
}

/** The ties and entities of the path that is chosen. */
export interface PathOnMap {
  readonly entities: readonly string[];
  readonly ties: readonly string[];
}

/** Of each element its classes, in one order; those without any are left out. */
export type Dress = ReadonlyMap<string, readonly string[]>;

type Wearing = Map<string, string[]>;
export type Standing = Held | "unknown";

function put(wearing: Wearing, id: string, className: string): void {
  const worn = wearing.get(id);
  if (worn === undefined) wearing.set(id, [className]);
  else if (!worn.includes(className)) worn.push(className);
}

function allows<Value>(wanted: readonly Value[], value: Value): boolean {
  return wanted.length === 0 || wanted.includes(value);
}

/** How one tie stands; `null` where no clock was asked. */
export function standingOf(tie: NetworkEdge, { at }: Clocks, knownTies: ReadonlySet<string> | null): Standing | null {
  if (knownTies !== null && !knownTies.has(tie.id)) return "unknown";
  return at === null ? null : heldAt(holdingBounds(tie), at);
}

const LIVELIEST: readonly Standing[] = [...HELD, "unknown"];

/** Several as one: a line that stands for ties of which one holds, holds. */
function liveliest(standings: readonly (Standing | null)[]): Standing | null {
  return LIVELIEST.find((standing) => standings.includes(standing)) ?? null;
}

function passesTie(tie: NetworkEdge, standing: Standing | null, filters: Filters): boolean {
  return (
    allows(filters.types, tie.type) &&
    allows(filters.statuses, tie.status) &&
    allows(filters.certainties, tie.certainty) &&
    (standing === null || standing === "unknown" || allows(filters.held, standing))
  );
}

function passesNode(node: NodeData, { kinds, parties }: Filters): boolean {
  return allows(kinds, node.kind) && (parties.length === 0 || (node.party !== null && parties.includes(node.party)));
}

function asksTies({ types, statuses, certainties, held }: Filters): boolean {
  return types.length + statuses.length + certainties.length + held.length > 0;
}

/** Ids of what the filters light. A thing none of whose ties passes fades with them, where ties were asked about. */
function passing({ nodes, edges }: MapElements, question: Question): Set<string> {
  const { filters, clocks, knownTies } = question;
  const good = new Set(nodes.filter((node) => passesNode(node, filters)).map(({ id }) => id));
  const ties = edges.filter(
    ({ source, target, ties: parts }) =>
      good.has(source) &&
      good.has(target) &&
      parts.some((tie) => passesTie(tie, standingOf(tie, clocks, knownTies), filters)),
  );
  const tied = asksTies(filters) ? new Set(ties.flatMap(({ source, target }) => [source, target])) : good;
  return new Set([...[...good].filter((id) => tied.has(id)), ...ties.map(({ id }) => id)]);
}

function focusOf({ nodes, edges, headOf }: MapElements, selection: Selection | null): Set<string> {
  if (selection === null || selection.type === "document") return new Set();
  if (selection.type === "tie")
    return new Set(edges.filter(({ ties }) => ties.some(({ id }) => id === selection.id)).map(({ id }) => id));
  const id = headOf.get(selection.id) ?? selection.id;
  return new Set(nodes.some((node) => node.id === id) ? [id] : []);
}

function endsOf(edges: readonly EdgeData[], ids: ReadonlySet<string>): string[] {
  return edges.filter(({ id }) => ids.has(id)).flatMap(({ source, target }) => [source, target]);
}

/** What lies within `hops` ties of the focus, with the ties among it. */
function within({ edges }: MapElements, focus: ReadonlySet<string>, hops: number): Set<string> {
  let reached = new Set([...endsOf(edges, focus), ...[...focus].filter((id) => !edges.some((edge) => edge.id === id))]);
  for (let hop = 0; hop < hops; hop += 1) {
    const next = new Set(reached);
    for (const { source, target } of edges) {
      if (reached.has(source)) next.add(target);
      if (reached.has(target)) next.add(source);
    }
    if (next.size === reached.size) break;
    reached = next;
  }
  const ties = edges.filter(({ source, target }) => reached.has(source) && reached.has(target));
  return new Set([...reached, ...ties.map(({ id }) => id), ...focus]);
}

/** As a person expects it without asking: the thing, its ties and their other ends, but no ties among those. */
function besides({ edges }: MapElements, focus: ReadonlySet<string>): Set<string> {
  const touching = edges.filter(({ id, source, target }) => focus.has(id) || focus.has(source) || focus.has(target));
  return new Set([...focus, ...touching.flatMap(({ id, source, target }) => [id, source, target])]);
}

function dressForTime({ nodes, edges }: MapElements, { clocks, knownTies }: Question, wearing: Wearing): void {
  if (clocks.at === null && knownTies === null) return;
  const around = new Map<string, (Standing | null)[]>();
  for (const { id, source, target, ties } of edges) {
    const standing = liveliest(ties.map((tie) => standingOf(tie, clocks, knownTies)));
    if (standing !== null && standing !== "holds") put(wearing, id, standing);
    for (const end of [source, target]) {
      const standings = around.get(end);
      if (standings === undefined) around.set(end, [standing]);
      else standings.push(standing);
    }
  }
  // A thing stands as the liveliest of its ties; one without any says nothing of itself.
  for (const { id } of nodes) {
    const standings = around.get(id) ?? [];
    const standing = standings.includes(null) ? null : liveliest(standings);
    if (standing === "ended" || standing === "not-yet" || standing === "unknown") put(wearing, id, standing);
  }
}

function dressPath({ edges, headOf }: MapElements, path: PathOnMap | null, wearing: Wearing): Set<string> {
  const ids = new Set(path?.entities.map((id) => headOf.get(id) ?? id));
  for (const { id, ties } of edges) if (ties.some((tie) => path?.ties.includes(tie.id))) ids.add(id);
  for (const id of ids) put(wearing, id, "on-path");
  return ids;
}

/** Nothing is lit before the rest: thousands need not be looked through to find that. */
function asksNothing({ selection, path, filters, clocks, knownTies }: Question): boolean {
  const isFiltered = Object.values(filters).some((wanted) => wanted.length > 0);
  return selection === null && path === null && clocks.at === null && knownTies === null && !isFiltered;
}

function light(elements: MapElements, question: Question, wearing: Wearing): void {
  const onPath = dressPath(elements, question.path, wearing);
  const focus = focusOf(elements, question.selection);
  for (const id of focus) put(wearing, id, "focus");
  const near = question.focusHops === null ? besides(elements, focus) : within(elements, focus, question.focusHops);
  for (const id of near) put(wearing, id, "near");
  const passes = passing(elements, question);
  const isFocused = near.size > 0 || onPath.size > 0;
  for (const { id } of [...elements.nodes, ...elements.edges]) {
    const isLit = passes.has(id) && (!isFocused || near.has(id) || onPath.has(id));
    if (!isLit && !focus.has(id)) put(wearing, id, "faded");
  }
  dressForTime(elements, question, wearing);
}

export function dressOf(elements: MapElements, question: Question): Dress {
  const wearing: Wearing = new Map();
  if (!asksNothing(question)) light(elements, question, wearing);
  const drawn = new Set(elements.nodes.map(({ id }) => id));
  for (const id of question.picked) if (drawn.has(id)) put(wearing, id, "picked");
  for (const { id } of question.pinned) if (drawn.has(id)) put(wearing, id, "pinned");
  return wearing;
}
