import { keyOf } from "../index/name-forms.ts";
import { chunksOf, foldText } from "../text/fold.ts";
import { syllableSplits } from "../text/pinyin.ts";
import { canonicalWord, isEmptyWord, mergedWords, withoutHanLegalForm, withoutLegalForm } from "../text/spelling.ts";

/** More parts than this are never a name: then only whole names are compared. */
export const MAX_PARTS = 24;

/** What somebody typed, read once. */
export interface Query {
  readonly key: string;
  /** Without "Co., Ltd." and the like; equal to `key` where there is none. */
  readonly shortKey: string;
  /** Its Han characters, simplified; "" where there are none. */
  readonly han: string;
  /** Letters and digits run together; "" where there is Han, or letters that are not Latin. */
  readonly letters: string;
  /** Ways of taking `letters` apart into syllables, the last perhaps unfinished. */
  readonly splits: readonly (readonly string[])[];
  /** `true`: one word, typed in capitals. */
  readonly inCapitals: boolean;
  /** Words and runs of Han that say which thing is meant, in order. */
  readonly parts: readonly QueryPart[];
  /** All words and runs in their one spelling, those that say nothing included; a part's `at` counts these. */
  readonly all: readonly string[];
  /** Sum of the sizes of the parts. */
  readonly size: number;
}

export interface QueryPart {
  readonly script: "han" | "word";
  /** Folded, as typed. */
  readonly written: string;
  /** In its one spelling; for Han as written. */
  readonly canonical: string;
  /** Characters. */
  readonly size: number;
  /** `true`: nothing follows it, so that it may be unfinished. */
  readonly open: boolean;
  /** Position among all words, so that neighbors can be told. */
  readonly at: number;
  /** Ways of taking a word apart into syllables; of an open one the last may be unfinished. */
  readonly splits: readonly (readonly string[])[];
}

export function readQuery(text: string): Query {
  const folded = foldText(text);
  const chunks = chunksOf(folded);
  const all = allParts(chunks, !/\s$/u.test(text));
  const telling = all.filter((part) => part.script === "han" || !isEmptyWord(part.canonical));
  const parts = telling.length > 0 ? telling : all;
  const han = all.map((part) => (part.script === "han" ? part.written : "")).join("");
  const joined = folded.replaceAll(" ", "");
  const letters = /^[a-z0-9]+$/.test(joined) ? joined : "";
  const words = all.map((part) => part.canonical);
  return {
    key: keyOf(chunks),
    shortKey: han === "" ? withoutLegalForm(words).join("") : withoutHanLegalForm(keyOf(chunks)),
    han,
    inCapitals: /^\s*\p{Lu}{2,}\s*$/u.test(text),
    letters,
    splits: letters === "" ? [] : syllableSplits(letters, true),
    parts,
    all: words,
    size: parts.reduce((size, part) => size + part.size, 0),
  };
}

function allParts(chunks: readonly { script: "han" | "word"; text: string }[], open: boolean): QueryPart[] {
  const parts: { script: "han" | "word"; written: string }[] = [];
  let words: string[] = [];
  const flush = () => {
    for (const written of mergedWords(words)) parts.push({ script: "word", written });
    words = [];
  };
  for (const chunk of chunks) {
    if (chunk.script === "word") words.push(chunk.text);
    else {
      flush();
      parts.push({ script: "han", written: chunk.text });
    }
  }
  flush();
  return parts.map(({ script, written }, at) => {
    const canonical = script === "han" ? written : canonicalWord(written);
    const last = open && at === parts.length - 1;
    const splits = script === "han" ? [] : syllableSplits(written, last && at > 0);
    return { script, written, canonical, size: canonical.length, open: last, at, splits };
  });
}
