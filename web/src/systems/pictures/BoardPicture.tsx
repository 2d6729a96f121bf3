import { useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import type { ViewRow } from "#model/api/views.ts";
import type { Language } from "../../app/atlas-state.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { CellView } from "../CellView.tsx";
import { RowDetails } from "../RowDetails.tsx";
import { cellOf, leadOf, type ShownView } from "../shown-view.ts";

interface Stack {
  readonly title: string;
  readonly rows: readonly ViewRow[];
}

/** Rows by what one column says of them; a row with several stands in each stack, one with none in the last. */
function stacksBy(view: ShownView, column: string, language: Language, otherwise: string): Stack[] {
  const stacks = new Map<string, ViewRow[]>();
  for (const row of view.rows) {
    const titles = (cellOf(row, column)?.items ?? []).map(({ text }) => text[language]);
    for (const title of titles.length === 0 ? [otherwise] : new Set(titles))
      stacks.set(title, [...(stacks.get(title) ?? []), row]);
  }
  const all = [...stacks].map(([title, rows]) => ({ title, rows }));
  return [...all.filter(({ title }) => title !== otherwise), ...all.filter(({ title }) => title === otherwise)];
}

/** Stacks of cards, by whatever of the sheet's columns one chooses. */
export function BoardPicture({ view }: { view: ShownView }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const by = view.head.sheet.by.flatMap((slug) => view.columns.filter((column) => column.slug === slug));
  const [chosen, choose] = useState(by[0]?.slug ?? "");
  const column = by.find(({ slug }) => slug === chosen) ?? by[0];
  if (column === undefined) return null;
  const stacks = stacksBy(view, column.slug, language, column.silence?.[language] ?? t("systems.notStated"));
  return (
    <div className="board">
      {by.length > 1 && (
        <ToggleButtonGroup
          className="segments"
          aria-label={t("systems.stackBy")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[column.slug]}
          onSelectionChange={(keys) => choose(String([...keys][0] ?? chosen))}
        >
          {by.map(({ slug, title }) => (
            <ToggleButton key={slug} id={slug}>
              {title[language]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="stacks" tabIndex={0} aria-label={column.title[language]}>
        {stacks.map(({ title, rows }) => (
          <section key={title} className="stack" aria-label={title}>
            <h4 className="stack-title">
              {title} <span className="quiet">{rows.length}</span>
            </h4>
            <ul>
              {rows.map((row) => {
                const lead = leadOf(row);
                return (
                  <li key={row.id} className="card">
                    {lead !== undefined && <CellView cell={lead} view={view} />}
                    <RowDetails row={row} view={view} without={[column.slug]} />
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </section>
    </div>
  );
}
