import { PartialDate } from "#model/dates.ts";
import {
  type AtlasState,
  LANGUAGES,
  type Language,
  MOST_HOPS,
  type PathQuestion,
  type Selection,
  thatFit,
  VIEWS,
} from "./atlas-state.ts";
import { foldsText, idsText, pinsText, readFolds, readId, readIds, readPins } from "./url-arrangement.ts";
import { filterParts, readFilters } from "./url-filters.ts";
import { pageParts, readPages } from "./url-pages.ts";

/**
 * The state as a query string a person can read and shorten: ids are joined by `~`, which no id holds and no
 * address has to escape. What cannot be understood is left out, never guessed at.
 */

/** In place of ids: all there is. */
const WHOLE = "*";

function readPlace(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function readSelection(params: URLSearchParams): Selection | null {
  const tie = readId(params.get("tie"));
  if (tie !== null) return { type: "tie", id: tie };
  const document = readId(params.get("document"));
  if (document !== null) return { type: "document", id: document, place: readPlace(params.get("passage")) };
  const entity = readId(params.get("entity"));
  return entity === null ? null : { type: "entity", id: entity };
}

function readPath(params: URLSearchParams): PathQuestion | null {
  if (!params.has("from") && !params.has("to")) return null;
  const chosen = /^\d{1,3}$/.test(params.get("path") ?? "") ? Number(params.get("path")) : null;
  return { from: readId(params.get("from")), to: readId(params.get("to")), chosen };
}

function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

function readDate(text: string | null): PartialDate | null {
  return PartialDate.safeParse(text).data ?? null;
}

function readHops(text: string | null): number | null {
  return text !== null && /^\d$/.test(text) && Number(text) <= MOST_HOPS ? Number(text) : null;
}

/** `otherwise` is the language of a link that names none. */
export function readState(search: string, otherwise: Language): AtlasState {
  const params = new URLSearchParams(search);
  const language = params.get("lang");
  const drawn = thatFit(readIds(params.get("show")));
  return {
    drawn,
    whole: params.get("show") === WHOLE,
    hidden: readIds(params.get("hide")).filter((id) => !drawn.includes(id)),
    pinned: readPins(params.get("pin")),
    collapsed: readFolds(params.get("fold")),
    picked: readIds(params.get("pick")),
    selection: readSelection(params),
    focusHops: readHops(params.get("hops")),
    filters: readFilters(params),
    clocks: { at: readDate(params.get("at")), knownOn: readDate(params.get("known")) },
    bundled: params.get("ties") === "bundled",
    path: readPath(params),
    view: VIEWS.find((view) => view === params.get("view")) ?? "map",
    language: isLanguage(language) ? language : otherwise,
    ...readPages(params),
  };
}

function parameter(name: string, text: string | null): string[] {
  return text === null || text === "" ? [] : [`${name}=${text}`];
}

/** What the page is about and how it is looked at: short, and always written. */
function aboutParts(state: AtlasState): string[] {
  const parts: string[] = [`lang=${state.language}`];
  if (state.selection !== null) parts.push(`${state.selection.type}=${state.selection.id}`);
  if (state.selection?.type === "document" && state.selection.place !== null)
    parts.push(`passage=${state.selection.place}`);
  if (state.path !== null) {
    parts.push(`from=${state.path.from ?? ""}`, `to=${state.path.to ?? ""}`);
    if (state.path.chosen !== null) parts.push(`path=${state.path.chosen}`);
  }
  if (state.view !== "map") parts.push(`view=${state.view}`);
  if (state.focusHops !== null) parts.push(`hops=${state.focusHops}`);
  parts.push(...parameter("at", state.clocks.at), ...parameter("known", state.clocks.knownOn));
  parts.push(...filterParts(state.filters));
  if (state.bundled) parts.push("ties=bundled");
  return [...parts, ...pageParts(state)];
}

/** Characters of an address the server takes, with some to spare. */
export const MAX_ADDRESS = 7_900;

/** Begins with `?`; the inverse of {@link readState}, but for arrangements too long for an address. */
export function writeState(state: AtlasState): string {
  const parts = [...aboutParts(state), ...parameter("show", state.whole ? WHOLE : idsText(state.drawn))];
  const arranged = [
    ...parameter("pin", pinsText(state.pinned)),
    ...parameter("fold", foldsText(state.collapsed)),
    ...parameter("hide", idsText(state.hidden)),
    ...parameter("pick", idsText(state.picked)),
  ];
  let characters = parts.join("&").length + 1;
  for (const part of arranged) {
    characters += part.length + 1;
    if (characters <= MAX_ADDRESS) parts.push(part);
    else characters -= part.length + 1;
  }
  return `?${parts.join("&")}`;
}
