import { useAtlas } from "../../app/use-atlas.ts";
import { CellView } from "../CellView.tsx";
import { RowDetails } from "../RowDetails.tsx";
import { cellOf, leadOf, type ShownView } from "../shown-view.ts";

/** Each row with its lanes side by side, empty ones too: who is there, and who is not. */
export function LanesPicture({ view }: { view: ShownView }) {
  const { language } = useAtlas().state;
  const { by } = view.head.sheet;
  const lanes = by.flatMap((slug) => view.head.columns.filter((column) => column.slug === slug));
  return (
    <ul className="lanes">
      {view.rows.map((row) => {
        const lead = leadOf(row);
        return (
          <li key={row.id} className="lane-row">
            {lead !== undefined && <CellView cell={lead} view={view} />}
            <dl className="lane-cells">
              {lanes.map(({ slug, title }) => {
                const cell = cellOf(row, slug);
                return (
                  <div key={slug} className="lane" data-silent={cell?.notStated === true ? true : undefined}>
                    <dt>{title[language]}</dt>
                    <dd>{cell !== undefined && <CellView cell={cell} view={view} />}</dd>
                  </div>
                );
              })}
            </dl>
            <RowDetails row={row} view={view} without={[...by, "missing"]} />
          </li>
        );
      })}
    </ul>
  );
}
