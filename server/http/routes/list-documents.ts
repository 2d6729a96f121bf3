import { showDocument } from "../../explore/show-document.ts";
import { DocumentsAnswer } from "../../model/api/answers.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { DocumentsRequest } from "../../model/api/requests.ts";
import { isoDay, type PartialDate } from "../../model/dates.ts";
import type { DocumentRecord } from "../../model/records/document.ts";
import { decodeCursor, encodeCursor } from "../../store/cursor.ts";
import { documentKnownDay, wasKnown } from "../../store/known.ts";
import { route } from "../route.ts";

/** Whether it had said by then what it says. */
function isListed(document: DocumentRecord, knownOn: PartialDate | undefined): boolean {
  return knownOn === undefined || wasKnown({ firstKnown: isoDay(documentKnownDay(document)) }, knownOn);
}

/** The sources, and whether their texts are at hand. */
export const listDocuments = route({
  method: "get",
  path: "/api/documents",
  operationId: "listDocuments",
  tag: "sources",
  summary: "The documents that the graph was read from, by id; with `knownOn` those that had appeared by then.",
  limits: `${MAX_LIMIT} items a page.`,
  narrow: "Name a smaller `limit`.",
  problems: ["invalid-cursor"],
  request: DocumentsRequest,
  response: DocumentsAnswer,
  async handle(request, { atlas, read }) {
    const [after = ""] = decodeCursor("documents", request, 1) ?? [];
    const { revision, value } = await atlas.store.documents(read);
    const known = value.filter(({ document }) => isListed(document, request.knownOn));
    const rest = known.filter(({ document }) => document.id > after);
    const page = rest.slice(0, request.limit);
    const last = page.at(-1)?.document.id;
    const nextCursor =
      last !== undefined && page.length < rest.length ? encodeCursor("documents", request, [last]) : null;
    const items = page.map((view) => showDocument(view, atlas.library.texts));
    return { revision, value: { items, total: known.length, nextCursor } };
  },
});
