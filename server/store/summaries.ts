import type { EntitySummary } from "../model/api/answers.ts";
import type { EntityRecord } from "../model/records/entity.ts";
import { defaultParty, type Party } from "../model/vocabulary/kinds.ts";

/** The party an entity speaks for: its own, else its kind's. */
export function partyOf(entity: Pick<EntityRecord, "kind" | "party">): Party | null {
  return entity.party ?? defaultParty(entity.kind);
}

/** @param degree number of its ties, in and out */
export function entitySummary(
  entity: Pick<EntityRecord, "id" | "kind" | "name" | "status" | "party">,
  degree: number,
): EntitySummary {
  const { id, kind, name, status } = entity;
  return { id, kind, name: { en: name.en, zh: name.zh }, status, party: partyOf(entity), degree };
}
