import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RelationAnswer, ShownRelation } from "#model/api/answers.ts";
import { entityQuestion, tieQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { inLanguage } from "../format/names.ts";
import { tieLabel } from "../format/ties.ts";
import { KindMark } from "../theme/KindMark.tsx";
import { Contradictions } from "./Contradictions.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { PostsOverTime } from "./PostsOverTime.tsx";
import { Section } from "./Section.tsx";
import { StatusChip } from "./StatusChip.tsx";
import { TieNotes } from "./TieNotes.tsx";
import { Trouble, Waiting } from "./Waiting.tsx";
import "./tie-page.css";

function TieHead({ answer }: { answer: RelationAnswer }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { relation, from, to } = answer;
  return (
    <header className="page-head">
      <p className="page-kind">{t("tie.title")}</p>
      <h2 className="tie-sentence">
        <span className="tie-end">
          <KindMark kind={from.kind} status={from.status} />
          <EntityLink entity={from} />
        </span>
        <span className="tie-verb">
          {tieLabel(relation, relation.from, language)} <StatusChip status={relation.status} />
        </span>
        <span className="tie-end">
          <KindMark kind={to.kind} status={to.status} />
          <EntityLink entity={to} />
        </span>
      </h2>
    </header>
  );
}

/** What is at odds with the tie; the answers about its ends know of it. */
function AtOdds({ tie }: { tie: ShownRelation }) {
  const from = useQuery(entityQuestion(tie.from));
  return from.data === undefined ? null : <Contradictions answer={from.data} only={tie.id} />;
}

/** One tie: what it says, when, on whose word, and where it was read. */
export function TiePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const question = useQuery(tieQuestion(id));
  if (question.isPending) return <Waiting text={t("tie.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  const { relation: tie, from, to } = question.data;
  const sentence = [inLanguage(from.name, language), tieLabel(tie, tie.from, language), inLanguage(to.name, language)];
  return (
    <article aria-label={sentence.join(" ")}>
      <TieHead answer={question.data} />
      <TieNotes tie={tie} />
      <Section title={t("entity.evidence")} note={t("entity.sources", { count: tie.independentSources })}>
        <EvidenceList evidence={tie.evidence} />
        <p className="quiet small">{t("entity.firstKnown", { date: formatDate(tie.firstKnown, language) })}</p>
      </Section>
      <AtOdds tie={tie} />
      {tie.type === "HOLDS_ROLE" && <PostsOverTime of={tie.to} name={to.name} as="body" />}
    </article>
  );
}
