import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntityAnswer, NeighborItem } from "#model/api/answers.ts";
import { surroundingsQuestion } from "../api/questions.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatPeriod, formatWhen } from "../format/dates.ts";
import { formatFigure } from "../format/figures.ts";
import { formatProperty, inLanguage } from "../format/names.ts";
import { tieLabel } from "../format/ties.ts";
import { Icon } from "../theme/Icon.tsx";
import { EnglishText } from "./EnglishText.tsx";
import { EvidenceFold } from "./EvidenceFold.tsx";
import { Section } from "./Section.tsx";
import { ShortList } from "./ShortList.tsx";
import "./contradictions.css";

const MOST_SHOWN = 2;

type Contradiction = EntityAnswer["contradictions"][number];
type Fact = EntityAnswer["facts"][number];

function FactSide({ fact }: { fact: Fact }) {
  const { language } = useAtlas().state;
  const period = fact.period === null ? null : formatPeriod(fact.period, language, "by");
  return (
    <>
      <p className="small soft">{formatProperty(fact.property, language)}</p>
      <p className="odds-value" lang={typeof fact.value === "string" ? "en" : undefined}>
        {formatFigure(fact, language)}
      </p>
      {period !== null && <p className="small soft">{period}</p>}
      {fact.scope !== null && (
        <p className="small soft">
          <EnglishText text={fact.scope} />
        </p>
      )}
    </>
  );
}

function TieSide({ item, of }: { item: NeighborItem; of: string }) {
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  return (
    <>
      <p className="small soft">{tieLabel(item.relation, of, language)}</p>
      <Button className="text-button" onPress={() => openTie(item.relation.id, [of, item.entity.id])}>
        {inLanguage(item.entity.name, language)}
      </Button>
      <p className="small soft">{formatWhen(item.relation, language)}</p>
    </>
  );
}

/** One of the records that do not agree: a figure, a tie, or the entity itself. What another page tells is left to it. */
function Side({ record, answer, ties }: { record: string; answer: EntityAnswer; ties: readonly NeighborItem[] }) {
  const { language } = useAtlas().state;
  const fact = answer.facts.find(({ id }) => id === record);
  const tie = ties.find(({ relation }) => relation.id === record);
  const entity = [answer.entity, ...answer.mentioned].find(({ id }) => id === record);
  if (fact !== undefined) return <FactSide fact={fact} />;
  if (tie !== undefined) return <TieSide item={tie} of={answer.entity.id} />;
  return entity === undefined ? null : inLanguage(entity.name, language);
}

interface ContradictionItemProps {
  contradiction: Contradiction;
  answer: EntityAnswer;
  ties: readonly NeighborItem[];
}

function ContradictionItem({ contradiction, answer, ties }: ContradictionItemProps) {
  const { t } = useTranslation();
  const sides = [...new Set(contradiction.between)];
  return (
    <li className="odds">
      <p className="odds-title">
        <Icon node={TriangleAlert} size={15} />
        <span>{t(`entity.kindOfContradiction.${contradiction.kind}`)}</span>
      </p>
      <div className="odds-sides">
        {sides.map((record) => (
          <div key={record} className="odds-side">
            <Side record={record} answer={answer} ties={ties} />
          </div>
        ))}
      </div>
      <p className="small">
        <EnglishText text={contradiction.note} />
      </p>
      <EvidenceFold evidence={contradiction.evidence} />
    </li>
  );
}

/** What does not agree, side by side; both are kept, and neither is preferred. */
export function Contradictions({ answer, only }: { answer: EntityAnswer; only?: string }) {
  const { t } = useTranslation();
  const shown = answer.contradictions.filter(({ between }) => only === undefined || between.includes(only));
  const known = new Set<string>([answer.entity.id, ...answer.facts.map(({ id }) => id)]);
  const needsTies = shown.some(({ between }) => between.some((id) => !known.has(id)));
  const ties = useQuery({ ...surroundingsQuestion(answer.entity.id), enabled: needsTies });
  if (shown.length === 0) return null;
  return (
    <Section title={t("entity.contradictions")} note={String(shown.length)}>
      <ShortList className="odds-list" items={shown} most={MOST_SHOWN}>
        {(contradiction) => (
          <ContradictionItem
            key={contradiction.id}
            contradiction={contradiction}
            answer={answer}
            ties={ties.data?.items ?? []}
          />
        )}
      </ShortList>
    </Section>
  );
}
