import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import type { BoundariesAnswer } from "./model/api/boundaries.ts";

/**
 * The operator's own boundaries, read once at the start from a GeoJSON file (RFC 7946). Only lines are drawn of them,
 * so that neither the turn of a ring nor a hole can be mistaken. A file that is not sound is refused before anyone asks.
 */

/** Bytes. */
const MOST_BYTES = 4_000_000;
/** Positions that a browser still draws, and checks, at once. */
const MOST_POSITIONS = 20_000;

/** Says which file, and what is wrong with it. */
export class BoundariesError extends Error {
  override readonly name = "BoundariesError";
  constructor(path: string, fault: string) {
    super(`ATLAS_BOUNDARIES: ${path} ${fault}`);
  }
}

// A height may follow; nobody draws it.
const Position = z
  .array(z.number())
  .min(2)
  .max(3)
  .transform(([lng = 0, lat = 0]): [number, number] => [lng, lat])
  .refine(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90, {
    error: "must be longitude and latitude in degrees",
  });
const Line = z.array(Position).min(2);
const Ring = z.array(Position).min(4).refine(isClosed, { error: "must be a ring that ends where it begins" });

function isClosed(ring: readonly (readonly [number, number])[]): boolean {
  return ring[0]?.join() === ring.at(-1)?.join();
}

const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("LineString"), coordinates: Line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(Line) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Ring)) }),
]);

const Named = z.object({
  name: z.string().optional(),
  name_en: z.string().optional(),
  name_zh: z.string().optional(),
});

const GeoJson = z.object({
  type: z.literal("FeatureCollection"),
  attribution: z.string().max(500).optional(),
  features: z.array(z.object({ type: z.literal("Feature"), properties: Named.nullable(), geometry: Geometry })).min(1),
});

function linesOf({ type, coordinates }: z.output<typeof Geometry>): [number, number][][] {
  if (type === "LineString") return [coordinates];
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

/** A plain `name` may be in either language. */
function nameOf(properties: z.output<typeof Named> | null): { en: string | null; zh: string | null } {
  const { name = null, name_en: en = null, name_zh: zh = null } = properties ?? {};
  return {
    en: en ?? (name !== null && !isHan(name) ? name : null),
    zh: zh ?? (name !== null && isHan(name) ? name : null),
  };
}

function parsedFile(path: string): unknown {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new BoundariesError(path, "is not there.");
  if (size > MOST_BYTES) throw new BoundariesError(path, `has ${size} bytes; ${MOST_BYTES} at most are read.`);
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new BoundariesError(path, "is no JSON.");
  }
}

/** @throws {BoundariesError} */
export function readBoundaries(path: string): BoundariesAnswer {
  const read = GeoJson.safeParse(parsedFile(path));
  if (!read.success) {
    const [fault] = read.error.issues;
    throw new BoundariesError(
      path,
      `is no GeoJSON of lines or areas: ${fault?.path.join(".") || "it"}: ${fault?.message}.`,
    );
  }
  const { attribution = null, features } = read.data;
  const items = features.map(({ properties, geometry }) => ({ name: nameOf(properties), lines: linesOf(geometry) }));
  const positions = items.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.length, 0);
  if (positions > MOST_POSITIONS)
    throw new BoundariesError(path, `has ${positions} positions; ${MOST_POSITIONS} at most are drawn. Simplify it.`);
  return { attribution, items };
}
