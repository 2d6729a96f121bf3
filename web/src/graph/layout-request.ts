/** What the layout worker is asked, and answers. Plain values only: they cross a thread. */
export interface LayoutNode {
  readonly id: string;
  readonly size: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Where it lies already: it will not be moved. `null`: a place is to be found. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

export interface LayoutRequest {
  readonly run: number;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
  /** How much larger than at scale 1 labels will be written; a small screen shows a map from farther away. */
  readonly labelScale: number;
  /** Width to height of the space to fill. */
  readonly aspect: number;
}

/** The same for the way to the thread: thousands of ties as objects would be copied one by one while the page stands still. */
export interface PackedRequest extends Omit<LayoutRequest, "edges"> {
  /** Of each tie in turn the numbers of its source and its target among `nodes`. */
  readonly ends: Uint32Array;
}

export function pack({ edges, ...rest }: LayoutRequest): PackedRequest {
  const numbers = new Map(rest.nodes.map(({ id }, number) => [id, number]));
  const ends = new Uint32Array(2 * edges.length);
  edges.forEach(({ source, target }, tie) => {
    ends[2 * tie] = numbers.get(source) ?? 0;
    ends[2 * tie + 1] = numbers.get(target) ?? 0;
  });
  return { ...rest, ends };
}

export function unpack({ ends, ...rest }: PackedRequest): LayoutRequest {
  const idOf = (number: number | undefined) => rest.nodes[number ?? 0]?.id ?? "";
  const edges = Array.from({ length: ends.length / 2 }, (_, tie) => ({
    source: idOf(ends[2 * tie]),
    target: idOf(ends[2 * tie + 1]),
  }));
  return { ...rest, edges };
}

export interface LayoutAnswer {
  readonly run: number;
  /** Of every node that had no place. */
  readonly places: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}
