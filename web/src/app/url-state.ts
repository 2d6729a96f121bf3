import {
  type AtlasState,
  LANGUAGES,
  type Language,
  type PathQuestion,
  type Selection,
  thatFit,
} from "./atlas-state.ts";

/**
 * The state as a query string a person can read and shorten: ids are joined by `~`, which no id holds and no
 * address has to escape. What cannot be understood is left out, never guessed at.
 */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SEPARATOR = "~";

function readId(text: string | null): string | null {
  return text !== null && ID.test(text) ? text : null;
}

function readSelection(params: URLSearchParams): Selection | null {
  for (const type of ["tie", "document", "entity"] as const) {
    const id = readId(params.get(type));
    if (id !== null) return { type, id };
  }
  return null;
}

function readPath(params: URLSearchParams): PathQuestion | null {
  if (!params.has("from") && !params.has("to")) return null;
  const chosen = /^\d{1,3}$/.test(params.get("path") ?? "") ? Number(params.get("path")) : null;
  return { from: readId(params.get("from")), to: readId(params.get("to")), chosen };
}

function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** `otherwise` is the language of a link that names none. */
export function readState(search: string, otherwise: Language): AtlasState {
  const params = new URLSearchParams(search);
  const ids = (params.get("show") ?? "").split(SEPARATOR).filter((id) => ID.test(id));
  const language = params.get("lang");
  return {
    drawn: thatFit(ids),
    selection: readSelection(params),
    path: readPath(params),
    view: params.get("view") === "list" ? "list" : "map",
    language: isLanguage(language) ? language : otherwise,
  };
}

/** Begins with `?`; the inverse of {@link readState}. */
export function writeState(state: AtlasState): string {
  const parts: string[] = [`lang=${state.language}`];
  if (state.selection !== null) parts.push(`${state.selection.type}=${state.selection.id}`);
  if (state.path !== null) {
    parts.push(`from=${state.path.from ?? ""}`, `to=${state.path.to ?? ""}`);
    if (state.path.chosen !== null) parts.push(`path=${state.path.chosen}`);
  }
  if (state.view === "list") parts.push("view=list");
  if (state.drawn.length > 0) parts.push(`show=${state.drawn.join(SEPARATOR)}`);
  return `?${parts.join("&")}`;
}
