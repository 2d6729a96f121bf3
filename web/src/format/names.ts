import { propertyLabel } from "#model/vocabulary/properties.ts";
import type { Language } from "../app/atlas-state.ts";

interface Named {
  readonly en: string;
  readonly zh: string | null;
}

/** In the language asked for, else in English, which every record has. */
export function inLanguage(text: Named, language: Language): string {
  return language === "zh" ? (text.zh ?? text.en) : text.en;
}

/** The language {@link inLanguage} answers in, for the `lang` of the element that shows it. */
export function languageOf(text: Named, language: Language): Language {
  return language === "zh" && text.zh !== null ? "zh" : "en";
}

/** The name in the other language, where there is one. */
export function inOtherLanguage(text: Named, language: Language): string | null {
  return language === "zh" ? (text.zh === null ? null : text.en) : text.zh;
}

/** "contractTurnover" as words where the vocabulary has none: "contract turnover". */
export function formatProperty(property: string, language: Language): string {
  const label = propertyLabel(property);
  if (label !== null) return label[language];
  return property.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}
