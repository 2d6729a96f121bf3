import { expect, it } from "vitest";
import { en } from "../../web/src/i18n/en.ts";
import { zh } from "../../web/src/i18n/zh.ts";

/** Every text by its dotted key; plural forms count as one. */
function texts(node: object, path = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(node)) {
    const here = `${path}${key.replace(/_(?:one|other)$/, "")}`;
    if (typeof value === "string") found.set(here, `${found.get(here) ?? ""}${value}`);
    else for (const [inner, text] of texts(value, `${here}.`)) found.set(inner, text);
  }
  return found;
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
}

it("has every text in both languages, with the same values put in", () => {
  const english = [...texts(en)].map(([key, text]) => [key, placeholders(text)]);
  const chinese = [...texts(zh)].map(([key, text]) => [key, placeholders(text)]);
  expect(chinese.sort()).toEqual(english.sort());
});

it("leaves no Chinese text in English", () => {
  const names = new Set(["app.name"]);
  const latinOnly = [...texts(zh)].filter(
    ([key, text]) => !names.has(key) && !/\p{Script=Han}/u.test(text.replace(/\{\{\w+\}\}/g, "")),
  );
  expect(latinOnly).toEqual([["figures.money", "{{number}} {{currency}}"]]);
});
