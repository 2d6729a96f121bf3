import { useQuery } from "@tanstack/react-query";
import { Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { DocumentAnswer } from "#model/api/answers.ts";
import { documentQuestion } from "../api/questions.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate, formatPeriod } from "../format/dates.ts";
import { Icon } from "../theme/Icon.tsx";
import { DocumentClaims } from "./DocumentClaims.tsx";
import { EnglishText } from "./EnglishText.tsx";
import { Section } from "./Section.tsx";
import { Trouble, Waiting } from "./Waiting.tsx";

type ShownDocument = DocumentAnswer["document"];

function DocumentNotes({ document }: { document: ShownDocument }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { earliest, latest, why } = document.asOf;
  const notStated = <span className="quiet">{t("document.notStated")}</span>;
  return (
    <dl className="notes">
      <dt>{t("document.published")}</dt>
      <dd>{document.published === null ? notStated : formatDate(document.published, language)}</dd>
      <dt>{t("document.publisher")}</dt>
      <dd lang="en">{document.publisher ?? notStated}</dd>
      <dt>{t("document.speaksFrom")}</dt>
      <dd>
        {formatPeriod({ from: earliest, to: latest }, language)}
        <span className="quiet block">
          <EnglishText text={why} />
        </span>
      </dd>
      {document.url !== null && (
        <>
          <dt>{t("document.address")}</dt>
          <dd>
            <a href={document.url} rel="noreferrer noopener" target="_blank">
              {new URL(document.url).host}
            </a>
          </dd>
        </>
      )}
      <dt>{t("document.states")}</dt>
      <dd>
        {t("document.entities", { count: document.states.entities })}
        {" · "}
        {t("document.relations", { count: document.states.relations })}
        {" · "}
        {t("document.facts", { count: document.states.facts })}
        <span className="quiet block">{t(document.textAtHand ? "document.atHand" : "document.notAtHand")}</span>
      </dd>
    </dl>
  );
}

/** One source: when it speaks from, and what it says in our words, in its own order. */
export function DocumentPage({ id, place }: { id: string; place: number | null }) {
  const { t } = useTranslation();
  const { drawOnly } = useActions();
  const question = useQuery(documentQuestion(id));
  if (question.isPending) return <Waiting text={t("document.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  const { document } = question.data;
  return (
    <article>
      <header className="page-head">
        <h2 className="page-title" lang={document.language}>
          {document.title}
        </h2>
      </header>
      <div className="page-actions">
        <Button className="button button-primary" onPress={() => drawOnly(question.data.mentioned)}>
          <Icon node={Waypoints} size={17} />
          {t("act.drawAll")}
        </Button>
      </div>
      <DocumentNotes document={document} />
      <Section title={t("document.inOrder")}>
        <DocumentClaims answer={question.data} place={place} />
      </Section>
    </article>
  );
}
