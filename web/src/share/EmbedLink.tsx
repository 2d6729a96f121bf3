import { ExternalLink } from "lucide";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { writeState } from "../app/url-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import "./embed.css";

/** The wheel belongs to the page around this one: the map never sees it. Zooming stays on the buttons and the keys. */
function useFreeWheel(): void {
  useEffect(() => {
    const keep = (event: WheelEvent) => {
      if (event.target instanceof Element && event.target.closest(".map-canvas") !== null) event.stopPropagation();
    };
    window.addEventListener("wheel", keep, { capture: true, passive: true });
    return () => window.removeEventListener("wheel", keep, { capture: true });
  }, []);
}

/** Within another page: the way to the whole atlas, in a window of its own. */
export function EmbedLink() {
  const { t } = useTranslation();
  const { state } = useAtlas();
  useFreeWheel();
  return (
    <a className="embed-link" href={writeState({ ...state, frame: "page" })} target="_blank" rel="noopener">
      <Icon node={ExternalLink} size={15} />
      {t("share.openFull")}
    </a>
  );
}
