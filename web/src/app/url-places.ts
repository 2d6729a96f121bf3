import type { Placing, Sight } from "./snapshot.ts";
import { readIds } from "./url-arrangement.ts";
import { MAX_ADDRESS } from "./url-state.ts";

/**
 * What a shared link says beside the state, so that it opens the very same picture: where everything lies, in the order
 * of `show`, and what of the map is looked at. `lie=120*-40~~0*7&sight=60*-10*800*600`: one that says nothing is left
 * to the layout.
 */

const BETWEEN = "~";
const WITHIN = "*";

function numbers(text: string, count: number): readonly number[] | null {
  const read = text.split(WITHIN);
  return read.length === count && read.every((number) => /^-?\d{1,6}$/.test(number)) ? read.map(Number) : null;
}

function written(values: readonly number[]): string {
  return values.map(Math.round).join(WITHIN);
}

/** Nothing where ids were added or taken by hand: places would go to others than they were meant for. */
function readPlacing(params: URLSearchParams): Placing {
  const ids = readIds(params.get("show"));
  const places = (params.get("lie") ?? "").split(BETWEEN);
  if (places.length !== ids.length) return {};
  return Object.fromEntries(
    ids.flatMap((id, index) => {
      const [x, y] = numbers(places[index] ?? "", 2) ?? [];
      return x === undefined || y === undefined ? [] : [[id, { x, y }]];
    }),
  );
}

function readSight(params: URLSearchParams): Sight | null {
  const [x, y, width, height] = numbers(params.get("sight") ?? "", 4) ?? [];
  if (x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return null;
  return { x, y, width, height };
}

export function readPlaces(search: string): { placing: Placing; sight: Sight | null } {
  const params = new URLSearchParams(search);
  return { placing: readPlacing(params), sight: readSight(params) };
}

/** The address with the places of what it shows, where an address holds them; without places a sight means nothing. */
export function withPlaces(
  address: string,
  drawn: readonly string[],
  { placing, sight }: { placing: Placing; sight: Sight | null },
): string {
  const places = drawn.map((id) => {
    const at = placing[id];
    return at === undefined ? "" : written([at.x, at.y]);
  });
  if (places.every((place) => place === "")) return address;
  const whole = `${address}&lie=${places.join(BETWEEN)}`;
  if (whole.length > MAX_ADDRESS) return address;
  return sight === null ? whole : `${whole}&sight=${written([sight.x, sight.y, sight.width, sight.height])}`;
}
