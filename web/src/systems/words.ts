import type { CellItem } from "#model/api/views.ts";
import type { Language } from "../app/atlas-state.ts";
import { formatPeriod } from "../format/dates.ts";
import { formatFigure } from "../format/figures.ts";
import { wordsIn } from "../i18n/i18n.ts";
import type { ShownView } from "./shown-view.ts";

/** What an item says, with figures as this page writes them. */
export function itemText(item: CellItem, view: ShownView, language: Language): string {
  const [only, ...more] = item.facts;
  const fact = only === undefined || more.length > 0 ? undefined : view.fact(only);
  if (fact !== undefined && item.value !== null && fact.value === item.value) return formatFigure(fact, language);
  return item.text[language];
}

/** When: as stated, or first and last seen. */
export function itemWhen({ when }: CellItem, language: Language): string | null {
  if (when === null) return null;
  if (!when.seen) return formatPeriod(when, language);
  const { from, to } = when;
  const words = wordsIn(language);
  if (from === null || to === null || from === to) {
    const date = formatPeriod({ from: from ?? to, to: from ?? to }, language);
    return date === null ? null : words("dates.seen", { date });
  }
  const [first, last] = [formatPeriod({ from, to: from }, language), formatPeriod({ from: to, to }, language)];
  return first === null || last === null ? null : words("dates.firstLast", { first, last });
}

/** The language a text is in: of many facts and reasons there is only English. */
export function textLanguage(text: string, language: Language): Language {
  return language === "zh" && !/\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/.test(text) ? "en" : language;
}

/** Names one after the other, as each language sets them apart. */
export function listed(names: readonly string[], language: Language): string {
  return names.join(language === "zh" ? "、" : ", ");
}
