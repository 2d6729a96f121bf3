import { useTranslation } from "react-i18next";
import { Toast } from "../app/Announcer.tsx";
import { useAtlas } from "../app/use-atlas.ts";
import { Trouble } from "../panels/Waiting.tsx";
import type { Theme } from "../theme/use-theme.ts";
import { OtherView } from "../views/OtherView.tsx";
import { ViewSwitch } from "../views/ViewSwitch.tsx";
import { MapCanvas } from "./MapCanvas.tsx";
import { useMapNetwork } from "./use-map-network.ts";
import "./map-view.css";

/** What is drawn, as a map or in another way. The map stays alive under the others, so that nothing moves. */
export function MapView({ theme }: { theme: Theme }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { network, elements, isOverview, isAwaited, error, retry } = useMapNetwork();
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
      <div className="map-view-map" inert={state.view !== "map"}>
        <MapCanvas
          elements={elements}
          isOverview={isOverview}
          isAwaited={isAwaited}
          isBroken={error !== null}
          theme={theme}
        />
      </div>
      {state.view !== "map" && (
        <div className="map-view-list">
          <OtherView view={state.view} network={network} />
        </div>
      )}
    </div>
  );
}
