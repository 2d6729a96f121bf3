import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { usePathOnMap } from "../paths/use-path-on-map.ts";
import type { Theme } from "../theme/use-theme.ts";
import type { MapElements } from "./elements.ts";
import { LassoLine } from "./LassoLine.tsx";
import { isLarge } from "./large.ts";
import { Legend } from "./legend/Legend.tsx";
import { MapControls } from "./MapControls.tsx";
import { MapTools } from "./MapTools.tsx";
import { Minimap } from "./Minimap.tsx";
import { NodeMenu } from "./NodeMenu.tsx";
import { NeighborDialog } from "./neighbors/NeighborDialog.tsx";
import { PickBar } from "./PickBar.tsx";
import { TiesMenu } from "./TiesMenu.tsx";
import { TimeBar } from "./time/TimeBar.tsx";
import { useArranging } from "./use-arranging.ts";
import { useDress } from "./use-dress.ts";
import { useGraphCanvas } from "./use-graph-canvas.ts";
import { useGraphStyle } from "./use-graph-style.ts";
import { useGraticule } from "./use-graticule.ts";
import { useKeyboardWalk } from "./use-keyboard-walk.ts";
import { useKnownTies } from "./use-known-ties.ts";
import { useLasso } from "./use-lasso.ts";
import { useLayout } from "./use-layout.ts";
import { useMapLabels } from "./use-map-labels.ts";
import { usePickedDrag } from "./use-picked-drag.ts";
import { usePointer } from "./use-pointer.ts";
import { useSight } from "./use-sight.ts";
import { useWalkActions } from "./use-walk-actions.ts";
import "./map-canvas.css";
import "./map-foot.css";

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
  const { clocks } = state;
  const actions = useActions();
  const arranging = useArranging(elements);
  const { container, cy } = useGraphCanvas();
  const [menu, setMenu] = useState<string | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<string | null>(null);
  const [isLasso, setLasso] = useState(false);
  const [isTime, setTime] = useState(clocks.at !== null || clocks.knownOn !== null);
  const grid = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => new Map(elements?.nodes.map((node) => [node.id, node])), [elements]);
  const nameOf = useCallback((id: string) => nodes.get(id)?.name ?? id, [nodes]);
  const knownTies = useKnownTies(elements);

  const large = isLarge(elements);

  const { settling, arrange } = useLayout(cy, elements, isOverview);
  // After the layout, which empties a map that becomes another: what leaves need not be styled any more.
  useGraphStyle(cy, theme, large);
  useGraticule(cy, grid);
  useMapLabels(cy, large);
  useDress(cy, elements, usePathOnMap(), knownTies, settling ? null : elements);
  useSight(cy, settling);
  usePickedDrag(cy);
  const lasso = useLasso(cy, isLasso, (ids, isAdded) => {
    arranging.pick(isAdded ? [...state.picked, ...ids] : ids);
    setLasso(false);
  });

  usePointer(cy, {
    openEntity: actions.open,
    openTie: (tie) => actions.openTie(tie),
    openTies: setLine,
    pick: arranging.togglePicked,
    expand: (id) => actions.expand(id, nameOf(id)),
    openMenu: setMenu,
    openNothing: () => state.selection !== null && change((before) => ({ ...before, selection: null })),
  });
  const walk = useKeyboardWalk(cy, useWalkActions(nodes, arranging, { openMenu: setMenu, choose: setChoosing }));

  return (
    <section
      className="map-canvas"
      aria-label={t("map.label")}
      aria-busy={settling || isAwaited}
      data-lasso={isLasso || undefined}
      {...lasso.handlers}
    >
      <div className="map-graticule" ref={grid} />
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
        {t("map.help")} {t("canvas.help")}
      </p>
      <LassoLine line={lasso.line} />
      {settling && !isBroken && <p className="map-canvas-waiting">{t("map.waiting")}</p>}
      <MapTools
        isLasso={isLasso}
        onLasso={setLasso}
        isTime={isTime}
        onTime={setTime}
        onArrange={arrange}
        onShowHidden={arranging.showHidden}
      />
      <PickBar arranging={arranging} />
      <div className="map-foot">
        <div>
          <Legend elements={elements} />
          {isTime && <TimeBar elements={elements} knownTies={knownTies} onClose={() => setTime(false)} />}
        </div>
        <Minimap cy={cy} theme={theme} />
      </div>
      <MapControls cy={cy} />
      <NodeMenu
        cy={cy}
        id={menu}
        node={menu === null ? null : (nodes.get(menu) ?? null)}
        arranging={arranging}
        onChoose={setChoosing}
        onClose={() => setMenu(null)}
      />
      <TiesMenu
        cy={cy}
        edge={elements?.edges.find(({ id }) => id === line) ?? null}
        nameOf={nameOf}
        onClose={() => setLine(null)}
      />
      <NeighborDialog id={choosing} name={nameOf(choosing ?? "")} onClose={() => setChoosing(null)} />
    </section>
  );
}
