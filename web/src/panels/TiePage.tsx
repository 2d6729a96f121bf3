import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EntitySummary, NetworkEdge, ShownRelation } from "#model/api/answers.ts";
import { entityQuestion, tieQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { inLanguage } from "../format/names.ts";
import { tieLabel } from "../format/ties.ts";
import { useMapNetwork } from "../graph/use-map-network.ts";
import { KindMark } from "../theme/KindMark.tsx";
import { Contradictions } from "./Contradictions.tsx";
import { EntityLink } from "./EntityLink.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { Section } from "./Section.tsx";
import { TieNotes } from "./TieNotes.tsx";
import { Trouble, Waiting } from "./Waiting.tsx";
import "./tie-page.css";

interface Ends {
  readonly from: EntitySummary;
  readonly to: EntitySummary;
}

function TieHead({ edge, ends }: { edge: NetworkEdge; ends: Ends }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  return (
    <header className="page-head">
      <p className="page-kind">{t("tie.title")}</p>
      <h2 className="tie-sentence">
        <span className="tie-end">
          <KindMark kind={ends.from.kind} status={ends.from.status} />
          <EntityLink entity={ends.from} />
        </span>
        <span className="tie-verb">{tieLabel(edge, edge.from, language)}</span>
        <span className="tie-end">
          <KindMark kind={ends.to.kind} status={ends.to.status} />
          <EntityLink entity={ends.to} />
        </span>
      </h2>
    </header>
  );
}

function TieBody({ tie, ends }: { tie: ShownRelation; ends: Ends }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const from = useQuery(entityQuestion(ends.from.id));
  return (
    <>
      <TieNotes tie={tie} />
      <Section title={t("entity.evidence")} note={t("entity.sources", { count: tie.independentSources })}>
        <EvidenceList evidence={tie.evidence} />
        <p className="quiet small">{t("entity.firstKnown", { date: formatDate(tie.firstKnown, language) })}</p>
      </Section>
      {from.data !== undefined && <Contradictions answer={from.data} only={tie.id} />}
    </>
  );
}

/** One tie: what it says, when, on whose word, and where it was read. */
export function TiePage({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { network } = useMapNetwork();
  const edge = network?.edges.find((drawn) => drawn.id === id);
  const from = network?.nodes.find((node) => node.id === edge?.from);
  const to = network?.nodes.find((node) => node.id === edge?.to);
  const isKnown = edge !== undefined && from !== undefined && to !== undefined;
  // The end with fewer ties has fewer pages to look through.
  const end = isKnown ? (from.degree <= to.degree ? from.id : to.id) : "";
  const question = useQuery(tieQuestion(isKnown ? { id, end, type: edge.type } : null));

  if (network === null) return <Waiting text={t("tie.waiting")} />;
  if (!isKnown) return <p className="waiting">{t("tie.missing")}</p>;
  const ends = { from, to };
  return (
    <article
      aria-label={`${inLanguage(from.name, language)} ${tieLabel(edge, from.id, language)} ${inLanguage(to.name, language)}`}
    >
      <TieHead edge={edge} ends={ends} />
      {question.isPending && <Waiting text={t("tie.waiting")} />}
      {question.isError && <Trouble error={question.error} retry={() => void question.refetch()} />}
      {question.data === null && <p className="waiting">{t("tie.missing")}</p>}
      {question.data != null && <TieBody tie={question.data} ends={ends} />}
    </article>
  );
}
