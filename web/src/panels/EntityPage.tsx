import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#model/api/answers.ts";
import { entityQuestion, tiesQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { Aliases } from "./Aliases.tsx";
import { Candidates } from "./Candidates.tsx";
import { Contradictions } from "./Contradictions.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { EntityActions } from "./EntityActions.tsx";
import { EntityHead } from "./EntityHead.tsx";
import { EntityNotes } from "./EntityNotes.tsx";
import { EvidenceFold } from "./EvidenceFold.tsx";
import { FactList } from "./FactList.tsx";
import { PostsOverTime } from "./PostsOverTime.tsx";
import { Section } from "./Section.tsx";
import { TieGroups } from "./TieGroups.tsx";
import { Trouble, Waiting } from "./Waiting.tsx";

/** `figures` or `statements`: what is counted, and what is only said. */
function Facts({ answer, of }: { answer: EntityAnswer; of: "figures" | "statements" }) {
  const { t } = useTranslation();
  const facts = answer.facts.filter(({ value }) => (typeof value === "number") === (of === "figures"));
  if (facts.length === 0) return null;
  return (
    <Section title={t(`entity.${of}`)}>
      <FactList facts={facts} of={answer.entity.id} mentioned={answer.mentioned} />
    </Section>
  );
}

function Sources({ answer }: { answer: EntityAnswer }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { entity } = answer;
  return (
    <Section title={t("entity.documents")} note={t("entity.sources", { count: entity.independentSources })}>
      <DocumentList documents={answer.documents} />
      <p className="quiet small">{t("entity.firstKnown", { date: formatDate(entity.firstKnown, state.language) })}</p>
      <EvidenceFold evidence={entity.evidence} />
    </Section>
  );
}

function Posts({ answer }: { answer: EntityAnswer }) {
  const { id, name } = answer.entity;
  const posts = answer.counts.find(({ type }) => type === "HOLDS_ROLE");
  return posts === undefined ? null : (
    <PostsOverTime of={id} name={name} as={posts.direction === "out" ? "person" : "body"} />
  );
}

/** A zone has no posts of its own: who led it is told by the bodies that govern it. */
function PostsOfGovernors({ of }: { of: string }) {
  const governors = useInfiniteQuery(tiesQuestion(of, { type: "GOVERNS", direction: "in" }));
  const bodies = governors.data?.pages.flatMap(({ items }) => items) ?? [];
  return bodies.map(({ entity, relation }) => (
    <PostsOverTime key={relation.id} of={entity.id} name={entity.name} as="governor" />
  ));
}

/** Everything the graph knows of one entity. */
export function EntityPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const question = useQuery(entityQuestion(id));
  if (question.isPending) return <Waiting text={t("entity.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  const answer = question.data;
  const { entity } = answer;
  const isGoverned = answer.counts.some(({ type, direction }) => type === "GOVERNS" && direction === "in");
  const ties = answer.counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <article>
      <EntityHead entity={entity} />
      <EntityActions entity={entity} />
      {entity.summary !== null && (
        <p className="summary" lang={languageOf(entity.summary, state.language)}>
          {inLanguage(entity.summary, state.language)}
        </p>
      )}
      <EntityNotes answer={answer} />
      <Facts answer={answer} of="figures" />
      <Posts answer={answer} />
      {isGoverned && <PostsOfGovernors of={id} />}
      <Section title={t("entity.ties")} note={String(ties)}>
        {ties === 0 ? <p className="quiet">{t("entity.noTies")}</p> : <TieGroups id={id} counts={answer.counts} />}
      </Section>
      <Facts answer={answer} of="statements" />
      <Contradictions answer={answer} />
      <Candidates answer={answer} />
      <Aliases entity={entity} />
      <Sources answer={answer} />
    </article>
  );
}
