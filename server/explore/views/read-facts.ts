import type { FactsRequest } from "../../model/api/facts.ts";
import { MAX_VIEW_ROWS } from "../../model/api/views.ts";
import { TooMuchError } from "../../model/errors.ts";
import type { FactRecord } from "../../model/records/fact.ts";
import type { Known } from "../../store/graph-store.ts";
import type { Reading } from "../one-revision.ts";

const A_PAGE = 2_000;
/** A full-text index takes about a thousand words in one question. */
const ENTITIES_A_QUESTION = 400;

type Asked = Omit<FactsRequest, "limit" | "cursor">;

/** All facts that pass, however many pages they take; those of several entities in several questions, each once. */
export async function readFacts(reading: Reading, asked: Asked): Promise<Known<FactRecord>[]> {
  const found = new Map<string, Known<FactRecord>>();
  for (let from = 0; from === 0 || from < asked.entity.length; from += ENTITIES_A_QUESTION) {
    const entity = asked.entity.slice(from, from + ENTITIES_A_QUESTION);
    let cursor: string | null = null;
    do {
      const request: FactsRequest = { ...asked, entity, limit: A_PAGE, ...(cursor === null ? {} : { cursor }) };
      const page: { items: readonly Known<FactRecord>[]; nextCursor: string | null } = await reading.take(
        reading.store.facts(request, reading.options),
      );
      for (const fact of page.items) found.set(fact.id, fact);
      if (found.size > MAX_VIEW_ROWS)
        throw new TooMuchError("The number of facts", `${MAX_VIEW_ROWS}`, "Name an entity or a document.");
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return [...found.values()];
}
