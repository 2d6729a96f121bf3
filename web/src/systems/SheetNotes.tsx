import { TriangleAlert } from "lucide";
import { useTranslation } from "react-i18next";
import { useAtlas } from "../app/use-atlas.ts";
import { EnglishText } from "../panels/EnglishText.tsx";
import { Icon } from "../theme/Icon.tsx";
import type { ShownView } from "./shown-view.ts";
import { listed } from "./words.ts";

/** What has to be known before one reads a sheet: what nobody says, what is at odds, how numbers came about. */
export function SheetNotes({ view }: { view: ShownView }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { silent, contradictions, head } = view;
  const lack = head.notStated.find(({ column }) => column === null);
  const list = listed(
    silent.map(({ title }) => title[language]),
    language,
  );
  return (
    <>
      {lack !== undefined && <p className="sheet-warning">{lack.text[language]}</p>}
      {silent.length > 0 && <p className="sheet-silent">{t("systems.silent", { list })}</p>}
      {head.method !== null && view.rows.length > 0 && (
        <p className="sheet-silent" lang="en">
          {head.method.name}
          {head.method.citation === null ? "" : ` (${head.method.citation})`}
        </p>
      )}
      {contradictions.length > 0 && (
        <details className="sheet-odds">
          <summary>
            <Icon node={TriangleAlert} size={15} /> {t("systems.contradictions", { count: contradictions.length })}
          </summary>
          <ul>
            {contradictions.map(({ id, note }) => (
              <li key={id}>
                <EnglishText text={note} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
