import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../app/atlas-state.ts";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Both catalogs travel with the page: changing the language asks the server nothing. */
export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  initAsync: false,
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en }, zh: { translation: zh } },
  interpolation: { escapeValue: false },
});

/** The words of one language, for what is formatted outside of components. */
export function wordsIn(language: Language) {
  return i18n.getFixedT(language);
}
