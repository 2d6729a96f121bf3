import { type Chunk, chunksOf, foldText } from "../text/fold.ts";
import { readings } from "../text/pinyin.ts";
import { canonicalWords, isEmptyWord, withoutHanLegalForm, withoutLegalForm } from "../text/spelling.ts";

/** One way in which a name may be typed. A name has one, or two where its end is often left out. */
export interface NameForms {
  /** Canonical words and Han, without spaces: what whole queries are held against. */
  readonly key: string;
  /** Words in their one spelling, in order. */
  readonly words: readonly string[];
  /** Words as they are written, in small letters. */
  readonly written: readonly string[];
  /** Simplified, all runs together; "" where there is none. */
  readonly han: string;
  /** Of each Han character, and of each word between them, what it may be read as; empty where there is no Han. */
  readonly units: readonly (readonly string[])[];
}

/** "(China)" and "(上海)" at the end: which branch is meant, and often left out. */
const TRAILING_PARENTHESIS = /[\s\u3000]*[(（][^()（）]*[)）][\s\u3000]*$/u;

export function nameForms(name: string): NameForms[] {
  const whole = formsOf(name);
  const forms = [whole];
  const short = shortForms(name, whole);
  if (short !== null && short.key !== whole.key && short.key.length >= 2) forms.push(short);
  return forms;
}

function formsOf(name: string): NameForms {
  const chunks = chunksOf(foldText(name));
  const written = chunks.filter((chunk) => chunk.script === "word").map((chunk) => chunk.text);
  const words = canonicalWords(written);
  const hanRuns = chunks.filter((chunk) => chunk.script === "han").map((chunk) => chunk.text);
  const han = hanRuns.join("");
  if (han === "") return { key: joined(words), words, written, han, units: [] };
  const read = readings(han);
  let at = 0;
  const units = chunks.flatMap((chunk): (readonly string[])[] => {
    if (chunk.script === "word") return [[chunk.text]];
    const start = at;
    at += [...chunk.text].length;
    return read.slice(start, at);
  });
  return { key: keyOf(chunks), words, written, han, units };
}

/** What two spellings of one name have in common: canonical words and Han, without spaces. */
export function keyOf(chunks: readonly Chunk[]): string {
  let key = "";
  let words: string[] = [];
  for (const chunk of chunks) {
    if (chunk.script === "word") words.push(chunk.text);
    else {
      key += joined(canonicalWords(words)) + chunk.text;
      words = [];
    }
  }
  return key + joined(canonicalWords(words));
}

/** Without spaces, and without the article that begins many English names. */
function joined(words: readonly string[]): string {
  return (words[0] === "the" && words.length > 1 ? words.slice(1) : words).join("");
}

function shortForms(name: string, whole: NameForms): NameForms | null {
  const bare = name.replace(TRAILING_PARENTHESIS, "");
  const forms = bare === name || foldText(bare) === "" ? whole : formsOf(bare);
  if (forms.han !== "") {
    const han = withoutHanLegalForm(forms.han);
    return han === forms.han ? forms : formsOf(bare.replace(/(?:股份|责任)?(?:有限|有限責任)?公司\s*$/u, ""));
  }
  const words = withoutLegalForm(forms.words);
  if (words.length === forms.words.length) return forms;
  return { ...forms, key: joined(words), words, written: forms.written.slice(0, words.length) };
}

/** First letters of the words of an English name; `null` where there is one word only. */
export function acronymOf(words: readonly string[]): string | null {
  const telling = words.filter((word) => !isEmptyWord(word));
  return telling.length < 2 ? null : telling.map((word) => word[0]).join("");
}
