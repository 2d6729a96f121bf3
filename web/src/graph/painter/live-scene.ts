import type { Core, EdgeSingular, EventObject, NodeSingular, SingularElementArgument } from "cytoscape";
import type { EdgeData, NodeData } from "../elements.ts";
import { nearestNode, nearestTie } from "./nearest.ts";
import { nodeBits, type Scene, type SceneNode, type SceneTie, sceneOf, tieBits, WORDED } from "./scene.ts";

/** Pixels of the page beside a drawing or a line that still mean it, as Cytoscape has them: for a mouse, for a finger. */
const REACH = { mouse: { node: 2, tie: 8 }, touch: { node: 8, tie: 24 } } as const;

const EMPTY = sceneOf([], []);

/** A Cytoscape map as a scene, kept in step with it. */
export class LiveScene {
  readonly #cy: Core;
  readonly #notify: () => void;
  #nodes: NodeSingular[] = [];
  #edges: EdgeSingular[] = [];
  readonly #numbers = new Map<string, number>();
  #scene: Scene = EMPTY;
  #isStale = true;
  /** Read anew, and not yet asked for. */
  #isUntold = false;
  #moved = false;
  #dressed = false;

  /** `notify` is called when something changed, many times over while much does. */
  constructor(cy: Core, notify: () => void) {
    this.#cy = cy;
    this.#notify = notify;
    cy.on("add remove data", this.#onElements);
    cy.on("position", "node", this.#onMove);
    cy.on("class", this.#onClass);
  }

  end(): void {
    this.#cy.off("add remove data", this.#onElements);
    this.#cy.off("position", "node", this.#onMove);
    this.#cy.off("class", this.#onClass);
  }

  /** Elements came, went or are others now, and all of them have to be read anew. */
  get isStale(): boolean {
    return this.#isStale;
  }

  get hasChanged(): boolean {
    return this.#isStale || this.#isUntold || this.#moved || this.#dressed;
  }

  /** What changed since this was last asked; nothing: an empty part. */
  takeChanges(): Partial<Scene> {
    if (this.#isStale) this.#read();
    if (this.#isUntold) {
      this.#isUntold = false;
      this.#moved = false;
      this.#dressed = false;
      return this.#scene;
    }
    const { x, y, nodeBits: nodes, tieBits: ties } = this.#scene;
    const changes = {
      ...(this.#moved ? { x, y } : {}),
      ...(this.#dressed ? { nodeBits: nodes, tieBits: ties, tieWords: this.#words() } : {}),
    };
    this.#moved = false;
    this.#dressed = false;
    return changes;
  }

  /** What lies at a place of the map: at most one entity, then at most one tie. */
  nearest(at: { x: number; y: number }, isTouch: boolean): SingularElementArgument[] {
    if (this.#isStale) this.#read();
    const reach = isTouch ? REACH.touch : REACH.mouse;
    const zoom = this.#cy.zoom();
    const node = this.#nodes[nearestNode(this.#scene, at, reach.node / zoom)];
    const edge = this.#edges[nearestTie(this.#scene, at, reach.tie / zoom)];
    return [node, edge].filter((element) => element?.inside()) as SingularElementArgument[];
  }

  readonly #onElements = () => {
    this.#isStale = true;
    this.#notify();
  };

  readonly #onMove = ({ target }: EventObject) => {
    const node = this.#numbers.get(target.id());
    if (this.#isStale || node === undefined) return;
    const { x, y } = (target as NodeSingular).position();
    this.#scene.x[node] = x;
    this.#scene.y[node] = y;
    this.#moved = true;
    this.#notify();
  };

  readonly #onClass = ({ target }: EventObject) => {
    const number = this.#numbers.get(target.id());
    if (this.#isStale || number === undefined) return;
    const isNode: boolean = target.isNode();
    const all = isNode ? this.#scene.nodeBits : this.#scene.tieBits;
    const bits = isNode ? nodeBits(readNode(target)) : tieBits(readTie(target, this.#numbers));
    if (all[number] === bits) return;
    all[number] = bits;
    this.#dressed = true;
    this.#notify();
  };

  #words(): Scene["tieWords"] {
    const words: [number, string][] = [];
    this.#scene.tieBits.forEach((bits, tie) => {
      if ((bits & WORDED) !== 0) words.push([tie, this.#edges[tie]?.data("label") ?? ""]);
    });
    return words;
  }

  #read(): void {
    this.#nodes = this.#cy.nodes().toArray() as NodeSingular[];
    this.#edges = this.#cy.edges().toArray() as EdgeSingular[];
    this.#numbers.clear();
    this.#nodes.forEach((node, number) => void this.#numbers.set(node.id(), number));
    this.#edges.forEach((edge, number) => void this.#numbers.set(edge.id(), number));
    this.#scene = sceneOf(
      this.#nodes.map(readNode),
      this.#edges.map((edge) => readTie(edge, this.#numbers)),
    );
    this.#isStale = false;
    this.#isUntold = true;
  }
}

function readNode(node: NodeSingular): SceneNode {
  const { size, family, degree, label, labelWidth, labelHeight, hollow, holds } = node.data() as NodeData;
  const { x, y } = node.position();
  return { x, y, size, family, degree, label, labelWidth, labelHeight, hollow, holds, classes: classesOf(node) };
}

function readTie(edge: EdgeSingular, numbers: ReadonlyMap<string, number>): SceneTie {
  const { source, target, pending, underway, inferred, label } = edge.data() as EdgeData;
  return {
    from: numbers.get(source) ?? 0,
    to: numbers.get(target) ?? 0,
    pending,
    underway,
    inferred,
    label,
    classes: classesOf(edge),
  };
}

/** Without arguments `classes` answers a list; its types know only the other use. */
function classesOf(element: SingularElementArgument): readonly string[] {
  return (element as unknown as { classes: () => readonly string[] }).classes();
}
