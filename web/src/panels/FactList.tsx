import { TriangleAlert } from "lucide";
import { useTranslation } from "react-i18next";
import type { EntitySummary, ShownFact } from "#model/api/answers.ts";
import { CERTAINTY_LABELS } from "#model/vocabulary/statements.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatPeriod } from "../format/dates.ts";
import { formatFigure } from "../format/figures.ts";
import { formatProperty } from "../format/names.ts";
import { Icon } from "../theme/Icon.tsx";
import { EnglishText } from "./EnglishText.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { EvidenceFold } from "./EvidenceFold.tsx";
import { ShortList } from "./ShortList.tsx";
import { StatusChip } from "./StatusChip.tsx";
import "./facts.css";

const MOST_SHOWN = 5;

interface FactListProps {
  facts: readonly ShownFact[];
  /** The entity whose page this is: what belongs to another says so. */
  of: string;
  mentioned: readonly EntitySummary[];
}

/** Whose word it is, with whom it is shared, how far it reaches: what keeps a figure from being misread. */
function Qualifiers({ fact, of, mentioned }: Omit<FactListProps, "facts"> & { fact: ShownFact }) {
  const { t } = useTranslation();
  const named = new Map(mentioned.map((entity) => [entity.id as string, entity]));
  const owner = fact.entity === of ? undefined : named.get(fact.entity);
  const sharers = fact.sharedWith.flatMap((id) => (id === of ? [] : (named.get(id) ?? [])));
  const speaker = fact.attributedTo === null ? undefined : named.get(fact.attributedTo);
  return (
    <>
      {owner !== undefined && (
        <p className="fact-note">
          {t("entity.otherEntity")} <EntityLink entity={owner} />
        </p>
      )}
      {fact.scope !== null && (
        <p className="fact-note">
          <EnglishText text={fact.scope} />
        </p>
      )}
      {sharers.length > 0 && (
        <p className="fact-note">
          {t("entity.shared")}{" "}
          {sharers.map((entity) => (
            <EntityLink key={entity.id} entity={entity} />
          ))}
          {typeof fact.value === "number" && <span className="fact-aside">{t("entity.sharedNote")}</span>}
        </p>
      )}
      {speaker !== undefined && (
        <p className="fact-note">
          {t("entity.attributed")} <EntityLink entity={speaker} />
        </p>
      )}
    </>
  );
}

function Doubt({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return (
    <p className="fact-doubt">
      <Icon node={TriangleAlert} size={15} />
      <span>
        <strong>{t("entity.doubtful")}</strong> <EnglishText text={reason} />
      </span>
    </p>
  );
}

/** A date, say, that is written in Chinese whatever the source. */
function isInChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function FactItem({ fact, of, mentioned }: Omit<FactListProps, "facts"> & { fact: ShownFact }) {
  const { state } = useAtlas();
  const { language } = state;
  const isFigure = typeof fact.value === "number";
  const value = formatFigure(fact, language);
  const period = fact.period === null ? null : formatPeriod(fact.period, language, "by");
  return (
    <li className="fact" data-pending={fact.status === "actual" ? undefined : true}>
      <p className="fact-label">
        <span>{formatProperty(fact.property, language)}</span>
        {period !== null && <span className="quiet">{period}</span>}
        <StatusChip status={fact.status} />
        {fact.certainty === "inferred" && <span className="chip">{CERTAINTY_LABELS.inferred[language]}</span>}
      </p>
      <p className={isFigure ? "fact-figure" : "fact-words"}>
        {isFigure || isInChinese(value) ? value : <EnglishText text={value} />}
      </p>
      <Qualifiers fact={fact} of={of} mentioned={mentioned} />
      {fact.doubtful !== null && <Doubt reason={fact.doubtful} />}
      <EvidenceFold evidence={fact.evidence} />
    </li>
  );
}

export function FactList({ facts, of, mentioned }: FactListProps) {
  return (
    <ShortList className="facts" items={facts} most={MOST_SHOWN}>
      {(fact) => <FactItem key={fact.id} fact={fact} of={of} mentioned={mentioned} />}
    </ShortList>
  );
}
