import { foldText } from "../text/fold.ts";
import { OFFICE_HAN, OFFICE_NOUNS, QUESTION_RULES, type QuestionRule } from "./question-rules.ts";

export interface Question {
  /** `null`: it only names its topic, "what is FHIDZ". */
  readonly rule: QuestionRule | null;
  /** The post asked about, as it was called; `null`: whoever leads. */
  readonly office: string | null;
  /** The year in which somebody held the post, such as "2021". Asked of an event, it stays part of the topic. */
  readonly year: string | null;
  /** What it is about, to be searched for. */
  readonly topic: string;
  /** `true`: it asks in so many words; else it may as well be a name, "head of …". */
  readonly asks: boolean;
  /** What its answer is told in. */
  readonly language: "en" | "zh";
}

export const ASKING = new Set("who whom whose which what where when how".split(" "));
export const FILLING = new Set(
  "is are was were be does do did has have had the a an of in at by for to on from now currently current today please tell me about show find this that it s".split(
    " ",
  ),
);
const ORGANIZATION_WORDS = new Set(
  "organization organizations organisation body bodies person people company".split(" "),
);
const YEAR = /^(?:19|20)\d{2}$/u;
const HAN_YEAR = /((?:19|20)\d{2})\s*年?/u;
const HAN_ASKING = /是谁|由谁|谁|哪些|哪个|哪家|哪里|什么|怎么样?/gu;
const HAN_FILLING_BEFORE = /^(?:现任|现在|目前|请问|[的是由在了 ])+/u;
const HAN_FILLING_AFTER = /(?:现任|现在|目前|[的是由在了吗呢啊 ])+$/u;

const OFFICES = new Set([...OFFICE_NOUNS.split(" ")]);
const HAN_OFFICES = OFFICE_HAN.split(" ");

/** `null` when it is no question, or one without a topic. */
export function readQuestion(text: string): Question | null {
  const folded = foldText(text);
  const question = /\p{Script=Han}/u.test(folded) ? readHan(folded) : readWords(folded.split(" "));
  return question === null || question.topic === "" ? null : question;
}

function readWords(words: readonly string[]): Question | null {
  const asks = ASKING.has(words[0] ?? "");
  if (!asks && !namesOffice(words.filter((word) => !YEAR.test(word)))) return null;
  const office = words.find((word) => OFFICES.has(word)) ?? null;
  // The first word that is a verb is the one that asks: "who developed AM-LED" is not about who led.
  const verb = words.findIndex((word) => ruleOf(word) !== null);
  const rule = ruleOf(words[verb] ?? "");
  const topic = words.filter((word, at) => at !== verb && !ASKING.has(word) && !FILLING.has(word));
  const telling = asks ? topic.filter((word, at) => at > 0 || !ORGANIZATION_WORDS.has(word)) : topic;
  const year = rule?.throughGovernors ? (telling.find((word) => YEAR.test(word)) ?? null) : null;
  return { rule, office, year, topic: telling.filter((word) => word !== year).join(" "), asks, language: "en" };
}

function ruleOf(word: string): QuestionRule | null {
  return QUESTION_RULES.find((one) => one.words.includes(word)) ?? null;
}

/** "director of the zone", "zone director". */
function namesOffice(words: readonly string[]): boolean {
  const of = words.indexOf("of");
  const before = of > 0 && words.slice(0, of).some((word) => OFFICES.has(word));
  return before || (words.length > 1 && OFFICES.has(words.at(-1) ?? ""));
}

function readHan(folded: string): Question | null {
  const asks = folded.search(HAN_ASKING) >= 0;
  const office = HAN_OFFICES.find((noun) => (asks ? folded.includes(noun) : folded.endsWith(noun))) ?? null;
  if (!asks && office === null) return null;
  const rest = trimmed(folded.replace(HAN_ASKING, " "));
  const rule = QUESTION_RULES.find(({ han }) => han.some((verb) => rest.includes(verb))) ?? null;
  // The longest that fits, 负责人 before 负责, and where it stands last: what stands before is what is asked about.
  const verb = rule?.han.filter((one) => rest.includes(one)).sort((a, b) => b.length - a.length)[0] ?? "";
  const last = verb === "" ? -1 : rest.lastIndexOf(verb);
  const topic = last < 0 ? rest : `${trimmed(rest.slice(0, last))} ${trimmed(rest.slice(last + verb.length))}`;
  const year = rule?.throughGovernors ? (HAN_YEAR.exec(topic)?.[1] ?? null) : null;
  const telling = year === null ? topic : topic.replace(HAN_YEAR, " ");
  return { rule, office, year, topic: trimmed(telling), asks, language: "zh" };
}

/** Only at its ends: in the middle of a name, 美的, such a character is part of it. */
function trimmed(text: string): string {
  return text.trim().replace(HAN_FILLING_BEFORE, "").replace(HAN_FILLING_AFTER, "").trim();
}
