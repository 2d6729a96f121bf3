import { useTranslation } from "react-i18next";
import type { ViewRow } from "#model/api/views.ts";
import type { Language } from "../../app/atlas-state.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatDate, formatPeriod } from "../../format/dates.ts";
import { CellView } from "../CellView.tsx";
import { RowDetails } from "../RowDetails.tsx";
import { leadOf, type ShownView } from "../shown-view.ts";

const SECTIONS = ["happened", "planned", "undated"] as const;

/** What is only known to have begun is told by that date: an event of a day need not have an end. */
function whenOf({ from, to }: ViewRow, language: Language): string | null {
  return from !== null && to === null ? formatDate(from, language) : formatPeriod({ from, to }, language);
}

/** What took place, what is planned, and what nobody dates: each for itself, in the order of dates. */
export function TimelinePicture({ view }: { view: ShownView }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  return SECTIONS.map((section) => {
    const rows = view.rows.filter((row) => row.section === section);
    if (rows.length === 0) return null;
    return (
      <section key={section} className="moments" aria-label={t(`systems.section.${section}`)}>
        <h4 className="stack-title">
          {t(`systems.section.${section}`)} <span className="quiet">{rows.length}</span>
        </h4>
        <ol>
          {rows.map((row) => {
            const lead = leadOf(row);
            return (
              <li key={row.id} className="moment">
                <p className="moment-when">
                  {whenOf(row, language) ?? <span className="silent">{t("systems.notStated")}</span>}
                </p>
                <div>
                  {lead !== undefined && <CellView cell={lead} view={view} />}
                  <RowDetails row={row} view={view} without={["dates", "period"]} />
                </div>
              </li>
            );
          })}
        </ol>
      </section>
    );
  });
}
