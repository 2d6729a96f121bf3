import { geoPath } from "d3-geo";
import type { BoundariesAnswer } from "#model/api/boundaries.ts";
import type { Frame } from "./frames.ts";

/** Each boundary as a path of a frame, cut off at its edges; what lies wholly outside is left out. */
export function boundaryPaths({ projection, width, height }: Frame, items: BoundariesAnswer["items"]): string[] {
  if (projection === null) return [];
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  );
  return items.flatMap(({ lines }) => path({ type: "MultiLineString", coordinates: lines }) ?? []);
}
