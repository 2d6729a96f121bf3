import { useQueryClient } from "@tanstack/react-query";
import { documentsQuestion } from "../api/questions.ts";
import { tellTies } from "../api/view-questions.ts";
import type { AtlasState } from "../app/atlas-state.ts";
import { useAtlas, useAtlasStore } from "../app/use-atlas.ts";
import { inLanguage } from "../format/names.ts";
import type { MapElements } from "../graph/elements.ts";
import { readPalette } from "../graph/palette.ts";
import { useMapNetwork } from "../graph/use-map-network.ts";
import { sharedQuery } from "./shared-link.ts";
import type { SavedView } from "./sheet.ts";
import { sourceLine, today } from "./small-print.ts";
import { titleOf } from "./title-of.ts";

export interface ViewToSave {
  readonly view: SavedView;
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

function emphasisOf({ selection }: AtlasState): ReadonlySet<string> {
  if (selection === null || selection.type === "document") return new Set();
  return new Set([selection.type === "tie" ? `tie:${selection.id}` : selection.id]);
}

/** What is on the map now, gathered with its evidence into what can be saved; `null` while nothing is. */
export function useSavedView(): (() => Promise<ViewToSave>) | null {
  const store = useAtlasStore();
  const { state } = useAtlas();
  const client = useQueryClient();
  const { network, elements } = useMapNetwork();
  if (network === null || elements === null) return null;
  const { language } = state;

  return async () => {
    const ties = await tellTies(tieIds(elements));
    const { items: documents } = await client.ensureQueryData(documentsQuestion);
    const cited = new Set<string>(ties.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
    const used = documents.filter(({ id }) => cited.has(id));
    const placing = store.placing();
    const view: SavedView = {
      title: titleOf(network, state),
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
