import { ArrowLeft, ChevronDown } from "lucide";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { AtlasState } from "../app/atlas-state.ts";
import { closePath, select } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { BrowsePage } from "../browse/BrowsePage.tsx";
import { PathPage } from "../paths/PathPage.tsx";
import { StartPage } from "../start/StartPage.tsx";
import { StoryCard } from "../start/StoryCard.tsx";
import { Icon } from "../theme/Icon.tsx";
import { IconButton } from "../theme/IconButton.tsx";
import { DocumentPage } from "./DocumentPage.tsx";
import { EntityPage } from "./EntityPage.tsx";
import { TiePage } from "./TiePage.tsx";
import "./side-panel.css";
import "./page.css";

/** The page on top: what is chosen, else the paths being asked for, else the start. */
function Page({ selection, path, browse }: Pick<AtlasState, "selection" | "path" | "browse">) {
  if (selection?.type === "entity") return <EntityPage key={selection.id} id={selection.id} />;
  if (selection?.type === "tie") return <TiePage key={selection.id} id={selection.id} />;
  if (selection?.type === "document")
    return <DocumentPage key={selection.id} id={selection.id} place={selection.place} />;
  if (path !== null) return <PathPage path={path} />;
  return browse === null ? <StartPage /> : <BrowsePage browse={browse} />;
}

function closeList(state: AtlasState): AtlasState {
  return { ...state, browse: null };
}

/** What lies under the page on top. */
function backTo({ selection, path, browse }: AtlasState): "app.backToPaths" | "browse.back" | "app.backToStart" {
  if (selection !== null && path !== null) return "app.backToPaths";
  return browse !== null && (selection !== null || path !== null) ? "browse.back" : "app.backToStart";
}

/** On a phone: a sheet over the lower half, over most of the map, or only the bar by which it is drawn up again. */
type Size = "half" | "large" | "small";

function PanelBar({ size, onResize }: { size: Size; onResize: (size: Size) => void }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const { selection, path, browse } = state;
  const isHome = selection === null && path === null && browse === null;
  const close = selection !== null ? select(null) : path !== null ? closePath : closeList;
  return (
    <div className="panel-bar">
      <Button
        className="panel-grip"
        aria-expanded={size === "large"}
        aria-label={t(size === "large" ? "app.shrink" : "app.enlarge")}
        onPress={() => onResize(size === "half" ? "large" : "half")}
      ></Button>
      {!isHome && (
        <Button className="text-button panel-back" onPress={() => change(close)}>
          <Icon node={ArrowLeft} size={16} />
          {t(backTo(state))}
        </Button>
      )}
      {size === "half" && (
        <span className="panel-away">
          <IconButton icon={ChevronDown} label={t("app.mapAlone")} onPress={() => onResize("small")} placement="top" />
        </span>
      )}
    </div>
  );
}

/** A page that was not there before is read from its top, however far down the one before it was read. */
function useReadFromTop({ selection, path, browse, story }: AtlasState, onAnother: () => void) {
  const page = useRef<HTMLElement>(null);
  const place = [selection?.type, selection?.id, path !== null, browse !== null, story?.id, story?.step].join(" ");
  // A passage that was asked for is brought in sight by the page itself.
  const bringsItself = selection?.type === "document" && selection.place !== null;
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    onAnother();
    if (!bringsItself) page.current?.scrollTo(0, 0);
  }, [place, bringsItself, onAnother]);
  return page;
}

/** The page beside the map; on a phone, a sheet below it. */
export function SidePanel() {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const [size, setSize] = useState<Size>("half");
  // Who opens another page wants to see it.
  const drawUp = useCallback(() => setSize((now) => (now === "small" ? "half" : now)), []);
  const page = useReadFromTop(state, drawUp);
  return (
    <aside className="panel" data-size={size} aria-label={t("app.page")}>
      <PanelBar size={size} onResize={setSize} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section ref={page} id="page" className="panel-page" tabIndex={0} aria-label={t("app.page")}>
        <StoryCard />
        <Page selection={state.selection} path={state.path} browse={state.browse} />
      </section>
    </aside>
  );
}
