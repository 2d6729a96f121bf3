import { z } from "zod";
import { Filters } from "./filters.ts";

/** How a number came about, so that nobody has to take it on trust. */
export const Method = z
  .strictObject({
    name: z.string(),
    /** The work it goes back to; `null`: nothing but counting. */
    citation: z.string().nullable(),
    /** All that was set, the size of a sample included. */
    parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .meta({ id: "Method" });
export type Method = z.infer<typeof Method>;

/** The part of the graph that a number is about. */
export const Slice = z
  .strictObject({
    /** As they were asked for. */
    filters: Filters,
    /**
     * Entities that pass the filters on entities; where ties are filtered too, only those that keep one. Of cooperation
     * and of the five parties, occasions and those with a part in them.
     */
    nodes: z.int().nonnegative(),
    /** Ties that pass the filters and join two of these entities, where they count. */
    ties: z.int().nonnegative(),
    /** Of the graph. */
    revision: z.int().nonnegative(),
  })
  .meta({ id: "Slice" });
export type Slice = z.infer<typeof Slice>;
