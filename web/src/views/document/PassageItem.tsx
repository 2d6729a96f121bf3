import { Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntitySummary } from "#model/api/answers.ts";
import { tell } from "../../app/announcer.ts";
import { select, thatFit } from "../../app/atlas-state.ts";
import { useActions } from "../../app/use-actions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatFigure } from "../../format/figures.ts";
import { formatProperty, inLanguage, languageOf } from "../../format/names.ts";
import { tieLabel } from "../../format/ties.ts";
import { EnglishText } from "../../panels/EnglishText.tsx";
import { EntityLink } from "../../panels/EntityLink.tsx";
import { StatusChip } from "../../panels/StatusChip.tsx";
import { Icon } from "../../theme/Icon.tsx";
import { StandingChip } from "../StandingChip.tsx";
import type { Passage } from "./passages.ts";

interface PassageItemProps {
  passage: Passage;
  names: ReadonlyMap<string, EntitySummary>;
  /** Of the article. */
  language: string;
}

function Place({ passage, language }: Pick<PassageItemProps, "passage" | "language">) {
  const { t } = useTranslation();
  const { evidence } = passage;
  if ("row" in evidence) return <p className="quiet small">{t("evidence.row", { row: evidence.row })}</p>;
  if (evidence.passage === null)
    return <p className="quiet small">{t("source.position", { start: evidence.start, end: evidence.end })}</p>;
  return (
    <blockquote className="outline-quote" lang={language}>
      {evidence.passage.exact}
    </blockquote>
  );
}

function Stated({ passage, names }: Pick<PassageItemProps, "passage" | "names">) {
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  const nameOf = (id: string) => {
    const name = names.get(id)?.name;
    return name === undefined ? id : inLanguage(name, language);
  };
  return (
    <ul className="outline-stated">
      {passage.ties.map((tie) => (
        <li key={tie.id}>
          <Button className="text-button" onPress={() => openTie(tie.id, [tie.from, tie.to])}>
            {nameOf(tie.from)} {tieLabel(tie, tie.from, language)} {nameOf(tie.to)}
          </Button>{" "}
          <StatusChip status={tie.status} /> <StandingChip tie={tie} />
        </li>
      ))}
      {passage.facts.map(({ fact, entity }) => (
        <li key={fact.id}>
          <EntityLink entity={entity} /> <span className="soft">{formatProperty(fact.property, language)}:</span>{" "}
          {typeof fact.value === "number" ? formatFigure(fact, language) : <EnglishText text={fact.value} />}{" "}
          <StatusChip status={fact.status} />
        </li>
      ))}
      {passage.entities.map((entity) => (
        <li key={entity.id} className="outline-entity">
          <EntityLink entity={entity} />
        </li>
      ))}
    </ul>
  );
}

/** One passage: our words for it, its own where the text is at hand, and the records that rest on it. */
export function PassageItem({ passage, names, language: written }: PassageItemProps) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const { number, claims, about } = passage;

  function drawIt(): void {
    change((before) => ({ ...select(null)(before), drawn: thatFit(about), view: "map" }));
    tell(t("views.document.drawn", { number }));
  }

  return (
    <li className="outline">
      <span className="outline-number" aria-hidden="true">
        {number}
      </span>
      <div className="outline-body">
        {claims.map((claim) => (
          <p key={claim.en} className="outline-claim" lang={languageOf(claim, state.language)}>
            {inLanguage(claim, state.language)}
          </p>
        ))}
        <Place passage={passage} language={written} />
        <Stated passage={passage} names={names} />
        {about.length > 0 && (
          <Button
            className="text-button"
            aria-label={`${t("views.document.draw")}: ${t("views.document.passage", { number })}`}
            onPress={drawIt}
          >
            <Icon node={Waypoints} size={15} />
            {t("views.document.draw")}
          </Button>
        )}
      </div>
    </li>
  );
}
