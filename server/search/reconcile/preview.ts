import type { EntityRecord } from "../../model/records/entity.ts";
import { kindType } from "./vocabulary.ts";

/** Size of the frame that a preview is made for, in CSS pixels. */
export const PREVIEW_SIZE = { width: 420, height: 200 } as const;

/** Plain HTML without style or script, so that it needs nothing that a strict policy forbids. */
export function previewPage({ id, name, kind, summary }: EntityRecord): string {
  const names = name.zh === null ? name.en : `${name.en} · ${name.zh}`;
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(names)}</title></head><body>`,
    `<h1>${escaped(names)}</h1>`,
    `<p>${escaped(kindType(kind).name)} · <code>${escaped(id)}</code></p>`,
    ...(summary === null ? [] : [`<p>${escaped(summary.en)}</p>`]),
    ...(summary?.zh ? [`<p lang="zh">${escaped(summary.zh)}</p>`] : []),
    "</body></html>",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
