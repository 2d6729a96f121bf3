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

export interface LayoutAnswer {
  readonly run: number;
  /** Of every node that had no place. */
  readonly places: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}
