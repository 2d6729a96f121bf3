import { type CSSProperties, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntitySummary, NetworkEdge } from "#model/api/answers.ts";
import { useActions } from "../../app/use-actions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatWhen } from "../../format/dates.ts";
import { inLanguage, languageOf } from "../../format/names.ts";
import { hasHappened } from "../../format/statuses.ts";
import { tieLabel } from "../../format/ties.ts";
import { StatusChip } from "../../panels/StatusChip.tsx";
import { KindMark } from "../../theme/KindMark.tsx";
import { StandingChip } from "../StandingChip.tsx";
import type { ViewProps } from "../view-props.ts";
import { type Matrix, matrixOf } from "./cells.ts";
import "./matrix.css";

interface Pair {
  readonly row: EntitySummary;
  readonly column: EntitySummary;
  readonly ties: readonly NetworkEdge[];
}

function Cell({ pair, isChosen, onChoose }: { pair: Pair; isChosen: boolean; onChoose: (pair: Pair) => void }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { row, column, ties } = pair;
  if (ties.length === 0) return <td data-self={row.id === column.id || undefined} />;
  const names = { row: inLanguage(row.name, language), column: inLanguage(column.name, language) };
  return (
    <td>
      <Button
        className="matrix-mark"
        data-pending={ties.every(({ status }) => !hasHappened(status)) || undefined}
        data-chosen={isChosen || undefined}
        aria-label={t("views.matrix.cell", { ...names, count: ties.length })}
        onPress={() => onChoose(pair)}
      >
        {ties.length}
      </Button>
    </td>
  );
}

function Between({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  const nameOf = (id: string) => inLanguage((id === pair.row.id ? pair.row : pair.column).name, language);
  const names = { row: inLanguage(pair.row.name, language), column: inLanguage(pair.column.name, language) };
  return (
    <section className="matrix-between" aria-label={t("views.matrix.between", names)}>
      <ul>
        {pair.ties.map((tie) => (
          <li key={tie.id}>
            <Button className="text-button" onPress={() => openTie(tie.id, [tie.from, tie.to])}>
              {nameOf(tie.from)} {tieLabel(tie, tie.from, language)} {nameOf(tie.to)}
            </Button>{" "}
            <span className="small quiet">{formatWhen(tie, language)}</span> <StatusChip status={tie.status} />{" "}
            <StandingChip tie={tie} />
          </li>
        ))}
      </ul>
      <Button className="button" onPress={onClose}>
        {t("views.matrix.close")}
      </Button>
    </section>
  );
}

function Heading({ entity, scope }: { entity: EntitySummary; scope: "row" | "col" }) {
  const { language } = useAtlas().state;
  const { open } = useActions();
  return (
    <th scope={scope}>
      <Button className="matrix-name" onPress={() => open(entity.id)}>
        {scope === "row" && <KindMark kind={entity.kind} status={entity.status} />}
        <span lang={languageOf(entity.name, language)}>{inLanguage(entity.name, language)}</span>
      </Button>
    </th>
  );
}

interface GridProps {
  matrix: Matrix;
  chosen: Pair | null;
  onChoose: (pair: Pair) => void;
}

/** Units of its own that a sheet of A4 is wide, and those that names and one column take. */
const SHEET = 690;
const NAMES = 250;
const COLUMN = 29;

/** By how much a matrix is made smaller on paper, which does not scroll. */
function printFit(columns: number): number {
  return Math.min(1, SHEET / (NAMES + COLUMN * columns));
}

function Grid({ matrix, chosen, onChoose }: GridProps) {
  const { t } = useTranslation();
  return (
    <table className="matrix" style={{ "--print-fit": printFit(matrix.entities.length) } as CSSProperties}>
      <caption className="visually-hidden">{t("views.matrix.caption")}</caption>
      <thead>
        <tr>
          <td />
          {matrix.entities.map((entity) => (
            <Heading key={entity.id} entity={entity} scope="col" />
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.entities.map((row) => (
          <tr key={row.id}>
            <Heading entity={row} scope="row" />
            {matrix.entities.map((column) => (
              <Cell
                key={column.id}
                pair={{ row, column, ties: matrix.tiesOf(row.id, column.id) }}
                isChosen={chosen?.row.id === row.id && chosen.column.id === column.id}
                onChoose={onChoose}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Everything drawn against everything drawn. */
export function MatrixView({ network }: ViewProps) {
  const { t } = useTranslation();
  const matrix = useMemo(() => matrixOf(network), [network]);
  const [chosen, setChosen] = useState<Pair | null>(null);
  if (matrix.entities.length === 0) return <p className="waiting">{t("views.empty")}</p>;
  const shown = matrix.entities.length;
  return (
    <>
      <p className="view-lead">
        {t("views.matrix.lead")} {matrix.left > 0 && t("views.matrix.cut", { shown, total: shown + matrix.left })}
      </p>
      <ul className="matrix-key">
        <li>
          <span className="matrix-mark" aria-hidden="true" />
          {t("views.matrix.done")}
        </li>
        <li>
          <span className="matrix-mark" data-pending aria-hidden="true" />
          {t("views.matrix.pending")}
        </li>
      </ul>
      {chosen !== null && <Between pair={chosen} onClose={() => setChosen(null)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="view-scroll matrix-scroll" tabIndex={0} aria-label={t("views.matrix.caption")}>
        <Grid matrix={matrix} chosen={chosen} onChoose={setChosen} />
      </section>
    </>
  );
}
