import { ChevronDown, ChevronUp } from "lucide";
import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { NO_FILTERS } from "../../app/atlas-state.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { Icon } from "../../theme/Icon.tsx";
import type { MapElements } from "../elements.ts";
import { KindFilters, StatusFilters, TieFilters } from "./Filters.tsx";
import { FocusReach } from "./FocusReach.tsx";
import "./legend.css";

const PAGES = ["kinds", "ties", "status"] as const;
type Page = (typeof PAGES)[number];

/** What the map's signs mean. Each is a button: what is pressed stays lit, and the rest fades. */
export function Legend({ elements }: { elements: MapElements | null }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const [isOpen, setOpen] = useState(() => window.matchMedia("(min-width: 1280px)").matches);
  const [page, setPage] = useState<Page>("kinds");
  const isFiltered = useMemo(() => Object.values(state.filters).some((values) => values.length > 0), [state.filters]);
  if (elements === null || elements.nodes.length === 0) return null;
  return (
    <Disclosure className="legend" isExpanded={isOpen} onExpandedChange={setOpen}>
      <div className="legend-head">
        <Button slot="trigger" className="legend-title">
          {t("kinds.legend")}
          <Icon node={isOpen ? ChevronDown : ChevronUp} size={16} />
        </Button>
        {isOpen && (
          <ToggleButtonGroup
            className="legend-pages"
            aria-label={t("canvas.filters.title")}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[page]}
            onSelectionChange={(keys) => setPage(PAGES.find((one) => keys.has(one)) ?? "kinds")}
          >
            {PAGES.map((one) => (
              <ToggleButton key={one} id={one}>
                {t(`canvas.filters.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        {isFiltered && (
          <Button
            className="text-button legend-clear"
            onPress={() => change((before) => ({ ...before, filters: NO_FILTERS }))}
          >
            {t("canvas.filters.clear")}
          </Button>
        )}
        <FocusReach />
      </div>
      <DisclosurePanel>
        {page === "kinds" && <KindFilters elements={elements} />}
        {page === "ties" && <TieFilters elements={elements} />}
        {page === "status" && <StatusFilters elements={elements} />}
      </DisclosurePanel>
    </Disclosure>
  );
}
