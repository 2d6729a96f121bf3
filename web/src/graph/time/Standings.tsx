import { useTranslation } from "react-i18next";
import { HELD, HELD_LABELS } from "#model/vocabulary/statements.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import type { MapElements } from "../elements.ts";
import { countStandings } from "./standings.ts";

interface StandingsProps {
  elements: MapElements;
  knownTies: ReadonlySet<string> | null;
}

/** How many ties stand how, with the line each is drawn in. */
export function Standings({ elements, knownTies }: StandingsProps) {
  const { t } = useTranslation();
  const { clocks, language } = useAtlas().state;
  if (clocks.at === null && clocks.knownOn === null) return null;
  const { by, known, total } = countStandings(elements, clocks, knownTies);
  return (
    <ul className="standings" aria-live="off">
      {clocks.at !== null &&
        HELD.map((held) => (
          <li key={held}>
            <span className={`legend-line legend-line-${held}`} />
            {HELD_LABELS[held][language]} <b>{by[held]}</b>
          </li>
        ))}
      {clocks.knownOn !== null && (
        <li>
          <span className="legend-line legend-line-not-yet" />
          {t("canvas.clock.nowKnown", { known, total })}
        </li>
      )}
    </ul>
  );
}
