import type { PartialDate } from "../model/dates.ts";
import type { EntityKind } from "../model/vocabulary/kinds.ts";
import { dateWords, type Words } from "./date-words.ts";
import { beginningOf, inPlural, isMany } from "./kind-words.ts";
import { joined, type Name } from "./tie-sentence.ts";

/** What is told of an entity by itself, without anybody it is tied to. */
const TOLD = {
  ended: { en: "ended", zh: "结束" },
  happened: { en: "took place", zh: "举行" },
  planned: { en: "is planned", zh: "处于计划中" },
  target: { en: "is a target", zh: "是既定目标" },
  hoped: { en: "is hoped for", zh: "有望实现" },
} as const satisfies Record<string, Words>;

function whenWords(date: PartialDate | null, until: PartialDate | null): Words {
  if (date === null) return { en: "date not stated", zh: "日期未载明" };
  const start = dateWords(date);
  if (until === null) return start;
  const end = dateWords(until);
  return { en: `${start.en} to ${end.en}`, zh: `${start.zh}至${end.zh}` };
}

/** @param until the last date of what lasted; `null`: none is told apart from `date` */
export function ownSentence(
  name: Name,
  what: keyof typeof TOLD | "began",
  date: PartialDate | null,
  until: PartialDate | null,
  kind: EntityKind,
): Words {
  const told = what === "began" ? beginningOf(kind) : TOLD[what];
  const en = isMany(name.en, kind) ? inPlural(told.en) : told.en;
  const when = whenWords(date, until);
  return {
    en: `${name.en} ${en} (${when.en}).`,
    zh: `${joined([name.zh ?? name.en, told.zh])}（${when.zh}）。`,
  };
}

/** @param day by which a document had spoken of it for certain */
export function firstKnownSentence(name: Name, day: PartialDate): Words {
  const when = dateWords(day);
  return {
    en: `${name.en} is known by ${when.en} at the latest.`,
    zh: `${joined([`最迟于${when.zh}，已有资料提及`, name.zh ?? name.en])}。`,
  };
}
