import { PartialDate } from "../../../server/model/dates.ts";
import type { EntityRecord } from "../../../server/model/records/entity.ts";
import type { AtlasRecord } from "../../../server/model/records/index.ts";
import { type DocumentId, EntityId } from "../../../server/model/records/shared.ts";
import { CellError } from "../cordis/cordis-words.ts";
import { hashedId } from "../readable-ids.ts";
import { entityOf, factOf, rowEvidence, tieOf } from "../row-records.ts";
import type { Subject } from "./turtle.ts";
import type { Topics } from "./uk-topics.ts";
import { cut, LONGEST_NAME, LONGEST_SUMMARY } from "./uk-words.ts";

/** Funding calls ("challenges"): each is a need that whoever issues it seeks answers to. */

const CHALLENGE = "http://pivotlabs.vc/innov/t/challenge";
const PREDICATES = {
  title: `${CHALLENGE}#title`,
  opens: `${CHALLENGE}#opens`,
  closes: `${CHALLENGE}#closes`,
  sponsor: `${CHALLENGE}#has-sponsor`,
  topic: `${CHALLENGE}#has-topic`,
  text: "http://www.w3.org/2000/01/rdf-schema#comment",
  page: "http://www.w3.org/2000/01/rdf-schema#seeAlso",
  type: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
} as const;
const ORGANIZATION = "http://pivotlabs.vc/innov/organisation/";
const TOPIC = "http://pivotlabs.vc/innov/topic/";

export function isCall(subject: Subject): boolean {
  return subject.values(PREDICATES.type).includes(CHALLENGE);
}

/** When a call opens, as the list prints it; `null` where it does not or not as a date. */
export function opensOn(call: Subject): PartialDate | null {
  const [opens] = call.values(PREDICATES.opens);
  return PartialDate.safeParse(opens).success ? (opens ?? null) : null;
}

export interface CallList {
  readonly document: DocumentId;
  /** The day the list was published; what is open then is in progress, what opens later is planned. */
  readonly published: PartialDate;
  readonly topics: Topics;
}

/** @param row of the call in its list, from 1 @throws {CellError} */
export function callRecords(call: Subject, row: number, { document, published, topics }: CallList): AtlasRecord[] {
  const title = one(call, "title");
  const evidence = rowEvidence(document, row);
  const run = runOf(call, published);
  const [text] = call.values(PREDICATES.text);
  const need = entityOf({
    id: hashedId("uk-call", title, call.iri),
    kind: "Need",
    name: { en: cut(title, LONGEST_NAME), zh: null },
    summary: text === undefined || text.trim() === "" ? null : { en: cut(text, LONGEST_SUMMARY), zh: null },
    sameAs: [call.iri],
    status: run.status,
    validFrom: run.validFrom,
    validTo: run.validTo,
    evidence,
  });
  const stands = { ...run, evidence };
  const sponsors = call.values(PREDICATES.sponsor).map((iri) => sponsorId(iri));
  if (sponsors.length === 0) throw new CellError("a call without a sponsor");
  return [
    need,
    ...call
      .values(PREDICATES.page)
      .map((page, at) => factOf(need, `page-${at + 1}`, { property: "website", value: page })),
    ...outOfOrder(need, call),
    ...sponsors.map((from) =>
      tieOf({
        id: `${from}-seeks-${need.id}`.slice(0, 160),
        type: "HAS_NEED",
        from,
        to: need.id,
        role: SPONSOR,
        ...stands,
      }),
    ),
    ...topics.recordsOf({ id: need.id, ...stands }, call.values(PREDICATES.topic).map(topicName)),
  ];
}

const SPONSOR = { en: "sponsor", zh: "资助方" };

type Run = Pick<EntityRecord, "status" | "validFrom" | "validTo"> & { readonly observed: PartialDate[] };

/** A call whose printed days are out of order keeps them as doubtful facts and holds at no time it would invent. */
function runOf(call: Subject, published: PartialDate): Run {
  const [opens, closes] = [dateOf(call, "opens"), dateOf(call, "closes")];
  if (opens !== null && closes !== null && opens > closes)
    return { status: "actual", validFrom: null, validTo: null, observed: [`../${published}`] };
  const status =
    opens !== null && opens > published ? "planned" : closes !== null && closes > published ? "in-progress" : "actual";
  return { status, validFrom: opens, validTo: closes, observed: [opens ?? closes ?? published] };
}

function outOfOrder(need: EntityRecord, call: Subject): AtlasRecord[] {
  const [opens, closes] = [dateOf(call, "opens"), dateOf(call, "closes")];
  if (opens === null || closes === null || opens <= closes) return [];
  const doubtful = `The list has it open on ${opens} and close on ${closes}.`;
  return [
    factOf(need, "opens", { property: "opens", value: opens, doubtful }),
    factOf(need, "closes", { property: "closes", value: closes, doubtful }),
    {
      record: "contradiction",
      id: `${need.id}-opens-after-it-closes`.slice(0, 160),
      between: [`${need.id}-opens`, `${need.id}-closes`],
      kind: "date",
      note: doubtful,
      evidence: need.evidence,
    },
  ];
}

function one(call: Subject, name: keyof typeof PREDICATES): string {
  const [value, ...more] = call.values(PREDICATES[name]);
  if (value === undefined || value.trim() === "" || more.length > 0)
    throw new CellError(`a call must have one ${name}`);
  return value.trim();
}

function dateOf(call: Subject, name: "opens" | "closes"): PartialDate | null {
  const [value] = call.values(PREDICATES[name]);
  if (value === undefined) return null;
  if (!PartialDate.safeParse(value).success) throw new CellError(`${name}: "${value}" is no date`);
  return value;
}

function sponsorId(iri: string): EntityId {
  if (!iri.startsWith(ORGANIZATION)) throw new CellError(`the sponsor <${iri}> is no organization of the graph`);
  return organizationId(iri.slice(ORGANIZATION.length));
}

/** @param code as the table of organizations and the calls have it @throws {CellError} */
export function organizationId(code: string): EntityId {
  const id = EntityId.safeParse(`uk-${code}`);
  if (!id.success) throw new CellError(`"${code}" is no code of an organization: small letters, digits and hyphens`);
  return id.data;
}

function topicName(iri: string): string {
  if (!iri.startsWith(TOPIC)) throw new CellError(`<${iri}> is no topic of the graph`);
  return decodeURIComponent(iri.slice(TOPIC.length).replaceAll("+", " ")).trim();
}
