import type { EntitySummary } from "#model/api/answers.ts";
import type { Language } from "../app/atlas-state.ts";
import type { ListOrder } from "../app/page-state.ts";
import { inLanguage } from "../format/names.ts";

/** Entities by name, as the language sorts names: Chinese by pinyin, numbers by their value. Equals by id. */
export function inOrder(entities: readonly EntitySummary[], order: ListOrder, language: Language): EntitySummary[] {
  const { compare } = new Intl.Collator(language === "zh" ? "zh-CN" : "en", { numeric: true });
  return entities
    .map((entity) => ({ entity, name: inLanguage(entity.name, language) }))
    .sort(
      (a, b) =>
        (order === "ties" ? b.entity.degree - a.entity.degree : 0) ||
        compare(a.name, b.name) ||
        (a.entity.id < b.entity.id ? -1 : 1),
    )
    .map(({ entity }) => entity);
}
