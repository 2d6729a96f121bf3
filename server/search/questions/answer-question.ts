import { NeighborsRequest } from "../../model/api/requests.ts";
import { dayBounds, isoDay } from "../../model/dates.ts";
import type { RelationRecord } from "../../model/records/relation.ts";
import type { EntityKind } from "../../model/vocabulary/kinds.ts";
import type { GraphStore, Neighbor, ReadOptions } from "../../store/graph-store.ts";
import type { Step } from "./question-rules.ts";
import type { Question } from "./read-question.ts";

export interface Answer {
  readonly id: string;
  /** What ties it to the topic, for a person to read: the post and the body, or the topic's name. */
  readonly through: string;
}

/** Ties of one kind from one thing that are looked at. */
const MOST_TIES = 100;

/**
 * Those whom the topic's ties name: who was seen in the year asked about first, who leads before deputies, who was
 * seen last before who was seen earlier.
 * @param kinds only these; none named: all
 */
export async function answerQuestion(
  store: GraphStore,
  question: Question,
  topic: { id: string; name: string },
  kinds: readonly EntityKind[],
  read?: ReadOptions,
): Promise<Answer[]> {
  const { rule, language } = question;
  if (rule === null) return [];
  const bodies = rule.throughGovernors ? [...(await governors(store, topic.id, language, read)), topic] : [topic];
  const found: { neighbor: Neighbor; body: string }[] = [];
  for (const body of bodies)
    for (const step of rule.follow)
      for (const neighbor of await follow(store, body.id, step, read))
        if (kinds.length === 0 || kinds.includes(neighbor.entity.kind)) found.push({ neighbor, body: body.name });
  found.sort((a, b) => compareTies(a.neighbor.relation, b.neighbor.relation, question));
  const answers = new Map<string, Answer>();
  for (const { neighbor, body } of found) {
    const through = throughOf(body, neighbor.relation, language);
    if (!answers.has(neighbor.entity.id)) answers.set(neighbor.entity.id, { id: neighbor.entity.id, through });
  }
  return [...answers.values()];
}

/** With the year in which a source last saw it: of two who hold one post, one may have followed the other. */
function throughOf(body: string, tie: RelationRecord, language: Question["language"]): string {
  const { role } = tie;
  const post = language === "zh" ? (role?.zh ?? role?.en) : role?.en;
  if (post === undefined) return body;
  const seen = lastSeen(tie);
  const year = Number.isFinite(seen) ? isoDay(seen).slice(0, 4) : null;
  if (language === "zh") return `${body}（${post}${year === null ? "" : `，${year}年`}）`;
  return `${body} (${post}${year === null ? "" : `, ${year}`})`;
}

async function governors(
  store: GraphStore,
  id: string,
  language: Question["language"],
  read?: ReadOptions,
): Promise<{ id: string; name: string }[]> {
  const found = await follow(store, id, { type: "GOVERNS", direction: "in" }, read);
  const bodies = new Map(found.map(({ entity: { id: body, name } }) => [body as string, name[language] ?? name.en]));
  return Array.from(bodies, ([bodyId, name]) => ({ id: bodyId, name }));
}

async function follow(
  store: GraphStore,
  id: string,
  { type, direction }: Step,
  read?: ReadOptions,
): Promise<readonly Neighbor[]> {
  const { value } = await store.neighbors(
    NeighborsRequest.parse({ id, direction, type: [type], limit: MOST_TIES }),
    read,
  );
  return value.items;
}

const DEPUTY = /\b(?:deputy|vice|assistant|former)\b|副|前任/iu;
const LEADING =
  /\b(?:director|head|secretary|mayor|chair\w*|president|minister|chief|leader)\b|主任|书记|局长|部长|院长|市长|主席/iu;

function compareTies(a: RelationRecord, b: RelationRecord, { office, year }: Question): number {
  return (
    happened(b) - happened(a) ||
    named(b, office) - named(a, office) ||
    seenIn(b, year) - seenIn(a, year) ||
    leading(b) - leading(a) ||
    lastSeen(b) - lastSeen(a) ||
    (a.id < b.id ? -1 : 1)
  );
}

function happened({ status }: RelationRecord): number {
  return status === "actual" || status === "in-progress" ? 1 : 0;
}

function roleOf({ role }: RelationRecord): string {
  return `${role?.en ?? ""} ${role?.zh ?? ""}`.toLowerCase();
}

function named(tie: RelationRecord, office: string | null): number {
  if (office === null) return 0;
  return roleOf(tie).includes(office) && !DEPUTY.test(roleOf(tie)) ? 1 : 0;
}

function leading(tie: RelationRecord): number {
  const role = roleOf(tie);
  return LEADING.test(role) && !DEPUTY.test(role) ? 1 : 0;
}

/** Years in which nobody was seen put nobody first: what lies between two sightings is not made up. */
function seenIn({ observed }: RelationRecord, year: string | null): number {
  if (year === null) return 0;
  const { earliest: first, latest: last } = dayBounds(year);
  return observed.map(dayBounds).some((seen) => within(seen.earliest, first, last) || within(seen.latest, first, last))
    ? 1
    : 0;
}

function within(day: number | null, first: number | null, last: number | null): boolean {
  return day !== null && day >= (first ?? -Infinity) && day <= (last ?? Infinity);
}

/** The latest day for which a source vouches. */
function lastSeen(tie: RelationRecord): number {
  return Math.max(...tie.observed.map((date) => dayBounds(date).latest ?? dayBounds(date).earliest ?? -Infinity));
}
