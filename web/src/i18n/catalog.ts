import type { en } from "./en.ts";

// Chinese has one plural form, English two: what ends in `_one` has no Chinese twin.
type Words<Node> = {
  readonly [Key in keyof Node as Key extends `${string}_one` ? never : Key]: Node[Key] extends string
    ? string
    : Words<Node[Key]>;
};

/** The keys of every catalog, taken from the English one. */
export type Catalog = Words<typeof en>;
