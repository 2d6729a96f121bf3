/** Which of the numbers below a size hang together, by path halving (Tarjan and van Leeuwen, 1984). */
export class UnionFind {
  readonly #above: number[];

  constructor(size: number) {
    this.#above = Array.from({ length: size }, (_, number) => number);
  }

  find(number: number): number {
    let at = number;
    for (let above = this.#above[at] ?? at; above !== at; above = this.#above[at] ?? at) {
      this.#above[at] = this.#above[above] ?? above;
      at = this.#above[at] ?? at;
    }
    return at;
  }

  /** @returns whether they did not hang together before */
  join(one: number, other: number): boolean {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.#above[b] = a;
    return a !== b;
  }
}
