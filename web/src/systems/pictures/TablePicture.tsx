import { useTranslation } from "react-i18next";
import type { ViewRow } from "#model/api/views.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { CellView } from "../CellView.tsx";
import { cellOf, type ShownView } from "../shown-view.ts";

function Row({ row, view }: { row: ViewRow; view: ShownView }) {
  const { language } = useAtlas().state;
  const [lead, ...others] = view.columns;
  const shown = (slug: string) => {
    const cell = cellOf(row, slug);
    return cell === undefined ? null : <CellView cell={cell} view={view} />;
  };
  return (
    <tr>
      {lead !== undefined && <th scope="row">{shown(lead.slug)}</th>}
      {others.map(({ slug, title }) => (
        <td key={slug} data-label={title[language]}>
          {shown(slug)}
        </td>
      ))}
    </tr>
  );
}

/** Rows and columns; on a narrow page each row becomes a card. */
export function TablePicture({ view }: { view: ShownView }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="sheet-scroll" tabIndex={0} aria-label={t("systems.table")}>
      <table className="sheet-table">
        <thead>
          <tr>
            {view.columns.map(({ slug, title, note }) => (
              <th key={slug} scope="col">
                {title[language]}
                {note !== null && <span className="column-note">{note[language]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.id} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
