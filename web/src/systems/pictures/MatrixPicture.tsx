import { Check } from "lucide";
import { useTranslation } from "react-i18next";
import type { Cell } from "#model/api/views.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { hasHappened } from "../../format/statuses.ts";
import { Icon } from "../../theme/Icon.tsx";
import { CellEvidence } from "../CellEvidence.tsx";
import { CellView } from "../CellView.tsx";
import { cellOf, leadOf, type ShownView } from "../shown-view.ts";

/** Different things that a cell names: those that there are, and those that are only meant to be. */
function countOf({ items }: Cell): { readonly done: number; readonly ahead: number } {
  const done = new Set(items.filter(({ status }) => status === null || hasHappened(status)).map(({ text }) => text.en));
  const all = new Set(items.map(({ text }) => text.en));
  return { done: done.size, ahead: all.size - done.size };
}

function Mark({ cell }: { cell: Cell | undefined }) {
  const { t } = useTranslation();
  const { done, ahead } = cell === undefined ? { done: 0, ahead: 0 } : countOf(cell);
  if (done + ahead === 0)
    return (
      <span className="matrix-none">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t("systems.noneNamed")}</span>
      </span>
    );
  return (
    <>
      {done > 0 && (
        <span className="matrix-done">
          <Icon node={Check} size={14} /> {done}
        </span>
      )}
      {ahead > 0 && <span className="chip chip-pending">{t("systems.onlyMeant", { count: ahead })}</span>}
    </>
  );
}

/** Who is covered by what, as numbers: planned ones stand apart and are never counted with the others. */
export function MatrixPicture({ view }: { view: ShownView }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { by } = view.head.sheet;
  const columns = by.flatMap((slug) => view.head.columns.filter((column) => column.slug === slug));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className="sheet-scroll" tabIndex={0} aria-label={t("systems.picture.matrix")}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{view.columns[0]?.title[language]}</th>
            {columns.map(({ slug, title }) => (
              <th key={slug} scope="col">
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => {
            const lead = leadOf(row);
            return (
              <tr key={row.id}>
                <th scope="row">{lead !== undefined && <CellView cell={lead} view={view} />}</th>
                {columns.map(({ slug, title }) => {
                  const cell = cellOf(row, slug);
                  return (
                    <td key={slug}>
                      <Mark cell={cell} />
                      {cell !== undefined && <CellEvidence cell={cell} view={view} of={title[language]} />}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
