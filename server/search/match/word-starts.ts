const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The dictionary is slow beside all else here, and the same names are asked about again and again. */
const CACHE_LIMIT = 20_000;
const known = new Map<string, readonly number[]>();

/** Where the words of a Chinese name begin, as far as ICU's dictionary knows them. */
export function wordStarts(name: string): readonly number[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const starts = Array.from(segmenter.segment(name), (segment) => segment.index);
  if (known.size >= CACHE_LIMIT) known.clear();
  known.set(name, starts);
  return starts;
}
