import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ShownRelation } from "#model/api/answers.ts";
import type { RelationType } from "#model/vocabulary/relation-types.ts";
import { CERTAINTY_LABELS, STATUS_LABELS } from "#model/vocabulary/statements.ts";
import { entityQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatWhen } from "../format/dates.ts";
import { formatAmount } from "../format/figures.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { EnglishText } from "./EnglishText.tsx";
import { EntityLink } from "./EntityLink.tsx";

/** Ties that last, whose beginning and end a reader looks for. */
const LASTING: readonly RelationType[] = ["HOLDS_ROLE", "MEMBER_OF", "AFFILIATED_WITH", "COOPERATES_WITH", "FUNDED_BY"];
/** Ties of money, whose amount a reader looks for. */
const MONEY: readonly RelationType[] = ["FUNDED_BY", "INVESTED_IN"];

/** What a reader would look for and no source states, said in so many words. */
function unstatedSpan(tie: ShownRelation): "tie.startEnd" | "tie.start" | "tie.end" | null {
  if (!LASTING.includes(tie.type) || tie.status !== "actual") return null;
  if (tie.validFrom === null && tie.validTo === null) return "tie.startEnd";
  if (tie.validFrom === null) return "tie.start";
  return tie.validTo === null ? "tie.end" : null;
}

function Attribution({ id }: { id: string }) {
  const { t } = useTranslation();
  const speaker = useQuery(entityQuestion(id));
  return (
    <>
      <dt>{t("tie.attributed")}</dt>
      <dd>{speaker.data === undefined ? id : <EntityLink entity={speaker.data.entity} />}</dd>
    </>
  );
}

export function TieNotes({ tie }: { tie: ShownRelation }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const unstated = unstatedSpan(tie);
  return (
    <dl className="notes">
      <dt>{t("tie.when")}</dt>
      <dd>
        {formatWhen(tie, language)}
        {unstated !== null && <span className="quiet block">{t(unstated)}</span>}
      </dd>
      <dt>{t("tie.state")}</dt>
      <dd>{STATUS_LABELS[tie.status][language]}</dd>
      {(tie.role !== null || tie.type === "HOLDS_ROLE") && (
        <>
          <dt>{t("tie.role")}</dt>
          {tie.role === null ? (
            <dd className="quiet">{t("tie.roleNotStated")}</dd>
          ) : (
            <dd lang={languageOf(tie.role, language)}>{inLanguage(tie.role, language)}</dd>
          )}
        </>
      )}
      {(tie.amount !== null || MONEY.includes(tie.type)) && (
        <>
          <dt>{t("tie.amount")}</dt>
          {tie.amount === null ? (
            <dd className="quiet">{t("tie.amountNotStated")}</dd>
          ) : (
            <dd>{formatAmount(tie.amount, language)}</dd>
          )}
        </>
      )}
      <dt>{t("tie.certainty")}</dt>
      <dd>
        {CERTAINTY_LABELS[tie.certainty][language]}
        {tie.certainty === "inferred" && <span className="quiet block">{t("tie.inferred")}</span>}
      </dd>
      {tie.attributedTo !== null && <Attribution id={tie.attributedTo} />}
      {tie.note !== null && (
        <>
          <dt>{t("tie.note")}</dt>
          <dd>
            <EnglishText text={tie.note} />
          </dd>
        </>
      )}
    </dl>
  );
}
