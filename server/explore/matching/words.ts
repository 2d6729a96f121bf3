/**
 * Words of both languages, as matching compares them: English words without the -s of the plural, each two neighbors
 * among them as one phrase, and each two neighboring Han characters, since Chinese sets no spaces and two characters
 * are its commonest word.
 */

/** Between the words of a phrase. */
const JOINT = " ";

/** English words that say nothing alone, and end a phrase. */
const SILENT = new Set(
  (
    "a an and any are as at be been between but by can could do does each either for from had has have having he her his how i if in into " +
    "is it its may might more most must no nor not of on or our over own shall she should so some such than that the " +
    "their them then there these they this those through to under up upon was we were what when where which while who whom whose " +
    "why will with within without would you your also other both about across after all among before during per via"
  ).split(" "),
);

/** Chinese characters that part words more often than they belong to one. */
const PARTING = /[的了和与及或等在为是个多项各其年月日]+/u;

/** Every word and phrase of a text, as often as it stands there. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const run of runsOf(text)) words.push(...(isHan(run[0] ?? "") ? hanPairs(run[0] ?? "") : phrased(run)));
  return words;
}

/** Stretches of words that nothing silent parts; each stretch of Han characters alone. */
function runsOf(text: string): string[][] {
  const runs: string[][] = [[]];
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s?\b/gu, "");
  for (const [token] of plain.matchAll(
    /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+|[.,;:!?()（），。；：、！？]/gu,
  )) {
    if (isHan(token))
      runs.push(
        ...token
          .split(PARTING)
          .filter((run) => run !== "")
          .map((run) => [run]),
        [],
      );
    else if (SILENT.has(token) || !/[\p{L}\p{N}]/u.test(token)) runs.push([]);
    else runs.at(-1)?.push(singular(token));
  }
  return runs.filter((run) => run.length > 0);
}

function isHan(token: string): boolean {
  return /^\p{Script=Han}/u.test(token);
}

function hanPairs(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
}

function phrased(run: readonly string[]): string[] {
  return [...run, ...run.slice(1).map((next, at) => `${run[at]}${JOINT}${next}`)];
}

export function isPhrase(word: string): boolean {
  return word.includes(JOINT);
}

/** Harman, How effective is suffixing?, Journal of the American Society for Information Science 1991: the S stemmer. */
function singular(word: string): string {
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  if (/[^us]s$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

/** Han pairs that overlap become the longer word they were cut from: 制造 and 造业 are 制造业. */
export function chained(words: readonly string[]): string[] {
  const told: string[] = [];
  for (const word of words) {
    const before = told.at(-1);
    if (before !== undefined && isHan(before) && isHan(word) && before.endsWith([...word][0] ?? "")) {
      told[told.length - 1] = before + [...word].slice(1).join("");
    } else told.push(word);
  }
  return told;
}

/** Cuts names out of a text, the longest first; a name in letters only where it stands as whole words. */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const longest = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longest.length === 0) return (text) => text;
  const parts = longest.map((name) => {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return isHan(name) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
  });
  const pattern = new RegExp(parts.join("|"), "giu");
  return (text) => text.replace(pattern, ", ");
}
