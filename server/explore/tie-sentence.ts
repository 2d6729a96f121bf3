import type { RelationRecord } from "../model/records/relation.ts";
import { relationDeclaration } from "../model/vocabulary/relation-types.ts";
import type { Status } from "../model/vocabulary/statements.ts";
import type { Words } from "./date-words.ts";
import { SENTENCE_FORMS } from "./sentence-forms.ts";
import { whenWords } from "./when-words.ts";

/** A name as records carry it. */
export interface Name {
  readonly en: string;
  readonly zh: string | null;
}

/** What has not been done is never told as done, whatever its type. */
const UNDONE: Record<Exclude<Status, "actual">, { en: string; zhLead: string; zhModal: string }> = {
  "in-progress": { en: "has begun to", zhLead: "", zhModal: "正在" },
  planned: { en: "is planned to", zhLead: "按计划，", zhModal: "将" },
  target: { en: "is meant to", zhLead: "按既定目标，", zhModal: "将" },
  hoped: { en: "is hoped to", zhLead: "", zhModal: "有望" },
};

function isOver(tie: RelationRecord): boolean {
  return tie.validTo !== null;
}

/** The English verb phrase with its tense, modal, and where the type has a place for it, its role. */
function verb(tie: RelationRecord): string {
  const form = SENTENCE_FORMS[tie.type];
  const role = tie.role === null ? "" : ` (${tie.role.en})`;
  if (tie.status !== "actual") return `${UNDONE[tie.status].en} ${form.base}`.replace("{role}", () => role);
  const told = form.tense === "deed" || isOver(tie) ? form.past : relationDeclaration(tie.type).label.en;
  return told.replace("{role}", () => role);
}

/** The Chinese pattern. A post is told by its name where that is known: "任…主任" and not "任职于…". */
function pattern(tie: RelationRecord): string {
  const form = SENTENCE_FORMS[tie.type];
  const post = tie.type === "HOLDS_ROLE" ? (tie.role?.zh ?? null) : null;
  const marked = post === null ? form.zhWith : `{a}~任{b}${post}`;
  if (tie.status !== "actual") {
    const { zhLead, zhModal } = UNDONE[tie.status];
    return zhLead + marked.replace("~", zhModal);
  }
  if (post !== null) return marked.replace("~", isOver(tie) ? "曾" : "");
  return isOver(tie) && form.tense === "state" ? marked.replace("~成为", "曾是").replace("~", "曾") : form.zh;
}

const HAN_THEN_LATIN = /\p{Script=Han}\n[A-Za-z0-9]/u;
const LATIN_THEN_HAN = /[A-Za-z0-9]\n\p{Script=Han}/u;

/** Chinese typography sets Latin words off from Han by a space; within a name nothing is touched. */
function joined(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) {
    const seam = `${text}\n${part}`;
    text = HAN_THEN_LATIN.test(seam) || LATIN_THEN_HAN.test(seam) ? `${text} ${part}` : text + part;
  }
  return text;
}

function filled(template: string, a: string, b: string): string {
  return joined(template.split(/(\{[ab]\})/).map((part) => (part === "{a}" ? a : part === "{b}" ? b : part)));
}

/** Whether the role is already told by the verb, and need not be said again behind it. */
function roleIsTold(tie: RelationRecord, language: "en" | "zh"): boolean {
  return tie.role === null || (tie.type === "HOLDS_ROLE" && (language === "en" || tie.role.zh !== null));
}

function asides(tie: RelationRecord): { en: string[]; zh: string[] } {
  const happened = tie.status === "actual" || tie.status === "in-progress";
  const when = whenWords(tie, happened ? SENTENCE_FORMS[tie.type].tense : "plan");
  const role = tie.role ?? { en: "", zh: "" };
  return {
    en: [
      ...(roleIsTold(tie, "en") ? [] : [`as ${role.en}`]),
      ...when.map(({ en }) => en),
      ...(tie.certainty === "inferred" ? ["inferred"] : []),
    ],
    zh: [
      ...(roleIsTold(tie, "zh") ? [] : [`身份：${role.zh ?? role.en}`]),
      ...when.map(({ zh }) => zh),
      ...(tie.certainty === "inferred" ? ["推断"] : []),
    ],
  };
}

/**
 * One tie as one sentence in each language, always told from `from` to `to`, whichever way it is walked: what
 * joins them, in which role, when, on whose word, and whether it has happened at all.
 * @param speaker whom the tie is attributed to, if anyone
 */
export function tieSentence(tie: RelationRecord, from: Name, to: Name, speaker: Name | null): Words {
  const { en, zh } = asides(tie);
  const said = speaker === null ? "" : `According to ${speaker.en}, `;
  const zhSaid = speaker === null ? "" : `${joined(["据", speaker.zh ?? speaker.en, "称"])}，`;
  const told = filled(pattern(tie), from.zh ?? from.en, to.zh ?? to.en);
  return {
    en: `${said}${from.en} ${verb(tie)} ${to.en}${en.length === 0 ? "" : ` (${en.join("; ")})`}.`,
    zh: `${zhSaid}${told}${zh.length === 0 ? "" : `（${zh.join("；")}）`}。`,
  };
}
