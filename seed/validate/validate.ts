import type { SourceTexts } from "../../server/store/source-texts.ts";
import { isRefusal, type LocatedRecord, readRecords } from "../read-records.ts";
import { checkCopies } from "./check-copies.ts";
import { checkNamedEnds } from "./check-named-ends.ts";
import { checkOrphans } from "./check-orphans.ts";
import { checkOwnWords } from "./check-own-words.ts";
import { checkPassageEdges, checkPassages } from "./check-passages.ts";
import { checkSimilarNames } from "./check-similar-names.ts";
import { checkStructure } from "./check-structure.ts";
import { checkVocabulary } from "./check-vocabulary.ts";
import { type Judged, judge } from "./exceptions.ts";
import { type Finding, graphFiles } from "./graph-files.ts";

/**
 * The gate a curated graph passes before anybody sees it. Each check looks at one promise of DESIGN section 2;
 * those that need the sources' words say nothing about documents whose text is not at hand.
 */
export interface Report extends Judged {
  readonly counts: Readonly<Record<string, number>>;
  readonly passagesRead: number;
  readonly documentsAtHand: number;
}

const TEXT_CHECKS = [checkPassages, checkPassageEdges, checkNamedEnds, checkOwnWords, checkCopies];
const GRAPH_CHECKS = [checkOrphans, checkSimilarNames, checkVocabulary];

export async function validate(files: readonly string[], texts: SourceTexts, exceptionsFile: string): Promise<Report> {
  const records: LocatedRecord[] = [];
  const findings: Finding[] = [];
  for await (const read of readRecords(files)) {
    if (isRefusal(read)) findings.push({ check: "schema", id: "", ...read });
    else records.push(read);
  }
  const graph = graphFiles(records);
  findings.push(...(await checkStructure(graph)));
  for (const check of TEXT_CHECKS) findings.push(...check(graph, texts));
  for (const check of GRAPH_CHECKS) findings.push(...check(graph));

  const counts: Record<string, number> = {};
  for (const { record } of records) counts[record.record] = (counts[record.record] ?? 0) + 1;
  const atHand = new Set([...graph.documents.values()].filter(({ sha256 }) => texts.has(sha256)).map(({ id }) => id));
  const passages = records.flatMap(({ record }) => (record.record === "document" ? [] : record.evidence));
  return {
    ...judge(findings, exceptionsFile),
    counts,
    passagesRead: passages.filter(({ document }) => atHand.has(document)).length,
    documentsAtHand: atHand.size,
  };
}
