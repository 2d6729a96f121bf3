import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { Cell } from "#model/api/views.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { CellEvidence } from "./CellEvidence.tsx";
import { ItemView } from "./ItemView.tsx";
import type { ShownView } from "./shown-view.ts";

/** Items shown before one asks for the rest. */
const FIRST_ITEMS = 4;

/** How many are said to be, beside how many are named: where the two differ, something is missing. */
function Members({ members }: { members: NonNullable<Cell["members"]> }) {
  const { t } = useTranslation();
  const { declared, named, ahead } = members;
  const isShort = declared !== null && declared > named;
  return (
    <p className="members">
      {declared !== null && <span>{t("systems.declared", { count: declared })}</span>}
      <span className={isShort ? "members-short" : undefined}>{t("systems.named", { count: named })}</span>
      {ahead > 0 && <span>{t("systems.ahead", { count: ahead })}</span>}
    </p>
  );
}

/** One cell: what is said and what it rests on, or that nobody says anything. */
export function CellView({ cell, view }: { cell: Cell; view: ShownView }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const [isWhole, setWhole] = useState(false);
  const column = view.head.columns.find(({ slug }) => slug === cell.column);
  if (column === undefined) return null;
  if (cell.notStated) return <p className="silent">{column.silence?.[language]}</p>;
  const shown = isWhole ? cell.items : cell.items.slice(0, FIRST_ITEMS);
  const rest = cell.items.length - shown.length;
  return (
    <div className="cell">
      {cell.members !== null && cell.members.named + (cell.members.declared ?? 0) + cell.members.ahead > 0 && (
        <Members members={cell.members} />
      )}
      {shown.length > 0 && (
        <ul className="cell-items">
          {shown.map((item) => (
            <li key={`${item.entity} ${item.relations.join()} ${item.facts.join()} ${item.text.en}`}>
              <ItemView item={item} view={view} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Button className="text-button" onPress={() => setWhole(true)}>
          {t("systems.more", { count: rest })}
        </Button>
      )}
      {cell.omitted > 0 && <p className="item-note">{t("systems.omitted", { count: cell.omitted })}</p>}
      <CellEvidence cell={cell} view={view} of={column.title[language]} />
    </div>
  );
}
