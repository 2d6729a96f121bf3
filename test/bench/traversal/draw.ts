/** Chance that is the same in every run. */
export interface Draw {
  from<Item>(items: readonly Item[]): Item;
  /** All of them, in any order. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Park and Miller's minimal standard generator (Communications of the ACM, 1988): the same draw in every run. */
export function seeded(seed: number): Draw {
  let state = seed;
  const from = <Item>(items: readonly Item[]): Item => {
    state = (state * 48_271) % 2_147_483_647;
    const item = items[state % items.length];
    if (item === undefined) throw new RangeError("nothing to draw from");
    return item;
  };
  return {
    from,
    shuffled(items) {
      const left = [...items.keys()];
      return items.map(() => {
        const place = from(left);
        left.splice(left.indexOf(place), 1);
        return items[place] as (typeof items)[number];
      });
    },
  };
}
