import type { SourceTexts } from "../../server/store/source-texts.ts";
import { type Finding, finding, type GraphFiles, passagesOf } from "./graph-files.ts";

/** Positions lie within their text, and a text at hand is as long as its document record says. */
export function checkPassages(graph: GraphFiles, texts: SourceTexts): Finding[] {
  const found: Finding[] = [];
  for (const located of graph.all) {
    const { record } = located;
    if (record.record === "document") {
      const characters = texts.characters(record.sha256);
      if (characters !== null && characters !== record.characters)
        found.push(finding("passages", located, `characters is ${record.characters}, the text has ${characters}`));
      continue;
    }
    for (const { document, start, end } of passagesOf(record)) {
      const length = graph.documents.get(document)?.characters;
      if (length !== undefined && end > length)
        found.push(
          finding(
            "passages",
            located,
            `passage ${start}–${end} is out of range: "${document}" has ${length} characters`,
          ),
        );
    }
  }
  return found;
}

/** A passage begins and ends with a word, not within one: positions that slipped are seen at once. */
export function checkPassageEdges(graph: GraphFiles, texts: SourceTexts): Finding[] {
  const found: Finding[] = [];
  for (const located of graph.all) {
    for (const { document, start, end } of passagesOf(located.record)) {
      const sha256 = graph.documents.get(document)?.sha256;
      const passage = sha256 === undefined ? null : texts.passage(sha256, start, end);
      if (passage === null) continue;
      const slipped =
        passage.exact !== passage.exact.trim() ||
        (/[A-Za-z0-9]$/.test(passage.before) && /^[A-Za-z0-9]/.test(passage.exact)) ||
        (/[A-Za-z0-9]$/.test(passage.exact) && /^[A-Za-z0-9]/.test(passage.after));
      if (slipped)
        found.push(finding("passage-edges", located, `passage ${start}–${end} of "${document}" cuts a word`));
    }
  }
  return found;
}
