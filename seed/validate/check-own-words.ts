import type { AtlasRecord } from "../../server/model/records/index.ts";
import type { SourceTexts } from "../../server/store/source-texts.ts";
import { evidenceOf, type Finding, finding, type GraphFiles } from "./graph-files.ts";
import { latinWords, wordRuns } from "./words.ts";

/** Runs of this many words that stand in a source are its sentence, not ours. */
const RUN_LENGTH = 8;

/** Facts carry over, sentences do not: no claim, summary or note repeats a run of a source's words outside names. */
export function checkOwnWords(graph: GraphFiles, texts: SourceTexts): Finding[] {
  const sourceRuns = new Set<string>();
  for (const { sha256 } of graph.documents.values()) {
    const text = texts.text(sha256);
    if (text !== null) for (const run of wordRuns(latinWords(text), RUN_LENGTH)) sourceRuns.add(run);
  }
  if (sourceRuns.size === 0) return [];
  const nameRuns = new Set(namesOf(graph).flatMap((name) => wordRuns(latinWords(name), RUN_LENGTH)));
  const found: Finding[] = [];
  for (const located of graph.all) {
    for (const own of ownTexts(located.record)) {
      const copied = wordRuns(latinWords(own), RUN_LENGTH).find((run) => sourceRuns.has(run) && !nameRuns.has(run));
      if (copied !== undefined) found.push(finding("own-words", located, `repeats a source: "${copied}"`));
    }
  }
  return found;
}

function namesOf(graph: GraphFiles): string[] {
  const titles = [...graph.documents.values()].map((document) => document.title);
  const names = [...graph.entities.values()].flatMap((entity) => [
    entity.name.en,
    ...entity.aliases.map((alias) => alias.value),
  ]);
  return [...titles, ...names];
}

function ownTexts(record: AtlasRecord): string[] {
  const texts = evidenceOf(record).map((piece) => piece.claim?.en ?? "");
  if (record.record === "entity") texts.push(record.summary?.en ?? "");
  if (record.record === "relation") texts.push(record.note ?? "");
  if (record.record === "fact") texts.push(record.doubtful ?? "", record.scope ?? "");
  if (record.record === "same-as-candidate") texts.push(record.reason);
  if (record.record === "contradiction") texts.push(record.note);
  return texts;
}
