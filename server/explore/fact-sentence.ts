import type { PartialDate } from "../model/dates.ts";
import type { FactRecord } from "../model/records/fact.ts";
import { propertyLabel } from "../model/vocabulary/properties.ts";
import { CERTAINTY_LABELS, STATUS_LABELS } from "../model/vocabulary/statements.ts";
import { dateWords, type Words } from "./date-words.ts";
import { figureWords } from "./figure-words.ts";
import { quotedForZh } from "./kind-words.ts";
import { joined, type Name } from "./tie-sentence.ts";

/** Those whom a fact names: whom it is about, with whom it is shared, whose word it is. */
export interface FactNames {
  readonly entity: Name;
  readonly sharedWith: readonly Name[];
  readonly speaker: Name | null;
}

/** "fundingAllocated" is read as "funding allocated" where the vocabulary has no words for it. */
function labelOf(property: string): Words {
  const words = property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return propertyLabel(property) ?? { en: words, zh: words };
}

function periodWords({ from, to }: { readonly from: PartialDate | null; readonly to: PartialDate | null }): Words[] {
  if (from !== null && to !== null && from !== to) {
    const [start, end] = [dateWords(from), dateWords(to)];
    return [{ en: `${start.en} to ${end.en}`, zh: `${start.zh}至${end.zh}` }];
  }
  if (from !== null && to === null) {
    const { en, zh } = dateWords(from);
    return [{ en: `since ${en}`, zh: `自${zh}起` }];
  }
  if (from === null && to !== null) {
    const { en, zh } = dateWords(to);
    return [{ en: `until ${en}`, zh: `至${zh}止` }];
  }
  return from === null ? [] : [dateWords(from)];
}

function asides(fact: FactRecord, { sharedWith }: FactNames): Words[] {
  const parts = fact.period === null ? [] : periodWords(fact.period);
  if (fact.scope !== null) parts.push({ en: fact.scope, zh: quotedForZh(fact.scope) });
  if (fact.status !== "actual") parts.push(STATUS_LABELS[fact.status]);
  if (fact.certainty === "inferred") parts.push(CERTAINTY_LABELS.inferred);
  if (sharedWith.length > 0)
    parts.push({
      en: `together with ${sharedWith.map(({ en }) => en).join(", ")}`,
      zh: `与${sharedWith.map(({ en, zh }) => zh ?? en).join("、")}合计`,
    });
  if (fact.doubtful !== null) parts.push({ en: "doubtful", zh: "存疑" });
  return parts;
}

/** One fact as one sentence in each language: of whom, what, how much, when, how far, and on whose word. */
export function factSentence(fact: FactRecord, names: FactNames): Words {
  const [label, figure, parts] = [labelOf(fact.property), figureWords(fact), asides(fact, names)];
  const { entity, speaker } = names;
  const said = speaker === null ? "" : `According to ${speaker.en}, `;
  const zhSaid = speaker === null ? "" : `${joined(["据", speaker.zh ?? speaker.en, "称"])}，`;
  const aside = parts.length === 0 ? "" : ` (${parts.map(({ en }) => en).join("; ")})`;
  const zhAside = parts.length === 0 ? "" : `（${parts.map(({ zh }) => zh).join("；")}）`;
  return {
    en: `${said}${entity.en}: ${label.en}: ${figure.en}${aside}.`,
    zh: `${zhSaid}${entity.zh ?? entity.en}：${label.zh}：${figure.zh}${zhAside}。`,
  };
}
