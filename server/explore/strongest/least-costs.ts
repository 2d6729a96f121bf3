import { MAX_HOPS } from "../../model/api/requests.ts";
import { grown } from "../../store/topology/columns.ts";

/** The least cost found so far of what is numbered, within each number of hops. */
export class LeastCosts {
  readonly #places = new Map<number, number>();
  /** By place and hops, in points; 0: none found. No cost is 0, for every tie has one. */
  #costs = new Uint32Array(64 * MAX_HOPS);

  /** Within so many hops; `Infinity` when none was found. @param hops 1 to `MAX_HOPS` */
  within(number: number, hops: number): number {
    const place = this.#places.get(number);
    return place === undefined ? Infinity : this.#costs[place + hops - 1] || Infinity;
  }

  /** @returns whether nothing as cheap was known within so many hops */
  lower(number: number, hops: number, cost: number): boolean {
    let place = this.#places.get(number);
    if (place === undefined) {
      place = this.#places.size * MAX_HOPS;
      this.#places.set(number, place);
      this.#costs = grown(this.#costs, place + MAX_HOPS);
    }
    const costs = this.#costs;
    if (cost >= (costs[place + hops - 1] || Infinity)) return false;
    for (let at = place + hops - 1; at < place + MAX_HOPS && cost < (costs[at] || Infinity); at++) costs[at] = cost;
    return true;
  }
}
