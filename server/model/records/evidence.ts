import { z } from "zod";
import { Bilingual, DocumentId } from "./shared.ts";

/** Longest passage one piece of evidence may point at, in Unicode code points. */
export const MAX_PASSAGE_LENGTH = 600;

/**
 * A passage of a text, by position (Web Annotation TextPositionSelector: `start` included, `end` not, in
 * Unicode code points of the decoded file). The passage itself is never stored: see docs/adr. `claim` says in
 * our own words what the passage says. Pieces of evidence from different documents with the same `claim` are
 * copies of one passage and count as one independent source.
 */
export const TextEvidence = z
  .strictObject({
    document: DocumentId,
    start: z.int().nonnegative(),
    end: z.int().positive(),
    claim: Bilingual,
  })
  .refine(({ start, end }) => end > start && end - start <= MAX_PASSAGE_LENGTH, {
    error: `must be a passage of 1 to ${MAX_PASSAGE_LENGTH} code points`,
    path: ["end"],
  });
export type TextEvidence = z.infer<typeof TextEvidence>;

/** A row of a table, counted from 1 without its header. */
export const TableEvidence = z.strictObject({
  document: DocumentId,
  row: z.int().positive(),
  claim: Bilingual.nullable(),
});
export type TableEvidence = z.infer<typeof TableEvidence>;

export const Evidence = z.union([TextEvidence, TableEvidence]).meta({ id: "Evidence" });
export type Evidence = z.infer<typeof Evidence>;

/** What nobody can cite is not stored. */
export const EvidenceList = z.array(Evidence).min(1).max(200);

export function isTextEvidence(evidence: Evidence): evidence is TextEvidence {
  return "start" in evidence;
}

/**
 * How many sources say it on their own: documents, less those whose passage is a copy of another's. Within one
 * document everything is one source.
 */
export function independentSources(evidence: readonly Evidence[]): number {
  if (evidence.length === 1) return 1;
  const groupOf = new Map<string, string>();
  const find = (key: string): string => {
    const parent = groupOf.get(key) ?? key;
    return parent === key ? key : find(parent);
  };
  const documents = new Set<string>();
  for (const piece of evidence) {
    const document = `document:${piece.document}`;
    documents.add(document);
    if (piece.claim !== null) groupOf.set(find(document), find(`claim:${piece.claim.en}`));
  }
  return new Set([...documents].map(find)).size;
}
