import { ArrowDown, ArrowUp, Copy, Download } from "lucide";
import { useId, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { tell } from "../../app/announcer.ts";
import { useActions } from "../../app/use-actions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { saveFile } from "../../share/save-file.ts";
import { Icon } from "../../theme/Icon.tsx";
import type { ViewProps } from "../view-props.ts";
import { csvText, tabbedText } from "./delimited-text.ts";
import { arranged, type Column, entityTable, type Order, type TableRow, tieTable } from "./table-rows.ts";
import "./table.css";

interface HeadProps {
  columns: readonly Column[];
  order: Order;
  onOrder: (order: Order) => void;
}

function Head({ columns, order, onOrder }: HeadProps) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const isBy = order.column === column;
          return (
            <th key={column} scope="col" aria-sort={isBy ? (order.descending ? "descending" : "ascending") : undefined}>
              <Button className="table-sort" onPress={() => onOrder({ column, descending: isBy && !order.descending })}>
                {t(`views.table.column.${column}`)}
                {isBy && <Icon node={order.descending ? ArrowDown : ArrowUp} size={14} />}
              </Button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({ row, columns }: { row: TableRow; columns: readonly Column[] }) {
  const { state } = useAtlas();
  const { open, openTie } = useActions();
  const { tie } = row;
  const isOpen = state.selection?.id === row.id;
  const follow = () => (tie === null ? open(row.id) : openTie(row.id, [tie.from, tie.to]));
  return (
    <tr data-open={isOpen || undefined}>
      {row.cells.map(({ text }, index) =>
        index === 0 ? (
          <th key={columns[index]} scope="row">
            <Button className="text-button" onPress={follow}>
              {text}
            </Button>
          </th>
        ) : (
          <td key={columns[index]}>{text}</td>
        ),
      )}
    </tr>
  );
}

function Save({ columns, rows, name }: { columns: readonly Column[]; rows: readonly TableRow[]; name: string }) {
  const { t } = useTranslation();
  const lines = () => [
    columns.map((column) => t(`views.table.column.${column}`)),
    ...rows.map(({ cells }) => cells.map(({ text }) => text)),
  ];
  const copy = () =>
    navigator.clipboard.writeText(tabbedText(lines())).then(
      () => tell(t("views.table.copied", { count: rows.length })),
      () => tell(t("views.table.notCopied")),
    );
  return (
    <>
      <Button className="button" onPress={() => void copy()}>
        <Icon node={Copy} size={16} />
        {t("views.table.copy")}
      </Button>
      <Button
        className="button"
        onPress={() => saveFile(`torch-atlas-${name}.csv`, "text/csv;charset=utf-8", csvText(lines()))}
      >
        <Icon node={Download} size={16} />
        {t("views.table.csv")}
      </Button>
    </>
  );
}

const FIRST_ORDER = {
  entities: { column: "name", descending: false },
  ties: { column: "from", descending: false },
} as const;

function Rows({ of, network }: ViewProps & { of: "entities" | "ties" }) {
  const { t } = useTranslation();
  const { language, clocks } = useAtlas().state;
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<Order>(FIRST_ORDER[of]);
  const filter = useId();
  const table = useMemo(
    () => (of === "entities" ? entityTable(network, language) : tieTable(network, language, clocks)),
    [of, network, language, clocks],
  );
  const rows = arranged(table, words, order, language);
  return (
    <>
      <div className="view-tools">
        <label className="view-field" htmlFor={filter}>
          {t("views.table.filter")}
          <input id={filter} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <span className="small quiet" role="status">
          {t("views.table.shown", { shown: rows.length, total: table.rows.length })}
        </span>
        <Save columns={table.columns} rows={rows} name={of} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="view-scroll" tabIndex={0} aria-label={t(`views.table.${of}`)}>
        <table className="table">
          <Head columns={table.columns} order={order} onOrder={setOrder} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} columns={table.columns} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="table-none">{t("views.table.none")}</p>}
      </section>
    </>
  );
}

/** What is drawn, to be sorted, searched, copied and taken along. */
export function TableView({ network }: ViewProps) {
  const { t } = useTranslation();
  const [of, setOf] = useState<"entities" | "ties">("entities");
  return (
    <>
      <p className="view-lead">{t("views.table.lead")}</p>
      <ToggleButtonGroup
        className="segments table-of"
        aria-label={t("views.table.rows")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[of]}
        onSelectionChange={(keys) => setOf(keys.has("ties") ? "ties" : "entities")}
      >
        <ToggleButton id="entities">{t("views.table.entities")}</ToggleButton>
        <ToggleButton id="ties">{t("views.table.ties")}</ToggleButton>
      </ToggleButtonGroup>
      <Rows key={of} of={of} network={network} />
    </>
  );
}
