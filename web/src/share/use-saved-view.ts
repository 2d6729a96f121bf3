import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ShownDocument } from "#model/api/answers.ts";
import { documentsQuestion } from "../api/questions.ts";
import { tellTies } from "../api/view-questions.ts";
import type { AtlasState, Language } from "../app/atlas-state.ts";
import { useAtlas, useAtlasStore } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { inLanguage } from "../format/names.ts";
import type { MapElements } from "../graph/elements.ts";
import { readPalette } from "../graph/palette.ts";
import { useMapNetwork } from "../graph/use-map-network.ts";
import { wordsIn } from "../i18n/i18n.ts";
import { sharedQuery } from "./shared-link.ts";
import type { SavedView } from "./sheet.ts";

export interface ViewToSave {
  readonly view: SavedView;
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

function emphasisOf({ selection }: AtlasState): ReadonlySet<string> {
  if (selection === null || selection.type === "document") return new Set();
  return new Set([selection.type === "tie" ? `tie:${selection.id}` : selection.id]);
}

function sourceLine(document: ShownDocument, language: Language): string {
  const when =
    document.published === null ? wordsIn(language)("evidence.undated") : formatDate(document.published, language);
  return language === "zh" ? `${document.title}（${when}）` : `${document.title} (${when})`;
}

/** Today, as a calendar has it where the page is open. */
function today(language: Language): string {
  return new Date().toLocaleDateString(language === "zh" ? "zh-CN" : "en-US", { dateStyle: "long" });
}

/** What is on the map now, gathered with its evidence into what can be saved; `null` while nothing is. */
export function useSavedView(): (() => Promise<ViewToSave>) | null {
  const { t } = useTranslation();
  const store = useAtlasStore();
  const { state } = useAtlas();
  const client = useQueryClient();
  const { network, elements, isOverview } = useMapNetwork();
  if (network === null || elements === null) return null;
  const { language } = state;

  function titleOf(): string {
    if (isOverview || network === null) return t("share.overview");
    const chosen = network.nodes.find(({ id }) => id === state.selection?.id);
    const [best] = [...network.nodes].sort((a, b) => b.degree - a.degree);
    const name = chosen ?? best;
    if (name === undefined) return t("app.name");
    const others = network.nodes.length - (language === "zh" ? 0 : 1);
    return t("share.pictureOf", { name: inLanguage(name.name, language), count: others });
  }

  return async () => {
    const ties = await tellTies(tieIds(elements));
    const { items: documents } = await client.ensureQueryData(documentsQuestion);
    const cited = new Set<string>(ties.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
    const used = documents.filter(({ id }) => cited.has(id));
    const placing = store.placing();
    const view: SavedView = {
      title: titleOf(),
      elements,
      placing,
      palette: readPalette(),
      emphasis: { ids: emphasisOf(state) },
      ties,
      sources: used.map((document) => sourceLine(document, language)),
      day: today(language),
      address: `${window.location.origin}/${sharedQuery(
        state,
        network.nodes.map(({ id }) => id),
        store,
      )}`,
      language,
    };
    return {
      view,
      names: new Map(network.nodes.map(({ id, name }) => [id, inLanguage(name, language)])),
      titles: new Map(documents.map((document) => [document.id, document.title])),
    };
  };
}

function tieIds({ edges }: MapElements): string[] {
  return edges.flatMap(({ ties }) => ties.map(({ id }) => id));
}
