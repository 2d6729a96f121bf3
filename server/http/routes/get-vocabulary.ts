import { z } from "zod";
import { VocabularyAnswer } from "../../model/api/vocabulary.ts";
import { ENTITY_KINDS, KIND_DECLARATIONS, PARTIES } from "../../model/vocabulary/kinds.ts";
import { KNOWN_PROPERTIES, propertyLabel } from "../../model/vocabulary/properties.ts";
import { RELATION_TYPES, relationDeclaration } from "../../model/vocabulary/relation-types.ts";
import {
  CERTAINTIES,
  CERTAINTY_LABELS,
  HELD,
  HELD_LABELS,
  PARTY_LABELS,
  STATUS_LABELS,
  STATUSES,
} from "../../model/vocabulary/statements.ts";
import { route } from "../route.ts";

function vocabulary(): VocabularyAnswer {
  return {
    kinds: ENTITY_KINDS.map((kind) => ({ kind, ...KIND_DECLARATIONS[kind] })),
    relationTypes: RELATION_TYPES.map((type) => {
      const { from, to, ...declared } = relationDeclaration(type);
      return { type, ...declared, from: [...from], to: [...to] };
    }),
    statuses: STATUSES.map((status) => ({ status, label: STATUS_LABELS[status] })),
    certainties: CERTAINTIES.map((certainty) => ({ certainty, label: CERTAINTY_LABELS[certainty] })),
    held: HELD.map((held) => ({ held, label: HELD_LABELS[held] })),
    parties: PARTIES.map((party) => ({ party, label: PARTY_LABELS[party] })),
    properties: KNOWN_PROPERTIES.map((property) => ({
      property,
      label: propertyLabel(property) ?? { en: property, zh: property },
    })),
  };
}

/** The words the graph is made of. */
export const getVocabulary = route({
  method: "get",
  path: "/api/vocabulary",
  operationId: "getVocabulary",
  tag: "contract",
  summary: "Kinds, relation types, statuses, parties and properties, with their labels in both languages.",
  limits: "none; it is one answer.",
  request: z.strictObject({}),
  response: VocabularyAnswer,
  handle: () => ({ revision: null, value: vocabulary() }),
});
