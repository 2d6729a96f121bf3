import { createContext, use } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkEdge } from "#model/api/answers.ts";
import { HELD_LABELS } from "#model/vocabulary/statements.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { standingOf } from "../graph/lit.ts";

/** Ties known on the day asked about, for the views that say of each how it stood. */
export const KnownContext = createContext<ReadonlySet<string> | null>(null);

/** How a tie stood at the time asked about; what held then needs no mark. */
export function StandingChip({ tie }: { tie: NetworkEdge }) {
  const { t } = useTranslation();
  const { clocks, language } = useAtlas().state;
  const standing = standingOf(tie, clocks, use(KnownContext));
  if (standing === null || standing === "holds") return null;
  return (
    <span className="chip">{standing === "unknown" ? t("views.clock.unknown") : HELD_LABELS[standing][language]}</span>
  );
}
