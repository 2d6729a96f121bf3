import type { CellItem } from "../../../model/api/views.ts";
import type { FactRecord } from "../../../model/records/fact.ts";
import type { Known } from "../../../store/graph-store.ts";
import type { Words } from "../../date-words.ts";
import type { FoundCell } from "../find-cells.ts";
import { factItem, labelOf, type Telling } from "./items.ts";

/**
 * Figures that have happened and stand beside a target: of the same property and entity, or joined to it by a contradiction,
 * which is how a curator says that a reader will hold the two against each other. Each says whether it may be.
 */
export function resultItems(target: Known<FactRecord>, cell: FoundCell, telling: Telling): CellItem[] {
  const { statements } = telling;
  const around = [target.entity, ...cell.walks.walks.map(({ end }) => end)];
  const rivals = new Set(
    statements.judgments.contradictions.flatMap(({ between }) =>
      between.includes(target.id) ? between.filter((id) => id !== target.id) : [],
    ),
  );
  const results = new Map<string, Known<FactRecord>>();
  for (const fact of statements.factsOf(target.entity, [target.property])) results.set(fact.id, fact);
  for (const id of rivals) {
    const fact = statements.fact(id);
    if (fact !== undefined && around.includes(fact.entity)) results.set(id, fact);
  }
  return [...results.values()]
    .filter(({ status }) => status === "actual" || status === "in-progress")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((result) => compared(target, result, telling));
}

function compared(target: Known<FactRecord>, result: Known<FactRecord>, telling: Telling): CellItem {
  const item = factItem(result, target.entity, telling, result.property !== target.property);
  const apart = differences(target, result);
  if (apart.length === 0) return { ...item, notes: [COMPARABLE, ...item.notes] };
  const warning = {
    en: `cannot be compared: ${apart.map(({ en }) => en).join(", ")}`,
    zh: `不可比：${apart.map(({ zh }) => zh).join("、")}`,
  };
  return { ...item, notes: [warning, ...item.notes], flags: [...item.flags, "not-comparable"] };
}

const COMPARABLE: Words = { en: "can be compared", zh: "可以比较" };

/** Why two figures are not of one series; none: they are. */
function differences(target: FactRecord, result: FactRecord): Words[] {
  const found: Words[] = [];
  const { en, zh } = labelOf(result.property);
  if (target.property !== result.property) found.push({ en: `counted as “${en}”`, zh: `指标为“${zh}”` });
  if (target.entity !== result.entity) found.push({ en: "said of another", zh: "所指对象不同" });
  if (target.unit !== result.unit) found.push({ en: "another unit", zh: "单位不同" });
  if (target.scope !== result.scope) found.push({ en: "another scope", zh: "口径不同" });
  if (target.period?.to !== result.period?.to || target.period?.from !== result.period?.from)
    found.push({ en: "another period", zh: "时期不同" });
  return found;
}
