import type { ShownEvidence, ShownRelation } from "#model/api/answers.ts";
import { CERTAINTY_LABELS, STATUS_LABELS } from "#model/vocabulary/statements.ts";
import { formatWhen } from "../format/dates.ts";
import { formatAmount } from "../format/figures.ts";
import { inLanguage } from "../format/names.ts";
import { tieLabel } from "../format/ties.ts";
import { wordsIn } from "../i18n/i18n.ts";
import { element, type Markup, text } from "./markup.ts";
import { type SavedView, sheetOf } from "./sheet.ts";

/** A view as one file that opens anywhere without a server, a script or a network: the drawing, and the same in words. */

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
figure { margin: 0 0 2rem; overflow: auto; }
svg { max-width: 100%; height: auto; border: 1px solid #8886; border-radius: 8px; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
li { margin-block: .6rem; }
.when, .place { color: GrayText; font-size: .9em; }
blockquote { margin: .2rem 0 .2rem 1rem; padding-left: .8rem; border-left: 3px solid #c8a24a; }
`;

function placeOf(evidence: ShownEvidence, { language }: SavedView): string {
  const words = wordsIn(language);
  if ("row" in evidence) return words("evidence.row", { row: evidence.row });
  return words("source.position", { start: evidence.start, end: evidence.end });
}

function evidenceOf(evidence: ShownEvidence, view: SavedView, titles: ReadonlyMap<string, string>): Markup {
  const { claim } = evidence;
  const source = titles.get(evidence.document) ?? evidence.document;
  return element("li", {}, [
    ...(claim === null ? [] : [element("div", {}, [text(inLanguage(claim, view.language))])]),
    element("div", { class: "place" }, [text(`${source} · ${placeOf(evidence, view)}`)]),
  ]);
}

function tieOf(
  tie: ShownRelation,
  view: SavedView,
  names: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): Markup {
  const { language } = view;
  const nameOf = (id: string) => names.get(id) ?? id;
  const notes = [
    formatWhen(tie, language),
    STATUS_LABELS[tie.status][language],
    CERTAINTY_LABELS[tie.certainty][language],
    ...(tie.role === null ? [] : [inLanguage(tie.role, language)]),
    ...(tie.amount === null ? [] : [formatAmount(tie.amount, language)]),
  ];
  return element("li", {}, [
    element("strong", {}, [text(`${nameOf(tie.from)} ${tieLabel(tie, tie.from, language)} ${nameOf(tie.to)}`)]),
    element("div", { class: "when" }, [text(notes.join(" · "))]),
    element(
      "ul",
      {},
      tie.evidence.map((evidence) => evidenceOf(evidence, view, titles)),
    ),
  ]);
}

/** @param names of the entities drawn, by id @param titles of the documents, by id */
export function offlinePage(
  view: SavedView,
  names: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): string {
  const words = wordsIn(view.language);
  const body = [
    element("h1", {}, [text(view.title)]),
    element("p", { class: "when" }, [text(`${words("share.savedOn", { day: view.day })} ${words("share.offline")}`)]),
    element("figure", {}, [sheetOf(view).svg]),
    element("h2", {}, [text(words("share.tiesTold", { count: view.ties.length }))]),
    element(
      "ol",
      {},
      view.ties.map((tie) => tieOf(tie, view, names, titles)),
    ),
    element("h2", {}, [text(words("home.sources"))]),
    element(
      "ul",
      {},
      view.sources.map((source) => element("li", {}, [text(source)])),
    ),
    element("p", {}, [element("a", { href: view.address }, [text(words("share.openFull"))])]),
  ];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(view.title)}</title><style>${STYLE}</style>`;
  return `<!doctype html>\n<html lang="${view.language === "zh" ? "zh-CN" : "en"}"><head>${head}</head><body>${body.join("\n")}</body></html>\n`;
}
