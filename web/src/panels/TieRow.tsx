import { ArrowUpRight } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { NeighborItem } from "#model/api/answers.ts";
import { CERTAINTY_LABELS } from "#model/vocabulary/statements.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatWhen } from "../format/dates.ts";
import { formatAmount } from "../format/figures.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { Icon } from "../theme/Icon.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { StatusChip } from "./StatusChip.tsx";

/** One tie in a list: what it leads to, as what, when. It opens the tie; what stands beside it goes on to the entity. */
export function TieRow({ item, of }: { item: NeighborItem; of: string }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { open, openTie } = useActions();
  const { entity, relation } = item;
  const { language } = state;
  const name = inLanguage(entity.name, language);
  return (
    <li className="tie-row">
      <Button className="tie-row-main" onPress={() => openTie(relation.id, [of, entity.id])}>
        <KindMark kind={entity.kind} status={entity.status} />
        <span className="tie-row-words">
          <span className="tie-row-name" lang={languageOf(entity.name, language)}>
            {name}
          </span>
          <span className="tie-row-when">
            {relation.role !== null && (
              <span className="tie-row-role" lang={languageOf(relation.role, language)}>
                {inLanguage(relation.role, language)}
              </span>
            )}
            {relation.amount !== null && <span>{formatAmount(relation.amount, language)}</span>}
            <span>{formatWhen(relation, language)}</span>
            <StatusChip status={relation.status} />
            {relation.certainty === "inferred" && <span className="chip">{CERTAINTY_LABELS.inferred[language]}</span>}
            <span className="tie-row-cue">{t("act.tieAndEvidence")}</span>
          </span>
        </span>
      </Button>
      <Button
        className="text-button tie-row-go"
        aria-label={t("act.openEntity", { name })}
        onPress={() => open(entity.id)}
      >
        {t("act.goTo")}
        <Icon node={ArrowUpRight} size={15} />
      </Button>
    </li>
  );
}
