import { ArrowLeft } from "lucide";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { AtlasState } from "../app/atlas-state.ts";
import { closePath, select } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { PathPage } from "../paths/PathPage.tsx";
import { StartPage } from "../start/StartPage.tsx";
import { StoryCard } from "../start/StoryCard.tsx";
import { Icon } from "../theme/Icon.tsx";
import { DocumentPage } from "./DocumentPage.tsx";
import { EntityPage } from "./EntityPage.tsx";
import { TiePage } from "./TiePage.tsx";
import "./side-panel.css";
import "./page.css";

/** The page on top: what is chosen, else the paths being asked for, else the start. */
function Page({ selection, path }: Pick<AtlasState, "selection" | "path">) {
  if (selection?.type === "entity") return <EntityPage key={selection.id} id={selection.id} />;
  if (selection?.type === "tie") return <TiePage key={selection.id} id={selection.id} />;
  if (selection?.type === "document") return <DocumentPage key={selection.id} id={selection.id} />;
  return path === null ? <StartPage /> : <PathPage path={path} />;
}

function PanelBar({ isLarge, onResize }: { isLarge: boolean; onResize: () => void }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const isHome = state.selection === null && state.path === null;
  const below = state.selection !== null && state.path !== null ? t("app.backToPaths") : t("app.backToStart");
  const close = state.selection === null ? closePath : select(null);
  return (
    <div className="panel-bar">
      <Button
        className="panel-grip"
        aria-expanded={isLarge}
        aria-label={t(isLarge ? "app.shrink" : "app.enlarge")}
        onPress={onResize}
      ></Button>
      {!isHome && (
        <Button className="text-button panel-back" onPress={() => change(close)}>
          <Icon node={ArrowLeft} size={16} />
          {below}
        </Button>
      )}
    </div>
  );
}

/** The page beside the map; on a phone, a sheet below it. */
export function SidePanel() {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const [isLarge, setLarge] = useState(false);
  return (
    <aside className="panel" data-large={isLarge || undefined} aria-label={t("app.page")}>
      <PanelBar isLarge={isLarge} onResize={() => setLarge(!isLarge)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section id="page" className="panel-page" tabIndex={0} aria-label={t("app.page")}>
        <StoryCard />
        <Page selection={state.selection} path={state.path} />
      </section>
    </aside>
  );
}
