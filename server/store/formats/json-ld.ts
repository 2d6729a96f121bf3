import type { AtlasRecord } from "../../model/records/index.ts";
import { JSON_LD_CONTEXT, vocabularyNodes } from "./json-ld-context.ts";
import { recordNode } from "./json-ld-nodes.ts";

/**
 * JSON-LD 1.1, all of the graph in one document, with its context embedded. Each relation and each fact is a
 * statement of its own, with status, dates and evidence. A plain triple from one entity to the other stands
 * beside it only where the tie has happened and no source says that it has ended: a triple cannot say "planned"
 * or "until 2021".
 */
export async function* writeJsonLd(records: AsyncIterable<AtlasRecord>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},\n"@graph":[\n`;
  yield vocabularyNodes()
    .map((node) => JSON.stringify(node))
    .join(",\n");
  for await (const record of records) yield `,\n${JSON.stringify(recordNode(record))}`;
  yield "\n]}\n";
}
