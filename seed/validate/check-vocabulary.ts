import { propertyLabel } from "../../server/model/vocabulary/properties.ts";
import { type Finding, finding, type GraphFiles } from "./graph-files.ts";

/** Properties that no vocabulary entry gives words for: a person would read a programmer's name. */
export function checkVocabulary(graph: GraphFiles): Finding[] {
  return graph.all.flatMap((located) => {
    const { record } = located;
    return record.record === "fact" && propertyLabel(record.property) === null
      ? [finding("vocabulary", located, `property "${record.property}" has no label in vocabulary/properties.ts`)]
      : [];
  });
}
