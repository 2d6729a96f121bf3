import { Converter } from "opencc-js/t2cn";

/**
 * One spelling for what a person would call the same letters: width and compatibility forms, case, diacritics,
 * apostrophes, hyphens and other punctuation, white space, traditional characters. What cannot be read at all
 * (control characters, halves of surrogate pairs) separates words and is otherwise ignored.
 */

const HAN = /\p{Script=Han}/u;
const toSimplified = Converter({ from: "t", to: "cn" });

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** Separated by single spaces, nothing but letters and digits left. */
export function foldText(text: string): string {
  const plain = isAscii(text) ? text.toLowerCase() : foldLetters(text);
  return plain
    .replace(/['`]/g, "")
    .replace(/&/g, " and ")
    .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => dotted.replaceAll(".", ""))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function foldLetters(text: string): string {
  const compatible = text
    .replace(/\p{Surrogate}/gu, " ")
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/\p{Cf}/gu, "");
  const simplified = HAN.test(compatible) ? toSimplified(compatible) : compatible;
  return simplified
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter: string) => WHOLE_LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC");
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/** A run of Han characters, or one word of any other script. */
export interface Chunk {
  readonly script: "han" | "word";
  readonly text: string;
}

/** Takes folded text apart where the script changes and where words end. */
export function chunksOf(folded: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (const [text] of folded.matchAll(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu))
    chunks.push({ script: HAN.test(text) ? "han" : "word", text });
  return chunks;
}
