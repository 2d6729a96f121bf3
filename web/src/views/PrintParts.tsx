import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EntitySummary, NetworkEdge } from "#model/api/answers.ts";
import { type EntityKind, FAMILIES, type Family, KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { documentsQuestion } from "../api/questions.ts";
import { sourcesQuestion } from "../api/view-questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { sourceLine, today } from "../share/small-print.ts";
import { KindMark } from "../theme/KindMark.tsx";

/** What a view says on paper, where the page around it is gone: what it is of, what its signs mean, who says so, when. */

export function PrintHead({ title, view }: { title: string; view: string }) {
  const { t } = useTranslation();
  return (
    <header className="print-only print-head">
      <p>
        {t("app.name")} · {view}
      </p>
      <h1>{title}</h1>
    </header>
  );
}

function KindKey({ entities }: { entities: readonly EntitySummary[] }) {
  const { t } = useTranslation();
  const examples = new Map<Family, EntityKind>();
  for (const { kind } of entities) examples.set(KIND_DECLARATIONS[kind].family, kind);
  return (
    <ul className="print-key" aria-label={t("kinds.legend")}>
      {FAMILIES.flatMap((family) => {
        const kind = examples.get(family);
        if (kind === undefined) return [];
        return [
          <li key={family}>
            <KindMark kind={kind} /> {t(`kinds.family.${family}`)}
          </li>,
        ];
      })}
    </ul>
  );
}

interface PrintFootProps {
  /** Whose signs are explained. */
  entities: readonly EntitySummary[];
  /** Ids of the documents that say what is shown; `null` while that is looked up. */
  documents: readonly string[] | null;
}

export function PrintFoot({ entities, documents }: PrintFootProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const all = useQuery(documentsQuestion);
  const cited = new Set(documents);
  const lines = all.data?.items.filter(({ id }) => cited.has(id)).map((document) => sourceLine(document, language));
  return (
    <footer className="print-only print-foot">
      <KindKey entities={entities} />
      <p>
        {documents === null || lines === undefined
          ? t("views.sourcesAwaited")
          : t("share.sources", { sources: lines.join(language === "zh" ? "；" : "; ") })}
      </p>
      <p>{t("share.savedOn", { day: today(language) })}</p>
      <p>{window.location.href}</p>
    </footer>
  );
}

/** The same for a view of the ties drawn. */
export function PrintFootOfTies({
  entities,
  ties,
}: Pick<PrintFootProps, "entities"> & { ties: readonly NetworkEdge[] }) {
  const sources = useQuery(sourcesQuestion(ties.map(({ id }) => id)));
  return <PrintFoot entities={entities} documents={ties.length === 0 ? [] : (sources.data ?? null)} />;
}
