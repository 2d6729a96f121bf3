import { useQuery } from "@tanstack/react-query";
import { Waypoints } from "lucide";
import { useId, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { DocumentAnswer } from "#model/api/answers.ts";
import { MAX_SEEDS } from "#model/api/requests.ts";
import { documentQuestion, documentsQuestion } from "../../api/questions.ts";
import { factsOfQuestion, tiesOfDocumentQuestion } from "../../api/view-questions.ts";
import { useActions } from "../../app/use-actions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { useKnown } from "../../graph/use-known-ties.ts";
import { Trouble, Waiting } from "../../panels/Waiting.tsx";
import { Icon } from "../../theme/Icon.tsx";
import { PrintFoot, PrintHead } from "../PrintParts.tsx";
import { KnownContext } from "../StandingChip.tsx";
import { PassageItem } from "./PassageItem.tsx";
import { passagesOf } from "./passages.ts";
import "./document.css";

function Passages({ answer }: { answer: DocumentAnswer }) {
  const { t } = useTranslation();
  const { drawOnly } = useActions();
  const { document, mentioned, total, statements } = answer;
  const ids = mentioned.map(({ id }) => id).slice(0, MAX_SEEDS);
  const ties = useQuery(tiesOfDocumentQuestion(document.id, ids));
  const facts = useQuery(factsOfQuestion(document.id));
  const known = useKnown(ids);
  const { knownOn } = useAtlas().state.clocks;
  const failed = ties.error ?? facts.error ?? known.error;
  const retry = () => void Promise.all([ties.refetch(), facts.refetch(), known.retry()]);
  if (failed !== null) return <Trouble error={failed} retry={retry} />;
  const isAwaited = knownOn !== null && known.ties === null;
  if (ties.data === undefined || facts.data === undefined || isAwaited)
    return <Waiting text={t("views.document.waiting")} />;
  const passages = passagesOf(answer, ties.data, facts.data.items);
  const names = new Map(mentioned.map((entity) => [entity.id as string, entity]));
  return (
    <>
      <PrintHead title={document.title} view={t("views.name.document")} />
      <Button className="button document-draw" onPress={() => drawOnly(mentioned)}>
        <Icon node={Waypoints} size={16} />
        {t("views.document.all")}
      </Button>
      <KnownContext value={known.ties}>
        <ol className="passages">
          {passages.map((passage) => (
            <PassageItem key={passage.number} passage={passage} names={names} language={document.language} />
          ))}
        </ol>
      </KnownContext>
      {total > statements.length && (
        <p className="quiet">{t("views.document.rest", { count: total - statements.length })}</p>
      )}
      <PrintFoot entities={mentioned} documents={[document.id]} />
    </>
  );
}

function Outline({ id }: { id: string }) {
  const { t } = useTranslation();
  const question = useQuery(documentQuestion(id));
  if (question.isPending) return <Waiting text={t("views.document.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  return <Passages answer={question.data} />;
}

/** One article as an outline of what it states, each passage with the part of the graph that rests on it. */
export function DocumentView() {
  const { t } = useTranslation();
  const { selection } = useAtlas().state;
  const [chosen, setChosen] = useState<string | null>(null);
  const documents = useQuery(documentsQuestion);
  const choice = useId();
  if (documents.isPending) return <Waiting text={t("views.document.waiting")} />;
  if (documents.isError) return <Trouble error={documents.error} retry={() => void documents.refetch()} />;
  const selected = selection?.type === "document" ? selection.id : null;
  const id = chosen ?? selected ?? documents.data.items[0]?.id ?? null;
  if (id === null) return <p className="waiting">{t("home.empty")}</p>;
  return (
    <>
      <p className="view-lead">{t("views.document.lead")}</p>
      <div className="view-tools">
        <label className="view-field" htmlFor={choice}>
          {t("views.document.choose")}
          <select id={choice} value={id} onChange={(event) => setChosen(event.target.value)}>
            {documents.data.items.map((document) => (
              <option key={document.id} value={document.id} lang={document.language}>
                {document.title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Outline key={id} id={id} />
    </>
  );
}
