import { type ComponentType, lazy, Suspense, use, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkAnswer } from "#model/api/answers.ts";
import type { View } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { DrawnList } from "../graph/DrawnList.tsx";
import { useKnown } from "../graph/use-known-ties.ts";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { titleOf } from "../share/title-of.ts";
import { type ClockEffect, ClockNote } from "./ClockNote.tsx";
import { PrintFootOfTies, PrintHead } from "./PrintParts.tsx";
import { KnownContext } from "./StandingChip.tsx";
import { throughClocks } from "./through-clocks.ts";
import { throughFilters } from "./through-filters.ts";
import type { ViewProps } from "./view-props.ts";
import "./views.css";
import "./print.css";

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
const OWN_MATTER: readonly View[] = ["list", "hierarchy", "document"];

/** What the clocks do to each view: it says of each tie how it stood, or shows only what may have held and was known. */
const BY_CLOCK: Record<Exclude<View, "map">, ClockEffect> = {
  list: "marked",
  table: "unknown-left",
  timeline: "unknown-left",
  document: "marked",
  hierarchy: "only",
  geo: "left",
  matrix: "left",
};

interface OtherViewProps {
  view: Exclude<View, "map">;
  network: NetworkAnswer;
}

function Shown({ view, network }: OtherViewProps) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const known = use(KnownContext);
  const filtered = throughFilters(network, state);
  const effect = BY_CLOCK[view];
  // Whoever filters by how a tie stood has said which of them to see.
  const keeps = effect === "unknown-left" || state.filters.held.length > 0 ? "known" : "holding";
  const timed = throughClocks(filtered.network, state.clocks, known, keeps);
  const note = <ClockNote effect={effect} left={timed.left} />;
  if (view === "list")
    return (
      <DrawnList
        network={network}
        head={<PrintHead title={titleOf(network, state)} view={t("views.name.list")} />}
        note={note}
        foot={<PrintFootOfTies entities={network.nodes} ties={network.edges} />}
      />
    );
  const isOwn = OWN_MATTER.includes(view);
  const Picture = VIEWS[view];
  return (
    <section className="view" aria-label={t(`views.name.${view}`)}>
      {!isOwn && <PrintHead title={titleOf(network, state)} view={t(`views.name.${view}`)} />}
      {filtered.left > 0 && !isOwn && <p className="view-note">{t("views.filtered", { count: filtered.left })}</p>}
      {note}
      <Suspense fallback={<Waiting text={t("views.waiting")} />}>
        <Picture network={isOwn ? filtered.network : timed.network} />
      </Suspense>
      {!isOwn && <PrintFootOfTies entities={timed.network.nodes} ties={timed.network.edges} />}
    </section>
  );
}

/** What is drawn, looked at in another way than as a map, at the times asked about. */
export function OtherView({ view, network }: Pick<OtherViewProps, "view"> & { network: NetworkAnswer | null }) {
  const { t } = useTranslation();
  const { knownOn } = useAtlas().state.clocks;
  const ids = useMemo(() => network?.nodes.map(({ id }) => id) ?? [], [network]);
  const known = useKnown(ids);
  if (known.error !== null) return <Trouble error={known.error} retry={known.retry} />;
  if (network === null || (knownOn !== null && known.ties === null)) return <Waiting text={t("map.waiting")} />;
  return (
    <KnownContext value={known.ties}>
      <Shown view={view} network={network} />
    </KnownContext>
  );
}
