import { mentionedIn, showDocument, statementOf } from "../../explore/show-document.ts";
import { DocumentAnswer } from "../../model/api/answers.ts";
import { DocumentRequest, MAX_STATEMENTS } from "../../model/api/requests.ts";
import { isoDay } from "../../model/dates.ts";
import { NotYetKnownError } from "../../model/errors.ts";
import { documentKnownDay, wasKnown } from "../../store/known.ts";
import { route } from "../route.ts";

/** One source and what it says, in the order it says it. */
export const getDocument = route({
  method: "get",
  path: "/api/documents/:id",
  operationId: "getDocument",
  tag: "sources",
  summary: "One document and the records it states, in the order of their first passages there.",
  limits: `${MAX_STATEMENTS} statements a page.`,
  narrow: "Ask for fewer statements at a time.",
  problems: ["document-not-found", "not-yet-known", "invalid-cursor"],
  request: DocumentRequest,
  response: DocumentAnswer,
  async handle(request, { atlas, read }) {
    const { revision, value } = await atlas.store.document(request, read);
    const { items, total, nextCursor } = value.statements;
    const knownDay = isoDay(documentKnownDay(value.document.document));
    if (request.knownOn !== undefined && !wasKnown({ firstKnown: knownDay }, request.knownOn))
      throw new NotYetKnownError(request.id, knownDay, request.knownOn);
    const stated = items.map((record) => statementOf(request.id, record));
    const show = await atlas.library.shower(revision, read);
    const mentioned = await atlas.store.summaries(mentionedIn(stated), read);
    return {
      revision: Math.min(revision, mentioned.revision),
      value: {
        document: showDocument(value.document, atlas.library.texts),
        statements: stated.map(({ record, evidence }) => ({
          record: record.record,
          id: record.id,
          evidence: show(evidence),
        })),
        total,
        nextCursor,
        mentioned: mentioned.value,
      },
    };
  },
});
