import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { NeighborItem } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { NEIGHBORS_PER_PAGE, neighborPagesQuestion } from "../../api/questions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatWhen } from "../../format/dates.ts";
import { inLanguage, languageOf } from "../../format/names.ts";
import { tieLabel } from "../../format/ties.ts";
import { Trouble, Waiting } from "../../panels/Waiting.tsx";
import { KindMark } from "../../theme/KindMark.tsx";
import { Check } from "./Check.tsx";
import type { Group } from "./GroupList.tsx";

interface NeighborTableProps {
  id: string;
  group: Group | null;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function toggled(chosen: ReadonlySet<string>, ids: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  return next;
}

interface RowProps {
  item: NeighborItem;
  of: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function Row({ item: { entity, relation }, of, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const { language, drawn } = useAtlas().state;
  const name = inLanguage(entity.name, language);
  const isDrawn = drawn.includes(entity.id);
  return (
    <tr>
      <td>
        <Check
          label={t("canvas.neighbors.choose", { name })}
          isSelected={isChosen || isDrawn}
          isDisabled={isDrawn}
          onChange={onChoose}
        />
      </td>
      <th scope="row">
        <span className="neighbor-name">
          <KindMark kind={entity.kind} status={entity.status} />
          <span lang={languageOf(entity.name, language)}>{name}</span>
          {isDrawn && <span className="chip">{t("canvas.neighbors.onMap")}</span>}
        </span>
      </th>
      <td className="soft">{KIND_DECLARATIONS[entity.kind].label[language]}</td>
      <td className="soft">{tieLabel(relation, of, language)}</td>
      <td className="soft">{formatWhen(relation, language)}</td>
      <td className="neighbor-degree">{entity.degree}</td>
    </tr>
  );
}

/** What was read of a group, narrowed by words, with the next page for the asking. */
export function NeighborTable({ id, group, chosen, onChoose }: NeighborTableProps) {
  const { t } = useTranslation();
  const { language, drawn } = useAtlas().state;
  const [words, setWords] = useState("");
  const pages = useInfiniteQuery(neighborPagesQuestion(id, group));
  if (pages.isPending) return <Waiting text={t("entity.waiting")} />;
  if (pages.isError) return <Trouble error={pages.error} retry={() => void pages.refetch()} />;
  const read = pages.data.pages.flatMap((page) => page.items);
  const total = pages.data.pages[0]?.total ?? read.length;
  const wanted = words.trim().toLowerCase();
  const items = read.filter(({ entity: { name }, relation }) =>
    [name.en, name.zh ?? "", tieLabel(relation, id, language)].some((text) => text.toLowerCase().includes(wanted)),
  );
  const free = [...new Set(items.map(({ entity }) => entity.id))].filter((other) => !drawn.includes(other));
  const isAll = free.length > 0 && free.every((other) => chosen.has(other));
  return (
    <div className="neighbor-list">
      <input
        className="neighbor-search"
        type="search"
        placeholder={t("canvas.neighbors.search")}
        aria-label={t("canvas.neighbors.search")}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="neighbor-scroll" tabIndex={0} aria-label={t("entity.ties")}>
        <table>
          <thead>
            <tr>
              <td>
                <Check
                  label={t("canvas.neighbors.chooseAll")}
                  isSelected={isAll}
                  isDisabled={free.length === 0}
                  onChange={(isChosen) => onChoose(toggled(chosen, free, isChosen))}
                />
              </td>
              {(["name", "kind", "tie", "when", "degree"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`canvas.neighbors.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row
                key={item.relation.id}
                item={item}
                of={id}
                isChosen={chosen.has(item.entity.id)}
                onChoose={(isChosen) => onChoose(toggled(chosen, [item.entity.id], isChosen))}
              />
            ))}
          </tbody>
        </table>
        {items.length === 0 && <p className="quiet neighbor-none">{t("canvas.neighbors.none")}</p>}
      </section>
      <p className="neighbor-pages small soft">
        {t("canvas.neighbors.of", { shown: read.length, total })}
        {pages.hasNextPage && (
          <Button className="button" isDisabled={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
            {t("canvas.neighbors.next", { count: Math.min(NEIGHBORS_PER_PAGE, total - read.length) })}
          </Button>
        )}
      </p>
    </div>
  );
}
