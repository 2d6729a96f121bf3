import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { announce } from "../app/announcer.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { usePathOnMap } from "../paths/use-path-on-map.ts";
import type { Theme } from "../theme/use-theme.ts";
import type { MapElements } from "./elements.ts";
import { Legend } from "./Legend.tsx";
import { MapControls } from "./MapControls.tsx";
import { NodeMenu } from "./NodeMenu.tsx";
import { useGraphCanvas } from "./use-graph-canvas.ts";
import { useGraphStyle } from "./use-graph-style.ts";
import { useGraticule } from "./use-graticule.ts";
import { useKeyboardWalk } from "./use-keyboard-walk.ts";
import { useLayout } from "./use-layout.ts";
import { useMapLabels } from "./use-map-labels.ts";
import { usePointer } from "./use-pointer.ts";
import { useSelection } from "./use-selection.ts";
import "./map-canvas.css";

interface MapCanvasProps {
  elements: MapElements | null;
  isOverview: boolean;
  /** Other elements are on their way. */
  isAwaited: boolean;
  /** Nothing more is to be waited for. */
  isBroken: boolean;
  theme: Theme;
}

/** The map itself: one Cytoscape instance, each of its concerns a hook. */
export function MapCanvas({ elements, isOverview, isAwaited, isBroken, theme }: MapCanvasProps) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const actions = useActions();
  const { container, cy } = useGraphCanvas();
  const [menu, setMenu] = useState<string | null>(null);
  const frame = useRef<HTMLElement>(null);
  const nodes = useMemo(() => new Map(elements?.nodes.map((node) => [node.id, node])), [elements]);
  const nameOf = useCallback((id: string) => nodes.get(id)?.name ?? id, [nodes]);

  useGraphStyle(cy, theme);
  const { settling } = useLayout(cy, elements, isOverview);
  useGraticule(cy, frame);
  useMapLabels(cy);
  useSelection(cy, state.selection, usePathOnMap(), settling ? null : elements);

  const expand = (id: string) => actions.expand(id, nameOf(id));
  usePointer(cy, {
    openEntity: actions.open,
    openTie: (tie) => actions.openTie(tie),
    expand,
    openMenu: setMenu,
    openNothing: () => state.selection !== null && change((before) => ({ ...before, selection: null })),
  });

  const walk = useKeyboardWalk(cy, {
    announce(id, drawnTies) {
      const node = nodes.get(id);
      if (node === undefined) return;
      const kind = KIND_DECLARATIONS[node.kind].label[state.language];
      announce(t("map.at", { name: node.name, kind, ties: t("map.ties", { count: drawnTies }) }));
    },
    open(id) {
      actions.open(id);
      document.getElementById("page")?.focus();
    },
    expand,
    openMenu: setMenu,
    hide: (id) => actions.hide(id, nameOf(id)),
  });

  return (
    <section className="map-canvas" ref={frame} aria-label={t("map.label")} aria-busy={settling || isAwaited}>
      <div
        id="map"
        className="map-canvas-surface"
        ref={container}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard walks here
        tabIndex={0}
        aria-roledescription={t("map.role")}
        aria-label={t("map.label")}
        aria-describedby="map-help"
        {...walk}
      />
      <p id="map-help" className="visually-hidden">
        {t("map.help")}
      </p>
      {settling && !isBroken && <p className="map-canvas-waiting">{t("map.waiting")}</p>}
      <Legend elements={elements} />
      <MapControls cy={cy} />
      <NodeMenu
        cy={cy}
        id={menu}
        node={menu === null ? null : (nodes.get(menu) ?? null)}
        onClose={() => setMenu(null)}
      />
    </section>
  );
}
