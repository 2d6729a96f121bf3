import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { ShownEvidence } from "#model/api/answers.ts";
import { documentsQuestion } from "../api/questions.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { EvidencePlace } from "./EvidencePlace.tsx";
import "./evidence.css";

function EvidenceItem({ evidence }: { evidence: ShownEvidence }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { openDocument } = useActions();
  const documents = useQuery(documentsQuestion);
  const document = documents.data?.items.find(({ id }) => id === evidence.document);
  const { language } = state;
  return (
    <li className="evidence">
      {evidence.claim !== null && (
        <p className="evidence-claim" lang={languageOf(evidence.claim, language)}>
          {inLanguage(evidence.claim, language)}
        </p>
      )}
      <EvidencePlace evidence={evidence} language={document?.language ?? "en"} />
      <p className="evidence-source">
        {document === undefined ? (
          <span className="quiet">{documents.isPending ? evidence.document : t("evidence.unknownDocument")}</span>
        ) : (
          <>
            <Button
              className="text-button"
              onPress={() => openDocument(document.id, "row" in evidence ? evidence.row : evidence.start)}
            >
              <span lang={document.language}>{document.title}</span>
            </Button>
            <span className="quiet">
              {document.published === null ? t("evidence.undated") : formatDate(document.published, language)}
            </span>
          </>
        )}
      </p>
    </li>
  );
}

/** Everything that states a record: where it stands, what it says, and the passage where its text is at hand. */
export function EvidenceList({ evidence }: { evidence: readonly ShownEvidence[] }) {
  return (
    <ol className="evidence-list">
      {evidence.map((piece) => (
        <EvidenceItem key={`${piece.document} ${"row" in piece ? piece.row : piece.start}`} evidence={piece} />
      ))}
    </ol>
  );
}
