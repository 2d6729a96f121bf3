import { MAX_HOPS } from "../../model/api/requests.ts";

/** Knuth's multiplicative hash: the whole part of 2^32 divided by the golden ratio. */
const SPREAD = 2_654_435_769;

/**
 * The least cost found so far of what is numbered, within each number of hops. A table of open addresses (Peterson,
 * Addressing for random-access storage, 1957) in typed arrays: a search asks a million times, of few numbers in many.
 */
export class LeastCosts {
  #size = 0;
  #bits = 10;
  /** By place, the number there and 1 more; 0: none. */
  #numbers = new Uint32Array(1 << this.#bits);
  /** By place and hops, in points; 0: none found. No cost is 0, for every tie has one. */
  #costs = new Uint32Array((1 << this.#bits) * MAX_HOPS);

  /** Within so many hops; `Infinity` when none was found. @param hops 1 to `MAX_HOPS` */
  within(number: number, hops: number): number {
    return this.#costs[this.#placeOf(number) * MAX_HOPS + hops - 1] || Infinity;
  }

  /** @returns whether nothing as cheap was known within so many hops */
  lower(number: number, hops: number, cost: number): boolean {
    let place = this.#placeOf(number);
    if (this.#numbers[place] === 0) {
      place = this.#claim(number);
      this.#numbers[place] = number + 1;
    }
    const costs = this.#costs;
    const end = (place + 1) * MAX_HOPS;
    let at = place * MAX_HOPS + hops - 1;
    if (cost >= (costs[at] || Infinity)) return false;
    for (; at < end && cost < (costs[at] || Infinity); at++) costs[at] = cost;
    return true;
  }

  /** Where a number stands, or would. */
  #placeOf(number: number): number {
    const last = (1 << this.#bits) - 1;
    let place = Math.imul(number + 1, SPREAD) >>> (32 - this.#bits);
    for (let there = this.#numbers[place]; there !== 0 && there !== number + 1; there = this.#numbers[place])
      place = (place + 1) & last;
    return place;
  }

  #claim(number: number): number {
    this.#size++;
    if (this.#size * 2 > this.#numbers.length) this.#widen();
    return this.#placeOf(number);
  }

  #widen(): void {
    const [numbers, costs] = [this.#numbers, this.#costs];
    this.#bits += 2;
    this.#numbers = new Uint32Array(1 << this.#bits);
    this.#costs = new Uint32Array((1 << this.#bits) * MAX_HOPS);
    for (let before = 0; before < numbers.length; before++) {
      const number = numbers[before] ?? 0;
      if (number === 0) continue;
      const place = this.#placeOf(number - 1);
      this.#numbers[place] = number;
      for (let hop = 0; hop < MAX_HOPS; hop++)
        this.#costs[place * MAX_HOPS + hop] = costs[before * MAX_HOPS + hop] ?? 0;
    }
  }
}
