import { PICTURES, type Picture } from "#model/api/views.ts";

/** Where one is among the systems. */
export interface SystemPlace {
  /** Of a view; `null`: the index of them all. */
  readonly view: string | null;
  /** `null`: the view's first. */
  readonly sheet: string | null;
  /** `null`: the one the sheet is made for. */
  readonly picture: Picture | null;
  /** Whom the rows are narrowed to. */
  readonly subject: string | null;
}

const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const INDEX = "index";

export const SYSTEM_INDEX: SystemPlace = { view: null, sheet: null, picture: null, subject: null };

function slugOf(text: string | null): string | null {
  return text !== null && SLUG.test(text) ? text : null;
}

/** `system=index`, `system=matching&sheet=funnel&as=table&about=fhidz`; `null`: none is open. */
export function readSystem(params: URLSearchParams): SystemPlace | null {
  const named = slugOf(params.get("system"));
  if (named === null) return null;
  if (named === INDEX) return SYSTEM_INDEX;
  return {
    view: named,
    sheet: slugOf(params.get("sheet")),
    picture: PICTURES.find((picture) => picture === params.get("as")) ?? null,
    subject: slugOf(params.get("about")),
  };
}

/** The inverse of {@link readSystem}. */
export function systemParts(place: SystemPlace | null): string[] {
  if (place === null) return [];
  if (place.view === null) return [`system=${INDEX}`];
  const { view, sheet, picture, subject } = place;
  return [
    `system=${view}`,
    ...(sheet === null ? [] : [`sheet=${sheet}`]),
    ...(picture === null ? [] : [`as=${picture}`]),
    ...(subject === null ? [] : [`about=${subject}`]),
  ];
}
