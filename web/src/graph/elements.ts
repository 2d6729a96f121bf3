import type { EntitySummary, NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { type Family, KIND_DECLARATIONS, type Party } from "#model/vocabulary/kinds.ts";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import type { Fold, Language } from "../app/atlas-state.ts";
import { inLanguage } from "../format/names.ts";
import { hasHappened } from "../format/statuses.ts";
import { type Bundle, bundleTies } from "./bundle.ts";
import { foldNetwork } from "./fold.ts";
import { labelBox, labelLines } from "./label-lines.ts";

/** An answer of the API as the map draws it. Only data: how it looks is graph-style.ts. */

export interface NodeData {
  readonly id: string;
  readonly kind: EntitySummary["kind"];
  readonly family: Family;
  readonly party: Party | null;
  readonly name: string;
  readonly label: string;
  /** Width and height of the drawing without its label. */
  readonly size: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly degree: number;
  /** Ties that lead to what is not on the map. */
  readonly undrawn: number;
  /** Entities folded into it. */
  readonly holds: number;
  /** Not actual: planned, a target, hoped for. */
  readonly hollow: boolean;
}

export interface EdgeData {
  readonly id: string;
  /** Of the tie, whose id may be the same as an entity's; of several drawn as one, the first. */
  readonly tie: string;
  readonly ties: readonly NetworkEdge[];
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly arrow: boolean;
  readonly pending: boolean;
  /** Begun and not done, of several the farthest. */
  readonly underway: boolean;
  readonly inferred: boolean;
  /** Ties drawn as this one. */
  readonly count: number;
}

export interface MapElements {
  readonly nodes: readonly NodeData[];
  readonly edges: readonly EdgeData[];
  /** Folded members, and the head that stands for each. */
  readonly headOf: ReadonlyMap<string, string>;
}

/** How a person wants the same answer drawn. */
interface Arrangement {
  readonly collapsed: readonly Fold[];
  readonly bundled: boolean;
}

const SMALLEST = 34;
const LARGEST = 62;

/** Grows with the logarithm of the ties: a hub is larger, never overwhelming. */
function sizeOf(degree: number): number {
  return Math.round(Math.min(LARGEST, SMALLEST + 4.5 * Math.log2(1 + degree)));
}

function nodeData(entity: EntitySummary, drawnTies: number, holds: number, language: Language): NodeData {
  const name = inLanguage(entity.name, language);
  const lines = labelLines(holds === 0 ? name : `${name} +${holds}`);
  const box = labelBox(lines);
  return {
    id: entity.id,
    kind: entity.kind,
    family: KIND_DECLARATIONS[entity.kind].family,
    party: entity.party,
    name,
    label: lines.join("\n"),
    size: sizeOf(entity.degree),
    labelWidth: box.width,
    labelHeight: box.height,
    degree: entity.degree,
    undrawn: Math.max(0, entity.degree - drawnTies),
    holds,
    hollow: !hasHappened(entity.status),
  };
}

/** A bundle has an arrow only where all of its ties run one way. */
function edgeData({ from, to, ties }: Bundle, language: Language): EdgeData {
  const [first] = ties as readonly [NetworkEdge, ...NetworkEdge[]];
  const declaration = relationDeclaration(first.type);
  return {
    id: ties.length === 1 ? `tie:${first.id}` : `ties:${[from, to].sort().join("~")}`,
    tie: first.id,
    ties,
    source: from,
    target: to,
    label: ties.length === 1 ? declaration.label[language] : `× ${ties.length}`,
    arrow: ties.every((tie) => tie.from === from && !relationDeclaration(tie.type).symmetric),
    pending: ties.every(({ status }) => !hasHappened(status)),
    underway: ties.every(({ status }) => status !== "actual") && ties.some(({ status }) => hasHappened(status)),
    inferred: ties.every(({ certainty }) => certainty === "inferred"),
    count: ties.length,
  };
}

function countBy(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function mapElements(network: NetworkAnswer, language: Language, arrangement: Arrangement): MapElements {
  const { nodes, edges, headOf } = foldNetwork(network, arrangement.collapsed);
  const drawnTies = countBy(network.edges.flatMap(({ from, to }) => [from, to]));
  const holds = countBy(headOf.values());
  // What leads into a fold would lie on one another in dozens: it is drawn as one.
  const bundles = bundleTies(edges, (from, to) => arrangement.bundled || holds.has(from) || holds.has(to));
  return {
    nodes: nodes.map((entity) => nodeData(entity, drawnTies.get(entity.id) ?? 0, holds.get(entity.id) ?? 0, language)),
    edges: bundles.map((bundle) => edgeData(bundle, language)),
    headOf,
  };
}
