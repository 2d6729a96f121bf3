import { type ComponentType, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkAnswer } from "#model/api/answers.ts";
import type { View } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { DrawnList } from "../graph/DrawnList.tsx";
import { Waiting } from "../panels/Waiting.tsx";
import { throughFilters } from "./through-filters.ts";
import type { ViewProps } from "./view-props.ts";
import "./views.css";

// Each comes when it is first asked for, so that the map is not kept waiting by what few look at.
const VIEWS: Record<Exclude<View, "map" | "list">, ComponentType<ViewProps>> = {
  table: lazy(async () => ({ default: (await import("./table/TableView.tsx")).TableView })),
  hierarchy: lazy(async () => ({ default: (await import("./hierarchy/HierarchyView.tsx")).HierarchyView })),
  timeline: lazy(async () => ({ default: (await import("./timeline/TimelineView.tsx")).TimelineView })),
  geo: lazy(async () => ({ default: (await import("./geo/GeoView.tsx")).GeoView })),
  matrix: lazy(async () => ({ default: (await import("./matrix/MatrixView.tsx")).MatrixView })),
  document: lazy(async () => ({ default: (await import("./document/DocumentView.tsx")).DocumentView })),
};

/** Views that are of something else than the ties drawn, and show it whatever the filters say. */
const OWN_MATTER: readonly View[] = ["hierarchy", "document"];

/** What is drawn, looked at in another way than as a map. */
export function OtherView({ view, network }: { view: Exclude<View, "map">; network: NetworkAnswer | null }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  if (view === "list") return <DrawnList network={network} />;
  if (network === null) return <Waiting text={t("map.waiting")} />;
  const through = throughFilters(network, state);
  const Shown = VIEWS[view];
  return (
    <section className="view" aria-label={t(`views.name.${view}`)}>
      {through.left > 0 && !OWN_MATTER.includes(view) && (
        <p className="view-note">{t("views.filtered", { count: through.left })}</p>
      )}
      <Suspense fallback={<Waiting text={t("views.waiting")} />}>
        <Shown network={through.network} />
      </Suspense>
    </section>
  );
}
