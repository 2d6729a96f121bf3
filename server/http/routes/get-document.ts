import { mentionedIn, showDocument, statementsOf } from "../../explore/show-document.ts";
import { DocumentAnswer } from "../../model/api/answers.ts";
import { DocumentRequest, MAX_STATEMENTS } from "../../model/api/requests.ts";
import { route } from "../route.ts";

/** One source and what it says, in the order it says it. */
export const getDocument = route({
  method: "get",
  path: "/api/documents/:id",
  operationId: "getDocument",
  tag: "sources",
  summary: "One document and the records it states, in the order of their passages.",
  limits: `the first ${MAX_STATEMENTS} statements; \`omitted\` counts the rest, which an export has.`,
  problems: ["document-not-found"],
  request: DocumentRequest,
  response: DocumentAnswer,
  async handle({ id }, { atlas, read }) {
    const { revision, value } = await atlas.store.document(id, read);
    const stated = statementsOf(id, value.records);
    const listed = stated.slice(0, MAX_STATEMENTS);
    const show = await atlas.library.shower(revision, read);
    const mentioned = await atlas.store.summaries(mentionedIn(listed), read);
    return {
      revision,
      value: {
        document: showDocument(value.document, atlas.library.texts),
        statements: listed.map(({ record, evidence }) => ({
          record: record.record,
          id: record.id,
          evidence: show(evidence),
        })),
        omitted: stated.length - listed.length,
        mentioned: mentioned.value,
      },
    };
  },
});
