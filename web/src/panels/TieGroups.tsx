import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { useTranslation } from "react-i18next";
import type { RelationCount } from "#model/api/answers.ts";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import { STATUS_LABELS } from "#model/vocabulary/statements.ts";
import { tiesQuestion, undoneQuestion } from "../api/questions.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import { TieRow } from "./TieRow.tsx";
import { countUndone } from "./undone.ts";
import { Trouble, Waiting } from "./Waiting.tsx";
import "./ties.css";

/** The ties of one type and direction, read page by page once the group is open. */
function TiesOfGroup({ id, group }: { id: string; group: RelationCount }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { draw } = useActions();
  const ties = useInfiniteQuery(tiesQuestion(id, group));
  if (ties.isPending) return <Waiting text={t("entity.waiting")} />;
  if (ties.isError) return <Trouble error={ties.error} retry={() => void ties.refetch()} />;
  const items = ties.data.pages.flatMap((page) => page.items);
  const undrawn = items.map(({ entity }) => entity.id).filter((other) => !state.drawn.includes(other));
  return (
    <>
      {undrawn.length > 0 && (
        <Button className="text-button tie-group-draw" onPress={() => draw([id, ...undrawn])}>
          {t("act.drawThese")}
        </Button>
      )}
      <ul className="ties">
        {items.map((item) => (
          <TieRow key={item.relation.id} item={item} of={id} />
        ))}
      </ul>
      {ties.hasNextPage && (
        <Button className="button" isDisabled={ties.isFetchingNextPage} onPress={() => void ties.fetchNextPage()}>
          {t("act.moreOf", { count: Math.min(group.count - items.length, 20) })}
        </Button>
      )}
    </>
  );
}

/** How many of a group are planned, hoped for or under way. */
function Undone({ id, group }: { id: string; group: RelationCount }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { data } = useQuery(undoneQuestion(id));
  const counted = data === undefined ? null : countUndone(data, id, group);
  if (counted === null) return null;
  return counted.map(({ status, count }) => (
    <span key={status} className="chip chip-pending">
      {t("entity.undone", { status: STATUS_LABELS[status][language], count })}
    </span>
  ));
}

/** What surrounds an entity, by type and direction, with counts before anything is loaded. */
export function TieGroups({ id, counts }: { id: string; counts: readonly RelationCount[] }) {
  const { state } = useAtlas();
  return (
    <div className="tie-groups">
      {counts.map((group) => {
        const declaration = relationDeclaration(group.type);
        const label = declaration[group.direction === "out" ? "label" : "inverse"][state.language];
        return (
          <Disclosure key={`${group.type} ${group.direction}`} className="tie-group">
            {({ isExpanded }) => (
              <>
                <Heading level={4}>
                  <Button slot="trigger" className="tie-group-trigger">
                    <Icon node={ChevronRight} size={16} />
                    <span className="tie-group-label">{label.replace(/:$/, "")}</span>
                    <Undone id={id} group={group} />
                    <span className="tie-group-count">{group.count}</span>
                  </Button>
                </Heading>
                <DisclosurePanel>{isExpanded && <TiesOfGroup id={id} group={group} />}</DisclosurePanel>
              </>
            )}
          </Disclosure>
        );
      })}
    </div>
  );
}
