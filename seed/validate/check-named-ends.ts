import type { EntityRecord } from "../../server/model/records/entity.ts";
import type { SourceTexts } from "../../server/store/source-texts.ts";
import { type Finding, finding, type GraphFiles, passagesOf } from "./graph-files.ts";
import { plain } from "./words.ts";

/** A stated relation's passages, taken together, name at least one of its ends, by name or alias. */
export function checkNamedEnds(graph: GraphFiles, texts: SourceTexts): Finding[] {
  const found: Finding[] = [];
  for (const located of graph.all) {
    const { record } = located;
    if (record.record !== "relation" || record.certainty !== "stated") continue;
    const ends = [graph.entities.get(record.from), graph.entities.get(record.to)].filter((end) => end !== undefined);
    let read = 0;
    let named = false;
    for (const { document, start, end } of passagesOf(record)) {
      const sha256 = graph.documents.get(document)?.sha256;
      const passage = sha256 === undefined ? null : texts.passage(sha256, start, end);
      if (passage === null) continue;
      read += 1;
      const words = ` ${plain(passage.exact)} `;
      named ||= ends.some((entity) => namesIn(entity, document).some((name) => words.includes(` ${name} `)));
    }
    if (read > 0 && !named)
      found.push(
        finding("named-ends", located, `no passage names "${record.from}" or "${record.to}" by name or alias`),
      );
  }
  return found;
}

function namesIn(entity: EntityRecord, document: string): string[] {
  const scoped = entity.aliases.filter((alias) => alias.in === null || alias.in === document);
  const names = [entity.name.en, entity.name.zh ?? "", ...scoped.map((alias) => alias.value)];
  return names.map(plain).filter((name) => name !== "");
}
