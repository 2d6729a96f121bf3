import { isDeepStrictEqual } from "node:util";
import type { EntitySummary } from "../../model/api/answers.ts";
import type { ChangeItem, ChangesAnswer, ChangesRequest } from "../../model/api/changes.ts";
import { Filters } from "../../model/api/filters.ts";
import { dayBounds, isoDay } from "../../model/dates.ts";
import { InvalidRequestError } from "../../model/errors.ts";
import type { AtlasRecord } from "../../model/records/index.ts";
import type { GraphStore, ReadOptions, RecordedChange, Seen } from "../../store/graph-store.ts";
import { references } from "../../store/references.ts";
import type { Words } from "../date-words.ts";
import { factSentence } from "../fact-sentence.ts";
import { quotedForZh } from "../kind-words.ts";
import { atOneRevision } from "../one-revision.ts";
import { type Name, tieSentence } from "../tie-sentence.ts";

/** The history of the graph: what each change set did to each record, oldest first. */
export async function listRecordedChanges(
  request: ChangesRequest,
  store: GraphStore,
  options?: ReadOptions,
): Promise<Seen<ChangesAnswer>> {
  refuseFilters(request);
  const { from, to, limit, cursor } = request;
  const first = from === undefined ? null : dayBounds(from).earliest;
  const last = to === undefined ? null : dayBounds(to).latest;
  const asked = {
    from: first === null ? null : `${isoDay(first)}T00:00:00.000Z`,
    to: last === null ? null : `${isoDay(last)}T23:59:59.999Z`,
    limit,
    cursor,
  };
  return atOneRevision(store, options, "Ask about a shorter time.", async (reading) => {
    const { items, total, nextCursor } = await reading.take(store.recordedChanges(asked, reading.options));
    const ids = [...new Set(items.flatMap(({ before, after }) => entitiesIn(after ?? before)))];
    const found = ids.length === 0 ? [] : await reading.take(store.summaries(ids, reading.options));
    const names = new Map<string, EntitySummary>(found.map((summary) => [summary.id, summary]));
    return { items: items.map((item) => told(item, names)), total, certain: total, nextCursor };
  });
}

/** What a filter says may no longer be true of what was taken out, and the history keeps what was, not what is. */
function refuseFilters(request: ChangesRequest): void {
  const named = Object.keys(Filters.shape).filter((name) => {
    const asked = request[name as keyof Filters];
    return Array.isArray(asked) ? asked.length > 0 : asked !== undefined;
  });
  if (named.length > 0)
    throw new InvalidRequestError(named.map((at) => ({ at, reason: "is not taken by the clock `recorded`" })));
}

function entitiesIn(record: AtlasRecord | null): string[] {
  if (record === null) return [];
  const named = references(record).filter(({ to }) => to.includes("entity"));
  return record.record === "entity" ? [] : named.map(({ id }) => id);
}

function told({ changeSet, before, after }: RecordedChange, names: ReadonlyMap<string, EntitySummary>): ChangeItem {
  const { revision, who, why, recordedAt } = changeSet;
  const record = after ?? before;
  const day = recordedAt.slice(0, 10);
  return {
    change: record === null ? "loaded" : before === null ? "added" : after === null ? "removed" : "replaced",
    certain: true,
    between: { from: day, to: day },
    relation: null,
    ends: null,
    entity: null,
    held: null,
    recorded: { revision, who, why, recordedAt, record: record?.record ?? null, id: record?.id ?? null },
    sentence:
      record === null
        ? loadSentence(changeSet.created)
        : withChanged(recordSentence(record, names), changedFields(before, after)),
  };
}

function loadSentence(records: number): Words {
  return { en: `${records} records were loaded at once.`, zh: `一次载入${records}条记录。` };
}

/** Names of the parts of a record that are not what they were; none where it is new or gone. */
function changedFields(before: AtlasRecord | null, after: AtlasRecord | null): string[] {
  if (before === null || after === null) return [];
  const was = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) => (isDeepStrictEqual(was.get(name), value) ? [] : [name]));
}

/** What parts of records are called; the rest is read as it is written. */
const ZH_FIELDS: Readonly<Record<string, string>> = {
  name: "名称",
  aliases: "别名",
  summary: "简介",
  kind: "类别",
  type: "类型",
  party: "主体",
  status: "状态",
  validFrom: "开始时间",
  validTo: "结束时间",
  period: "时间",
  observed: "资料时间",
  role: "身份",
  amount: "金额",
  value: "数值",
  unit: "单位",
  certainty: "确定程度",
  attributedTo: "说话人",
  note: "说明",
  evidence: "依据",
};

function withChanged({ en, zh }: Words, fields: readonly string[]): Words {
  if (fields.length === 0) return { en, zh };
  const words = fields.map((field) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
  return {
    en: `${en} Changed: ${words.join(", ")}.`,
    zh: `${zh}已更改：${fields.map((field) => ZH_FIELDS[field] ?? field).join("、")}。`,
  };
}

/** What a record says, told with the names of today; one that is gone is told by its id. */
function recordSentence(record: AtlasRecord, names: ReadonlyMap<string, EntitySummary>): Words {
  const nameOf = (id: string): Name => names.get(id)?.name ?? { en: id, zh: null };
  const speakerOf = (id: string | null) => (id === null ? null : nameOf(id));
  switch (record.record) {
    case "relation":
      return tieSentence(record, nameOf(record.from), nameOf(record.to), speakerOf(record.attributedTo), {
        from: names.get(record.from)?.kind,
        to: names.get(record.to)?.kind,
      });
    case "fact":
      return factSentence(record, {
        entity: nameOf(record.entity),
        sharedWith: record.sharedWith.map(nameOf),
        speaker: speakerOf(record.attributedTo),
      });
    case "entity":
      return { en: `${record.name.en}.`, zh: `${record.name.zh ?? record.name.en}。` };
    case "document":
      return { en: `${record.title}.`, zh: `${record.title}。` };
    case "same-as-candidate": {
      const [a, b] = [nameOf(record.a), nameOf(record.b)];
      return { en: `${a.en} and ${b.en} may be the same.`, zh: `${a.zh ?? a.en}与${b.zh ?? b.en}可能相同。` };
    }
    case "contradiction":
      return { en: `Contradiction: ${record.note}`, zh: `矛盾：${quotedForZh(record.note)}` };
  }
}
