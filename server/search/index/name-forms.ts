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
const HAN_LEGAL_FORM = /(?:股份|责任|責任)?(?:有限)?公司\s*$/u;

export function nameForms(name: string): NameForms[] {
  const whole = formsOf(name);
  const short = shortForms(name, whole);
  return short.key === whole.key || short.key.length < 2 ? [whole] : [whole, short];
}

function formsOf(name: string): NameForms {
  const chunks = chunksOf(foldText(name));
  const written = chunks.filter((chunk) => chunk.script === "word").map((chunk) => chunk.text);
  const han = chunks.reduce((all, chunk) => (chunk.script === "han" ? all + chunk.text : all), "");
  return {
    key: keyOf(chunks),
    words: canonicalWords(written),
    written,
    han,
    units: han === "" ? [] : unitsOf(chunks, han),
  };
}

function unitsOf(chunks: readonly Chunk[], han: string): (readonly string[])[] {
  const read = readings(han);
  let at = 0;
  return chunks.flatMap((chunk): (readonly string[])[] => {
    if (chunk.script === "word") return [[chunk.text]];
    const start = at;
    at += [...chunk.text].length;
    return read.slice(start, at);
  });
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

function shortForms(name: string, whole: NameForms): NameForms {
  const bare = name.replace(TRAILING_PARENTHESIS, "");
  const forms = bare === name || foldText(bare) === "" ? whole : formsOf(bare);
  if (forms.han !== "") {
    const short = bare.replace(HAN_LEGAL_FORM, "");
    return withoutHanLegalForm(forms.han) === forms.han || short === bare ? forms : formsOf(short);
  }
  const words = withoutLegalForm(forms.words);
  return words.length === forms.words.length ? forms : { ...forms, key: joined(words), words };
}

/** First letters of the words of an English name; `null` where there is one word only. */
export function acronymOf(words: readonly string[]): string | null {
  const telling = words.filter((word) => !isEmptyWord(word));
  return telling.length < 2 ? null : lettersOf(telling);
}

/** How numbers begin when they are said: the F of FYP is that of "five", which has become 5. */
const NUMBER_LETTERS = "zottffssen";

export function lettersOf(words: readonly string[]): string {
  return words.map((word) => (/^\d$/.test(word) ? NUMBER_LETTERS[Number(word)] : word[0])).join("");
}
