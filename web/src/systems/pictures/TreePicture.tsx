import type { ViewRow } from "#model/api/views.ts";
import { CellView } from "../CellView.tsx";
import { RowDetails } from "../RowDetails.tsx";
import { leadOf, type ShownView } from "../shown-view.ts";

function Branch({ row, view, above }: { row: ViewRow; view: ShownView; above: readonly string[] }) {
  const lead = leadOf(row);
  const way = [...above, row.subject];
  // No store lets a whole be part of its own part; a page that is cut off could still show one twice.
  const parts = view.rows.filter(({ within, subject }) => within.includes(row.subject) && !way.includes(subject));
  return (
    <li className="branch">
      {lead !== undefined && <CellView cell={lead} view={view} />}
      <RowDetails row={row} view={view} />
      {parts.length > 0 && (
        <ul className="tree">
          {parts.map((part) => (
            <Branch key={part.id} row={part} view={view} above={way} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Wholes with their parts below them; what is part of nothing here stands beside them. */
export function TreePicture({ view }: { view: ShownView }) {
  const shown = new Set<string>(view.rows.map(({ subject }) => subject));
  const roots = view.rows.filter(({ within }) => !within.some((id) => shown.has(id)));
  const heads = new Set(view.rows.flatMap(({ within }) => within as readonly string[]));
  const inOrder = [...roots].sort((a, b) => Number(heads.has(b.subject)) - Number(heads.has(a.subject)));
  return (
    <ul className="tree">
      {inOrder.map((row) => (
        <Branch key={row.id} row={row} view={view} above={[]} />
      ))}
    </ul>
  );
}
