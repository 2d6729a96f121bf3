import { z } from "zod";

/** Lines that an operator wants to see under the places: borders, coasts, rivers. None comes with the product. */

/** Longitude and latitude in degrees, WGS 84. */
const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const Boundary = z
  .strictObject({
    /** As the file names it; `null`: it does not. */
    name: z.strictObject({ en: z.string().nullable(), zh: z.string().nullable() }),
    /** Each a line from one position to the next; a ring ends where it begins. */
    lines: z.array(z.array(Position)),
  })
  .meta({ id: "Boundary" });

export const BoundariesRequest = z.strictObject({});

export const BoundariesAnswer = z
  .strictObject({
    /** Whose work they are, and under which terms, in the words of the file; `null`: it does not say. */
    attribution: z.string().nullable(),
    items: z.array(Boundary),
  })
  .meta({ id: "BoundariesAnswer" });
export type BoundariesAnswer = z.infer<typeof BoundariesAnswer>;

export const NO_BOUNDARIES: BoundariesAnswer = Object.freeze({ attribution: null, items: [] });
