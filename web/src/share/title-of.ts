import type { NetworkAnswer } from "#model/api/answers.ts";
import type { AtlasState } from "../app/atlas-state.ts";
import { inLanguage } from "../format/names.ts";
import { wordsIn } from "../i18n/i18n.ts";

/** What is drawn, in one line: for a sheet that leaves the page, and its map with it. */
export function titleOf({ nodes }: NetworkAnswer, state: AtlasState): string {
  const { language, drawn, whole, selection } = state;
  const words = wordsIn(language);
  if (drawn.length === 0 && !whole) return words("share.overview");
  const chosen = nodes.find(({ id }) => id === selection?.id);
  const [best] = [...nodes].sort((a, b) => b.degree - a.degree);
  const name = chosen ?? best;
  if (name === undefined) return words("app.name");
  const others = nodes.length - (language === "zh" ? 0 : 1);
  return words("share.pictureOf", { name: inLanguage(name.name, language), count: others });
}
