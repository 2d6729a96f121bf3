import type { RelationRecord } from "#model/records/relation.ts";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import type { Language } from "../app/atlas-state.ts";

/** How a tie reads from one of its ends: "is part of", or from the other end "has part". */
export function tieLabel(tie: Pick<RelationRecord, "type" | "from">, end: string, language: Language): string {
  const declaration = relationDeclaration(tie.type);
  return declaration[tie.from === end ? "label" : "inverse"][language].replace(/:$/, "");
}
