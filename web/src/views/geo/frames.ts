import { type GeoProjection, geoDistance, geoMercator } from "d3-geo";
import type { EntitySummary } from "#model/api/answers.ts";
import type { PositionsAnswer } from "#model/api/positions.ts";

/** Positions as a few frames, each with a scale of its own: one city's parks and a city far off fit no single map. */

type Coordinates = NonNullable<PositionsAnswer["items"][number]["coordinates"]>;

export interface Placed {
  readonly entity: EntitySummary;
  /** The place whose position it has; `null`: its own. */
  readonly through: EntitySummary | null;
}

/** One point on the ground and everything that is known to lie there and no more exactly. */
export interface Spot {
  readonly lat: number;
  readonly lng: number;
  readonly precision: Coordinates["precision"];
  readonly placed: readonly Placed[];
}

export interface Frame {
  readonly spots: readonly Spot[];
  readonly width: number;
  readonly height: number;
  /** In the frame's own units, in the order of `spots`. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where anything else on the ground lies in it; `null` where all lies in one point, which has no scale. */
  readonly projection: GeoProjection | null;
  /** A length to show beside it, and how long it is here; `null` where all lies in one point. */
  readonly scale: { readonly km: number; readonly length: number } | null;
}

/** IUGG mean radius. */
const EARTH_KM = 6371.0088;

/** Farther apart than that, two spots are not of one frame. */
const MOST_APART_KM = 75;

function apartKm(a: Spot, b: Spot): number {
  return geoDistance([a.lng, a.lat], [b.lng, b.lat]) * EARTH_KM;
}

export function spotsOf(items: PositionsAnswer["items"], nodes: readonly EntitySummary[]): Spot[] {
  const byId = new Map<string, EntitySummary>(nodes.map((node) => [node.id, node]));
  const spots = new Map<string, Spot & { placed: Placed[] }>();
  for (const { id, coordinates, through } of items) {
    const entity = byId.get(id);
    if (coordinates === null || entity === undefined) continue;
    const { lat, lng, precision } = coordinates;
    const key = `${lat} ${lng} ${precision}`;
    const spot = spots.get(key) ?? { lat, lng, precision, placed: [] };
    spots.set(key, spot);
    spot.placed.push({ entity, through });
  }
  // The one whose own position it is names the spot, so it comes first; then the best connected.
  for (const { placed } of spots.values())
    placed.sort((a, b) => Number(a.through !== null) - Number(b.through !== null) || b.entity.degree - a.entity.degree);
  return [...spots.values()].sort((a, b) => b.placed.length - a.placed.length || a.lng - b.lng);
}

/** Spots near one another, directly or by way of others; the fullest group first. */
export function groupsOf(spots: readonly Spot[]): Spot[][] {
  const groups: Spot[][] = [];
  const open = new Set(spots);
  for (const start of spots) {
    if (!open.delete(start)) continue;
    const group = [start];
    for (const spot of group)
      for (const other of open)
        if (apartKm(spot, other) <= MOST_APART_KM) {
          open.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  const size = (group: readonly Spot[]) => group.reduce((sum, { placed }) => sum + placed.length, 0);
  return groups.sort((a, b) => size(b) - size(a));
}

const WIDTH = 560;
const HEIGHT = 360;
const SINGLE_HEIGHT = 120;
const MARGIN = 64;
const ROUND_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
/** Longest that the bar of the scale may be, as a part of the frame's width. */
const LONGEST_BAR = 0.3;

export function frameOf(spots: readonly Spot[]): Frame {
  const [first] = spots;
  if (spots.length === 1 || first === undefined)
    return {
      spots,
      width: WIDTH,
      height: SINGLE_HEIGHT,
      points: [{ x: WIDTH / 2, y: SINGLE_HEIGHT / 2 }],
      projection: null,
      scale: null,
    };
  const coordinates = spots.map(({ lng, lat }): [number, number] => [lng, lat]);
  const projection = geoMercator().fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, HEIGHT - MARGIN],
    ],
    { type: "MultiPoint", coordinates },
  );
  const points = coordinates.map((point) => {
    const [x, y] = projection(point) ?? [WIDTH / 2, HEIGHT / 2];
    return { x, y };
  });
  const scale = scaleOf(projection, first);
  return { spots, width: WIDTH, height: HEIGHT, points: spread(points, spots), projection, scale };
}

/** Units of the frame that a spot's mark takes across half; the area grows with what lies there. */
export function markSize({ placed }: Spot): number {
  return Math.min(30, 11 + 3 * Math.sqrt(placed.length));
}

const ROUNDS = 60;

/** Marks that would cover one another are moved apart, as little as it takes: all of them have to be seen. */
function spread(points: readonly { x: number; y: number }[], spots: readonly Spot[]): { x: number; y: number }[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, a] of moved.entries())
      for (const [offset, b] of moved.slice(at + 1).entries()) {
        const least = markSize(spots[at] as Spot) + markSize(spots[at + 1 + offset] as Spot) + 6;
        const [dx, dy] = [b.x - a.x || 0.01 * (offset + 1), b.y - a.y];
        const apart = Math.hypot(dx, dy);
        if (apart >= least) continue;
        const push = (least - apart) / 2 / apart;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
  return moved;
}

/** Mercator's scale grows toward the poles: it is taken at the frame's own latitude. */
function scaleOf(projection: ReturnType<typeof geoMercator>, { lng, lat }: Spot): Frame["scale"] {
  const [west, east] = [projection([lng - 0.05, lat]), projection([lng + 0.05, lat])];
  if (west === null || east === null) return null;
  const perKm = (east[0] - west[0]) / (geoDistance([lng - 0.05, lat], [lng + 0.05, lat]) * EARTH_KM);
  const km = [...ROUND_KM].reverse().find((one) => one * perKm <= WIDTH * LONGEST_BAR) ?? ROUND_KM[0];
  return { km, length: km * perKm };
}
