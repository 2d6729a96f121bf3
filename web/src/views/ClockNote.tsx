import { useTranslation } from "react-i18next";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";

/** What the time asked about does to a view. */
export type ClockEffect =
  /** Each tie says how it stood. */
  | "marked"
  /** So does each, but for those not known yet, which are left out. */
  | "unknown-left"
  /** What cannot have held, or was not known yet, is left out and counted. */
  | "left"
  /** Nothing else is asked for. */
  | "only";

/** Says which time a view is of, and what that does to it. */
export function ClockNote({ effect, left }: { effect: ClockEffect; left: number }) {
  const { t } = useTranslation();
  const { clocks, language } = useAtlas().state;
  if (clocks.at === null && clocks.knownOn === null) return null;
  const marks = effect === "marked" || (effect === "unknown-left" && clocks.at !== null);
  const words = [
    clocks.at === null ? [] : t("views.clock.at", { date: formatDate(clocks.at, language) }),
    clocks.knownOn === null ? [] : t("views.clock.known", { date: formatDate(clocks.knownOn, language) }),
    marks ? t("views.clock.marked") : [],
    left > 0 && (effect === "left" || effect === "unknown-left") ? t("views.clock.left", { count: left }) : [],
    effect === "only" ? t("views.clock.only") : [],
  ].flat();
  return <p className="view-note view-clock">{words.join(language === "zh" ? "" : " ")}</p>;
}
