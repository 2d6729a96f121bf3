import type { ShownRelation } from "#model/api/answers.ts";
import { FAMILIES } from "#model/vocabulary/kinds.ts";
import type { Language } from "../app/atlas-state.ts";
import type { Placing } from "../app/snapshot.ts";
import type { MapElements } from "../graph/elements.ts";
import { UNDERWAY_DASH } from "../graph/graph-style.ts";
import type { Palette } from "../graph/palette.ts";
import { wordsIn } from "../i18n/i18n.ts";
import { FAMILY_OUTLINES } from "../theme/family-outlines.ts";
import { attribute, element, type Markup, text } from "./markup.ts";
import { type Emphasis, pictureOf } from "./picture.ts";

/** What a saved view is made of. */
export interface SavedView {
  readonly title: string;
  readonly elements: MapElements;
  readonly placing: Placing;
  readonly palette: Palette;
  readonly emphasis: Emphasis;
  /** The ties drawn, with their evidence. */
  readonly ties: readonly ShownRelation[];
  /** Titles of the documents that state them, with their dates. */
  readonly sources: readonly string[];
  /** When it was saved, as a person says it. */
  readonly day: string;
  /** Where the same view opens. */
  readonly address: string;
  readonly language: Language;
}

const LINE = 20;
const SIDE = 24;
const LEAST_WIDTH = 640;
/** Width of a letter of the small print, near enough to break lines by. */
const LETTER = 6.6;
const HAN = 12;

/** An address has no blanks to break it at. */
const LONGEST_PIECE = 40;

function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (character >= "⺀" ? HAN : LETTER), 0);
}

function broken(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  // Whole Latin words, single Han characters.
  const pieces = words.match(/[^\s⺀-￯]+\s*|[⺀-￯]\s*|\s+/gu) ?? [];
  for (const piece of pieces.flatMap((one) => one.match(new RegExp(`.{1,${LONGEST_PIECE}}`, "gsu")) ?? [])) {
    if (line !== "" && widthOf(line + piece) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

interface Pen {
  readonly x: number;
  readonly ink: string;
  readonly size: number;
  readonly weight?: string;
}

function written(line: string, y: number, { x, ink, size, weight = "400" }: Pen): Markup {
  return element("text", { x, y, fill: ink, "font-size": size, "font-weight": weight }, [text(line)]);
}

interface LegendItem {
  readonly words: string;
  readonly draw: (x: number, y: number) => Markup;
}

function legendItems({ elements, palette, language }: SavedView): LegendItem[] {
  const words = wordsIn(language);
  const drawn = new Set(elements.nodes.map(({ family }) => family));
  const families = FAMILIES.filter((family) => drawn.has(family)).map((family) => ({
    words: words(`kinds.family.${family}`),
    draw: (x: number, y: number) =>
      element("polygon", {
        points: FAMILY_OUTLINES[family].map(([dx, dy]) => `${x + 9 + dx * 8},${y + dy * 8}`).join(" "),
        fill: palette.family[family],
      }),
  }));
  const line = (dash: string | undefined, opacity: string) => (x: number, y: number) =>
    element("path", {
      d: `M${x} ${y}h24`,
      stroke: palette.tie,
      "stroke-width": 2,
      "stroke-dasharray": dash,
      "stroke-opacity": opacity,
    });
  return [
    ...families,
    { words: words("kinds.dashed"), draw: line("6 4", "1") },
    { words: words("kinds.dashDot"), draw: line(UNDERWAY_DASH.join(" "), "1") },
    { words: words("kinds.light"), draw: line(undefined, "0.5") },
  ];
}

/** In rows as wide as the sheet. */
function legendOf(view: SavedView, top: number, width: number): { body: Markup[]; bottom: number } {
  const body: Markup[] = [];
  let [x, y] = [SIDE, top];
  for (const { words, draw } of legendItems(view)) {
    const needed = 32 + widthOf(words) + 24;
    if (x + needed > width - SIDE && x > SIDE) [x, y] = [SIDE, y + LINE + 2];
    body.push(draw(x, y), written(words, y + 4, { x: x + 32, ink: view.palette.ink, size: 12 }));
    x += needed;
  }
  return { body, bottom: y + LINE };
}

function smallPrint(view: SavedView): string[] {
  const words = wordsIn(view.language);
  return [
    words("share.sources", { sources: view.sources.join(view.language === "zh" ? "；" : "; ") }),
    words("share.savedOn", { day: view.day }),
    view.address,
  ];
}

/** The view as a sheet of its own: title, map, legend, sources, day and address. */
export function sheetOf(view: SavedView): { svg: Markup; width: number; height: number } {
  const { palette, title } = view;
  const picture = pictureOf(view.elements, view.placing, palette, view.emphasis);
  const width = Math.max(LEAST_WIDTH, picture.box.width);
  const titles = broken(title, (width - 2 * SIDE) / 1.7);
  const head = 24 + titles.length * 28;
  const legend = legendOf(view, head + picture.box.height + 16, width);
  const print = smallPrint(view).flatMap((line) => broken(line, width - 2 * SIDE));
  const height = Math.ceil(legend.bottom + 8 + print.length * 17 + SIDE);
  const shift = `translate(${(width - picture.box.width) / 2 - picture.box.x} ${head - picture.box.y})`;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": title,
      "font-family": attribute(palette.font),
    },
    [
      element("title", {}, [text(title)]),
      element("rect", { width, height, fill: palette.paper }),
      ...titles.map((line, index) =>
        written(line, 36 + index * 28, { x: SIDE, ink: palette.ink, size: 21, weight: "600" }),
      ),
      element("g", { transform: shift }, [picture.body]),
      ...legend.body,
      ...print.map((line, index) =>
        written(line, legend.bottom + 16 + index * 17, { x: SIDE, ink: palette.inkSoft, size: 12 }),
      ),
    ],
  );
  return { svg, width, height };
}
