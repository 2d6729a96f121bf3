import { useTranslation } from "react-i18next";
import type { ViewRow } from "#model/api/views.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { CellView } from "./CellView.tsx";
import { cellOf, type ShownView } from "./shown-view.ts";
import { listed } from "./words.ts";

interface RowDetailsProps {
  row: ViewRow;
  view: ShownView;
  /** Columns that stand elsewhere already. */
  without?: readonly string[];
}

/** What a row says besides its subject, column by column; and in one line, of what nobody says anything. */
export function RowDetails({ row, view, without = [] }: RowDetailsProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const columns = view.columns.slice(1).filter(({ slug }) => !without.includes(slug));
  const cells = columns.flatMap((column) => {
    const cell = cellOf(row, column.slug);
    return cell === undefined ? [] : [{ column, cell }];
  });
  const said = cells.filter(({ cell }) => !cell.notStated && (cell.items.length > 0 || cell.members !== null));
  const silent = cells.filter(({ cell }) => cell.notStated);
  return (
    <>
      <dl className="details">
        {said.map(({ column, cell }) => (
          <div key={column.slug}>
            <dt>{column.title[language]}</dt>
            <dd>
              <CellView cell={cell} view={view} />
            </dd>
          </div>
        ))}
      </dl>
      {silent.length > 0 && (
        <p className="silent">
          {t("systems.unsaid", {
            list: listed(
              silent.map(({ column }) => column.title[language]),
              language,
            ),
          })}
        </p>
      )}
    </>
  );
}
