import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { Toast } from "../app/Announcer.tsx";
import { show } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Trouble } from "../panels/Waiting.tsx";
import type { Theme } from "../theme/use-theme.ts";
import { DrawnList } from "./DrawnList.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { useMapNetwork } from "./use-map-network.ts";
import "./map-view.css";

function ViewSwitch() {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  return (
    <ToggleButtonGroup
      className="segments map-view-switch"
      aria-label={t("map.view")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state.view === "list" ? "list" : "map"]}
      onSelectionChange={(keys) => change(show(keys.has("list") ? "list" : "map"))}
    >
      <ToggleButton id="map">{t("map.asMap")}</ToggleButton>
      <ToggleButton id="list">{t("map.asList")}</ToggleButton>
    </ToggleButtonGroup>
  );
}

/** What is drawn, as a map or as text. The map stays alive under the list, so that nothing moves. */
export function MapView({ theme }: { theme: Theme }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { network, elements, isOverview, isAwaited, error, retry } = useMapNetwork();
  const isList = state.view === "list";
  return (
    <div className="map-view">
      <ViewSwitch />
      <Toast />
      {error !== null && (
        <div className="map-view-trouble">
          <Trouble error={error} retry={retry} />
        </div>
      )}
      {network !== null && !isOverview && network.omitted > 0 && (
        <p className="map-view-omitted">{t("map.unknown", { count: network.omitted })}</p>
      )}
      <div className="map-view-map" inert={isList}>
        <MapCanvas
          elements={elements}
          isOverview={isOverview}
          isAwaited={isAwaited}
          isBroken={error !== null}
          theme={theme}
        />
      </div>
      {isList && (
        <div className="map-view-list">
          <DrawnList network={network} />
        </div>
      )}
    </div>
  );
}
