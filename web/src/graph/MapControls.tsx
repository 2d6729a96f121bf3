import type { Core } from "cytoscape";
import { Maximize, Minus, Plus, Trash2 } from "lucide";
import { Group } from "react-aria-components/Group";
import { useTranslation } from "react-i18next";
import { clearMap } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { IconButton } from "../theme/IconButton.tsx";
import { flyTo, zoomBy } from "./viewport.ts";
import "./map-controls.css";

const STEP = 1.4;

export function MapControls({ cy }: { cy: Core | null }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  if (cy === null) return null;
  return (
    <Group className="map-controls" aria-label={t("map.view")}>
      <IconButton icon={Plus} label={t("map.zoomIn")} onPress={() => zoomBy(cy, STEP)} placement="left" />
      <IconButton icon={Minus} label={t("map.zoomOut")} onPress={() => zoomBy(cy, 1 / STEP)} placement="left" />
      <IconButton icon={Maximize} label={t("map.fit")} onPress={() => flyTo(cy)} placement="left" />
      {state.drawn.length > 0 && (
        <IconButton icon={Trash2} label={t("map.clear")} onPress={() => change(clearMap)} placement="left" />
      )}
    </Group>
  );
}
