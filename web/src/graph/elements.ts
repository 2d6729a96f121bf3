import type { EntitySummary, NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { type Family, KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import type { Language } from "../app/atlas-state.ts";
import { inLanguage } from "../format/names.ts";
import { hasHappened } from "../format/statuses.ts";
import { labelBox, labelLines } from "./label-lines.ts";

/** An answer of the API as the map draws it. Only data: how it looks is graph-style.ts. */

export interface NodeData {
  readonly id: string;
  readonly kind: EntitySummary["kind"];
  readonly family: Family;
  readonly name: string;
  readonly label: string;
  /** Width and height of the drawing without its label. */
  readonly size: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly degree: number;
  /** Ties that lead to what is not on the map. */
  readonly undrawn: number;
  /** Not actual: planned, a target, hoped for. */
  readonly hollow: boolean;
}

export interface EdgeData {
  readonly id: string;
  /** Of the tie, whose id may be the same as an entity's. */
  readonly tie: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly arrow: boolean;
  readonly pending: boolean;
  readonly inferred: boolean;
}

export interface MapElements {
  readonly nodes: readonly NodeData[];
  readonly edges: readonly EdgeData[];
}

const SMALLEST = 34;
const LARGEST = 62;

/** Grows with the logarithm of the ties: a hub is larger, never overwhelming. */
function sizeOf(degree: number): number {
  return Math.round(Math.min(LARGEST, SMALLEST + 4.5 * Math.log2(1 + degree)));
}

function nodeData(entity: EntitySummary, drawnTies: number, language: Language): NodeData {
  const name = inLanguage(entity.name, language);
  const lines = labelLines(name);
  const box = labelBox(lines);
  return {
    id: entity.id,
    kind: entity.kind,
    family: KIND_DECLARATIONS[entity.kind].family,
    name,
    label: lines.join("\n"),
    size: sizeOf(entity.degree),
    labelWidth: box.width,
    labelHeight: box.height,
    degree: entity.degree,
    undrawn: Math.max(0, entity.degree - drawnTies),
    hollow: !hasHappened(entity.status),
  };
}

function edgeData(tie: NetworkEdge, language: Language): EdgeData {
  const declaration = relationDeclaration(tie.type);
  return {
    id: `tie:${tie.id}`,
    tie: tie.id,
    source: tie.from,
    target: tie.to,
    label: declaration.label[language],
    arrow: !declaration.symmetric,
    pending: !hasHappened(tie.status),
    inferred: tie.certainty === "inferred",
  };
}

export function mapElements(network: NetworkAnswer, language: Language): MapElements {
  const drawnTies = new Map<string, number>();
  for (const { from, to } of network.edges)
    for (const end of [from, to]) drawnTies.set(end, (drawnTies.get(end) ?? 0) + 1);
  return {
    nodes: network.nodes.map((entity) => nodeData(entity, drawnTies.get(entity.id) ?? 0, language)),
    edges: network.edges.map((tie) => edgeData(tie, language)),
  };
}
