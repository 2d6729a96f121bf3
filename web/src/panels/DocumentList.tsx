import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { DocumentReference } from "#model/api/answers.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";

export function DocumentList({ documents }: { documents: readonly DocumentReference[] }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { openDocument } = useActions();
  return (
    <ul className="document-list">
      {documents.map((document) => (
        <li key={document.id}>
          <Button className="text-button" onPress={() => openDocument(document.id)}>
            <span lang="en">{document.title}</span>
          </Button>
          <p className="quiet small">
            {document.published === null ? t("evidence.undated") : formatDate(document.published, language)}
            {document.publisher !== null && (
              <>
                {" · "}
                <span lang="en">{document.publisher}</span>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
