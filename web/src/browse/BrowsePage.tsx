import { Waypoints } from "lucide";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import type { EntitySummary } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { BROWSE_ALL, type Browsing, LIST_ORDERS } from "../app/page-state.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { StatusChip } from "../panels/StatusChip.tsx";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { Icon } from "../theme/Icon.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { FacetList } from "./FacetList.tsx";
import { useFound } from "./use-found.ts";
import "./browse.css";

function Found({ entity }: { entity: EntitySummary }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { open } = useActions();
  return (
    <li>
      <Button className="found" onPress={() => open(entity.id)}>
        <KindMark kind={entity.kind} status={entity.status} />
        <span className="found-words">
          <span lang={languageOf(entity.name, language)}>{inLanguage(entity.name, language)}</span>
          <span className="quiet small">
            {KIND_DECLARATIONS[entity.kind].label[language]} · {t("map.ties", { count: entity.degree })}{" "}
            <StatusChip status={entity.status} />
          </span>
        </span>
      </Button>
    </li>
  );
}

function isNarrowed({ year, order: _, ...lists }: Browsing): boolean {
  return year !== null || Object.values(lists).some((values) => values.length > 0);
}

function Narrowed({ browse, total }: { browse: Browsing; total: number }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  return (
    <p className="browse-found" role="status">
      {total === 0 ? t("browse.none") : t("browse.found", { count: total })}{" "}
      {isNarrowed(browse) && (
        <Button
          className="text-button"
          onPress={() => change((state) => ({ ...state, browse: { ...BROWSE_ALL, order: browse.order } }))}
        >
          {t("browse.clear")}
        </Button>
      )}
    </p>
  );
}

/** By what the list is ordered: to be chosen, or where it is too long for that, said. */
function ListOrderChoice({ browse, isSorted }: { browse: Browsing; isSorted: boolean }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  if (!isSorted) return <p className="small soft">{t("browse.byId")}</p>;
  return (
    <ToggleButtonGroup
      className="segments browse-order"
      aria-label={t("browse.order")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[browse.order]}
      onSelectionChange={(keys) => {
        const order = LIST_ORDERS.find((one) => keys.has(one));
        if (order !== undefined) change((state) => ({ ...state, browse: { ...browse, order } }));
      }}
    >
      {LIST_ORDERS.map((order) => (
        <ToggleButton key={order} id={order}>
          {t(`browse.by.${order}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Entities shown at a time, until more are asked for. */
const SHOWN_AT_A_TIME = 50;

function FoundList({ found, onEnd }: { found: readonly EntitySummary[]; onEnd: (() => void) | null }) {
  const { t } = useTranslation();
  const [most, setMost] = useState(SHOWN_AT_A_TIME);
  const hasMore = found.length > most;
  function showMore(): void {
    setMost(most + SHOWN_AT_A_TIME);
    if (found.length <= most + SHOWN_AT_A_TIME) onEnd?.();
  }
  return (
    <>
      <ul className="founds">
        {found.slice(0, most).map((entity) => (
          <Found key={entity.id} entity={entity} />
        ))}
      </ul>
      {(hasMore || onEnd !== null) && (
        <Button className="button" onPress={showMore}>
          {t("browse.more")}
        </Button>
      )}
    </>
  );
}

/** Everything there is, as a list that is narrowed down by choosing: no word has to be known for it. */
export function BrowsePage({ browse }: { browse: Browsing }) {
  const { t } = useTranslation();
  const { drawOnly } = useActions();
  const { list, total, entities, facets, isSorted } = useFound(browse);
  if (list.isPending) return <Waiting text={t("browse.waiting")} />;
  if (list.isError) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  return (
    <article className="browse" aria-busy={list.isPlaceholderData}>
      <header className="page-head">
        <h2 className="page-title">{t("browse.title")}</h2>
      </header>
      {facets !== null && <FacetList browse={browse} facets={facets} />}
      <Narrowed browse={browse} total={total} />
      {entities.length > 0 && (
        <div className="browse-tools">
          <Button className="button" onPress={() => drawOnly(entities)}>
            <Icon node={Waypoints} size={16} />
            {t("browse.drawThese")}
          </Button>
          <ListOrderChoice browse={browse} isSorted={isSorted} />
        </div>
      )}
      <FoundList
        key={JSON.stringify(browse)}
        found={entities}
        onEnd={isSorted ? null : () => void list.fetchNextPage()}
      />
    </article>
  );
}
