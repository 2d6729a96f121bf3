import { useInfiniteQuery } from "@tanstack/react-query";
import { Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntitySummary } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { browseQuestion } from "../api/questions.ts";
import { BROWSE_ALL, type Browsing } from "../app/page-state.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { StatusChip } from "../panels/StatusChip.tsx";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { Icon } from "../theme/Icon.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { FacetList } from "./FacetList.tsx";
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

function isNarrowed({ year, ...lists }: Browsing): boolean {
  return year !== null || Object.values(lists).some((values) => values.length > 0);
}

function Narrowed({ browse, total }: { browse: Browsing; total: number }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  return (
    <p className="browse-found" role="status">
      {total === 0 ? t("browse.none") : t("browse.found", { count: total })}{" "}
      {isNarrowed(browse) && (
        <Button className="text-button" onPress={() => change((state) => ({ ...state, browse: BROWSE_ALL }))}>
          {t("browse.clear")}
        </Button>
      )}
    </p>
  );
}

/** Everything there is, as a list that is narrowed down by choosing: no word has to be known for it. */
export function BrowsePage({ browse }: { browse: Browsing }) {
  const { t } = useTranslation();
  const { drawOnly } = useActions();
  const list = useInfiniteQuery(browseQuestion(browse));
  if (list.isPending) return <Waiting text={t("browse.waiting")} />;
  if (list.isError) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  const [first] = list.data.pages;
  const found = list.data.pages.flatMap((page) => page.items.map(({ entity }) => entity));
  return (
    <article className="browse" aria-busy={list.isPlaceholderData}>
      <header className="page-head">
        <h2 className="page-title">{t("browse.title")}</h2>
      </header>
      {first?.facets != null && <FacetList browse={browse} facets={first.facets} />}
      <Narrowed browse={browse} total={first?.total ?? 0} />
      {found.length > 0 && (
        <Button className="button" onPress={() => drawOnly(found)}>
          <Icon node={Waypoints} size={16} />
          {t("browse.drawThese")}
        </Button>
      )}
      <ul className="founds">
        {found.map((entity) => (
          <Found key={entity.id} entity={entity} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="button" isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t("browse.more")}
        </Button>
      )}
    </article>
  );
}
