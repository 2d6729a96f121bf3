import { Map as MapIcon } from "lucide";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import { SystemIndex } from "./SystemIndex.tsx";
import { SystemView } from "./SystemView.tsx";
import { SYSTEM_INDEX, type SystemPlace } from "./system-place.ts";
import "./systems.css";
import "./cells.css";
import "./pictures.css";
import "./print.css";

/** The index of the systems, or one of them. */
export function SystemsPage({ place }: { place: SystemPlace }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const page = useRef<HTMLElement>(null);
  const isAlone = state.selection === null && state.path === null && state.story === null;
  const { view } = place;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another system begins at its top, with the focus there
  useEffect(() => {
    page.current?.scrollTo(0, 0);
    page.current?.focus({ preventScroll: true });
  }, [view]);

  return (
    <section
      ref={page}
      className="systems"
      tabIndex={-1}
      data-alone={isAlone ? true : undefined}
      aria-label={t("systems.title")}
    >
      <nav className="systems-bar" aria-label={t("systems.title")}>
        {view !== null && (
          <Button className="button" onPress={() => change((now) => ({ ...now, system: SYSTEM_INDEX }))}>
            {t("systems.toIndex")}
          </Button>
        )}
        <Button className="button" onPress={() => change((now) => ({ ...now, system: null }))}>
          <Icon node={MapIcon} size={16} />
          {t("systems.toMap")}
        </Button>
      </nav>
      {view === null ? <SystemIndex /> : <SystemView key={view} slug={view} place={place} />}
    </section>
  );
}
