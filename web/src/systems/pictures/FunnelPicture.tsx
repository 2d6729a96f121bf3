import type { Cell } from "#model/api/views.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { CellView } from "../CellView.tsx";
import { cellOf, leadOf, type ShownView } from "../shown-view.ts";

const FULL = 100;

function largest(cell: Cell | undefined): number {
  return Math.max(0, ...(cell?.items ?? []).map(({ value }) => value ?? 0));
}

/** Stages one below the other; a bar is as long as its figure is large among those of its row, and no figure is no bar. */
export function FunnelPicture({ view }: { view: ShownView }) {
  const { language } = useAtlas().state;
  const stages = view.head.sheet.by.flatMap((slug) => view.head.columns.filter((column) => column.slug === slug));
  const warning = stages.flatMap(({ note }) => note ?? [])[0];
  return (
    <>
      {warning !== undefined && <p className="sheet-warning">{warning[language]}</p>}
      <ul className="funnels">
        {view.rows.map((row) => {
          const lead = leadOf(row);
          const most = Math.max(1, ...stages.map(({ slug }) => largest(cellOf(row, slug))));
          return (
            <li key={row.id} className="funnel">
              {lead !== undefined && <CellView cell={lead} view={view} />}
              <ol>
                {stages.map(({ slug, title }) => {
                  const cell = cellOf(row, slug);
                  const value = largest(cell);
                  return (
                    <li key={slug} className="funnel-stage">
                      <span className="funnel-title">{title[language]}</span>
                      <svg
                        className="funnel-bar"
                        viewBox={`0 0 ${FULL} 8`}
                        preserveAspectRatio="none"
                        aria-hidden="true"
                      >
                        {value === 0 ? (
                          <line x1="0" y1="4" x2={FULL} y2="4" className="funnel-empty" />
                        ) : (
                          <rect width={Math.max(1, (value / most) * FULL)} height="8" />
                        )}
                      </svg>
                      {cell !== undefined && <CellView cell={cell} view={view} />}
                    </li>
                  );
                })}
              </ol>
            </li>
          );
        })}
      </ul>
    </>
  );
}
