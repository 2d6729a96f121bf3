import type { RelationRecord } from "../model/records/relation.ts";
import type { EntityKind } from "../model/vocabulary/kinds.ts";
import { relationDeclaration } from "../model/vocabulary/relation-types.ts";
import type { Status } from "../model/vocabulary/statements.ts";
import type { Words } from "./date-words.ts";
import { atOrIn, inPlural, isMany, otherForm } from "./kind-words.ts";
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

/** How a tie that is not simply done is led up to; `null` where it is told as what is, or was. */
function undone(tie: RelationRecord) {
  if (tie.status === "actual") return null;
  // Half of a state is a state with a proviso, which stands behind it; half of a deed is a beginning.
  return tie.status === "in-progress" && SENTENCE_FORMS[tie.type].tense === "state" ? null : UNDONE[tie.status];
}

/** What its ends are, where that is known: a sentence tells some kinds otherwise. */
interface EndKinds {
  readonly from?: EntityKind | undefined;
  readonly to?: EntityKind | undefined;
}

function formOf({ type }: RelationRecord, kinds: EndKinds) {
  return { ...SENTENCE_FORMS[type], ...otherForm(type, kinds.to) };
}

/** The English verb phrase with its tense, modal, number, and where the type has a place for it, its role. */
function verb(tie: RelationRecord, from: Name, kinds: EndKinds): string {
  const many = isMany(from.en, kinds.from);
  const told = verbOfOne(tie, kinds, many).replace("{at}", atOrIn(kinds.to));
  return many ? inPlural(told) : told;
}

function verbOfOne(tie: RelationRecord, kinds: EndKinds, many: boolean): string {
  const form = formOf(tie, kinds);
  const role = tie.role === null ? "" : ` (${tie.role.en})`;
  const lead = undone(tie);
  if (lead !== null) return `${lead.en} ${form.base}`.replace("{role}", () => role);
  const { en } = relationDeclaration(tie.type).label;
  const present = form.present ?? (many && !en.startsWith("is ") ? form.base : en);
  const told = form.tense === "deed" || isOver(tie) ? form.past : present;
  return told.replace("{role}", () => role);
}

/** The Chinese pattern. A post is told by its name where that is known: "任…主任" and not "任职于…". */
function pattern(tie: RelationRecord, kinds: EndKinds): string {
  const form = formOf(tie, kinds);
  const post = tie.type === "HOLDS_ROLE" ? (tie.role?.zh ?? null) : null;
  const marked = post === null ? form.zhWith : `{a}~任{b}${post}`;
  const lead = undone(tie);
  if (lead !== null) return lead.zhLead + marked.replace("~", lead.zhModal);
  if (post !== null) return marked.replace("~", isOver(tie) ? "曾" : "时");
  return isOver(tie) && form.tense === "state" ? marked.replace("~成为", "曾是").replace("~", "曾") : form.zh;
}

const HAN_THEN_LATIN = /\p{Script=Han}\n[A-Za-z0-9]/u;
const LATIN_THEN_HAN = /[A-Za-z0-9]\n\p{Script=Han}/u;

/** Chinese typography sets Latin words off from Han by a space; within a name nothing is touched. */
export function joined(parts: readonly string[]): string {
  let text = "";
  for (const part of parts) {
    // Two units hold any one character; what is within a part is not looked at again for each part that follows.
    const seam = `${text.slice(-2)}\n${part.slice(0, 2)}`;
    text = HAN_THEN_LATIN.test(seam) || LATIN_THEN_HAN.test(seam) ? `${text} ${part}` : text + part;
  }
  return text;
}

function filled(template: string, a: string, b: string): string {
  return joined(template.split(/(\{[ab]\})/).map((part) => (part === "{a}" ? a : part === "{b}" ? b : part)));
}

/** What the verb does not tell of the role: a few words of their own, which follow after a colon. */
function roleBehind(tie: RelationRecord): Words {
  if (tie.role === null) return { en: "", zh: "" };
  const { en, zh } = tie.role;
  if (tie.type !== "HOLDS_ROLE") return { en: `: ${en}`, zh: `：${zh ?? en}` };
  return { en: "", zh: zh === null ? `：${en}` : "" };
}

/** When, how far, and how surely: in parentheses at the end. */
function asides(tie: RelationRecord): Words {
  const happened = tie.status === "actual" || tie.status === "in-progress";
  const parts = whenWords(tie, happened ? SENTENCE_FORMS[tie.type].tense : "plan");
  if (tie.status === "in-progress") parts.unshift({ en: "in progress", zh: "进行中" });
  if (tie.certainty === "inferred") parts.push({ en: "inferred", zh: "推断" });
  return {
    en: ` (${parts.map(({ en }) => en).join("; ")})`,
    zh: `（${parts.map(({ zh }) => zh).join("；")}）`,
  };
}

/** Whom a sentence names. */
interface Named {
  readonly from: Name;
  readonly to: Name;
  readonly speaker: Name | null;
  readonly kinds: EndKinds;
}

/** Sentences of ties that a store keeps at hand, which are told again and again, mostly between the same names. */
const toldBefore = new WeakMap<RelationRecord, Named & { readonly sentence: Words }>();

/**
 * One tie as one sentence in each language, always told from `from` to `to`, whichever way it is walked: what
 * joins them, in which role, when, on whose word, and whether it has happened at all.
 * @param speaker whom the tie is attributed to, if anyone
 * @param kinds of both ends; not given, names are taken for one thing each, and a venue for a hall
 */
export function tieSentence(
  tie: RelationRecord,
  from: Name,
  to: Name,
  speaker: Name | null,
  kinds: EndKinds = {},
): Words {
  const told = toldBefore.get(tie);
  if (
    told !== undefined &&
    isSame(told.from, from) &&
    isSame(told.to, to) &&
    isSame(told.speaker, speaker) &&
    told.kinds.from === kinds.from &&
    told.kinds.to === kinds.to
  )
    return told.sentence;
  const sentence = tell(tie, { from, to, speaker, kinds });
  toldBefore.set(tie, { from, to, speaker, kinds, sentence });
  return sentence;
}

function isSame(one: Name | null, other: Name | null): boolean {
  return one === other || (one?.en === other?.en && one?.zh === other?.zh);
}

function tell(tie: RelationRecord, { from, to, speaker, kinds }: Named): Words {
  const [role, aside] = [roleBehind(tie), asides(tie)];
  const said = speaker === null ? "" : `According to ${speaker.en}, `;
  const zhSaid = speaker === null ? "" : `${joined(["据", speaker.zh ?? speaker.en, "称"])}，`;
  const told = filled(pattern(tie, kinds), from.zh ?? from.en, to.zh ?? to.en);
  return {
    en: `${said}${from.en} ${verb(tie, from, kinds)} ${to.en}${role.en}${aside.en}.`,
    zh: `${zhSaid}${told}${role.zh}${aside.zh}。`,
  };
}
