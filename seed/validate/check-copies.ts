import type { TextEvidence } from "../../server/model/records/evidence.ts";
import type { SourceTexts } from "../../server/store/source-texts.ts";
import { type Finding, finding, type GraphFiles, passagesOf } from "./graph-files.ts";
import { latinWords, wordRuns } from "./words.ts";

/** Share of four-word runs in common (of the shorter passage) from which two passages are copies: Broder 1997. */
const COPY = 0.6;
const SHINGLE = 4;
/** Shorter passages repeat names, not sentences. */
const MIN_SHINGLES = 8;

/**
 * Passages of different documents under one record are marked as copies (by the same claim) when, and only when,
 * they are copies: else one paragraph printed twice would pass for two witnesses, or two witnesses for one.
 */
export function checkCopies(graph: GraphFiles, texts: SourceTexts): Finding[] {
  const found: Finding[] = [];
  for (const located of graph.all) {
    const passages = passagesOf(located.record);
    for (const [at, passage] of passages.entries()) {
      for (const other of passages.slice(at + 1)) {
        if (other.document === passage.document) continue;
        const alike = likeness(graph, texts, passage, other);
        if (alike === null) continue;
        const marked = passage.claim.en === other.claim.en;
        const where = `${passage.document} ${passage.start} and ${other.document} ${other.start}`;
        if (alike >= COPY && !marked) found.push(finding("copies", located, `copies with different claims: ${where}`));
        if (alike < COPY && marked) found.push(finding("copies", located, `the same claim but no copies: ${where}`));
      }
    }
  }
  return found;
}

function likeness(graph: GraphFiles, texts: SourceTexts, a: TextEvidence, b: TextEvidence): number | null {
  const [left, right] = [a, b].map(({ document, start, end }) => {
    const sha256 = graph.documents.get(document)?.sha256;
    const words = sha256 === undefined ? undefined : texts.passage(sha256, start, end)?.exact;
    return words === undefined ? null : wordRuns(latinWords(words), SHINGLE);
  });
  if (!left || !right) return null;
  if (Math.min(left.length, right.length) < MIN_SHINGLES) return a.claim.en === b.claim.en ? 1 : 0;
  const set = new Set(left);
  return right.filter((run) => set.has(run)).length / Math.min(left.length, right.length);
}
