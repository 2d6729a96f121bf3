import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { NeighborItem } from "#model/api/answers.ts";
import type { HierarchyNode } from "#model/api/hierarchy.ts";
import { withinQuestion } from "../../api/view-questions.ts";
import { useActions } from "../../app/use-actions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatNumber } from "../../format/figures.ts";
import { inLanguage, languageOf } from "../../format/names.ts";
import { StatusChip } from "../../panels/StatusChip.tsx";
import { Icon } from "../../theme/Icon.tsx";
import { KindMark } from "../../theme/KindMark.tsx";
import { StandingChip } from "../StandingChip.tsx";
import { useAskedTime } from "./use-asked-time.ts";

/** Levels whose contents are looked up without being asked for: the zone and its parks, say. */
const LOOKED_INTO = 2;

function Named({ entity }: { entity: HierarchyNode["entity"] }) {
  const { state } = useAtlas();
  const { open } = useActions();
  const isOpen = state.selection?.type === "entity" && state.selection.id === entity.id;
  return (
    <Button className="tree-name" data-open={isOpen || undefined} onPress={() => open(entity.id)}>
      <KindMark kind={entity.kind} status={entity.status} />
      <span lang={languageOf(entity.name, state.language)}>{inLanguage(entity.name, state.language)}</span>
    </Button>
  );
}

/** What lies in it without being part of it: projects on its ground, companies that settled there. */
function Within({ items }: { items: readonly NeighborItem[] }) {
  const { t } = useTranslation();
  return (
    <li className="tree-within">
      <p className="small quiet">{t("views.hierarchy.within")}</p>
      <ul>
        {items.map(({ entity, relation }) => (
          <li key={relation.id} className="tree-line">
            <Named entity={entity} />
            <StatusChip status={relation.status} />
            <StandingChip tie={relation} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Notes({ node }: { node: HierarchyNode }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { relation, declaredMembers, repeated } = node;
  return (
    <>
      {relation !== null && <StatusChip status={relation.status} />}
      {relation !== null && <StandingChip tie={relation} />}
      {declaredMembers !== null && (
        <span className="small quiet">
          {t("views.hierarchy.declared", { counted: formatNumber(declaredMembers, language) })}
        </span>
      )}
      {repeated && <span className="small quiet">{t("views.hierarchy.repeated")}</span>}
    </>
  );
}

/** One entity of the tree with what is below it, to be folded. */
export function TreeNode({ node, depth }: { node: HierarchyNode; depth: number }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const [isOpen, setOpen] = useState(true);
  const time = useAskedTime();
  const within = useQuery({
    ...withinQuestion(node.entity.id, "in", time),
    enabled: depth < LOOKED_INTO && !node.repeated,
  });
  const contents = within.data?.items.filter(({ relation }) => relation.type !== "PART_OF") ?? [];
  const hasBelow = node.parts.length > 0 || contents.length > 0 || node.unlisted > 0;
  const name = inLanguage(node.entity.name, language);
  return (
    <li>
      <div className="tree-line">
        {hasBelow && (
          <Button
            className="tree-fold"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? "views.hierarchy.fold" : "views.hierarchy.unfold", { name })}
            onPress={() => setOpen(!isOpen)}
          >
            <Icon node={ChevronRight} size={16} />
          </Button>
        )}
        <Named entity={node.entity} />
        <Notes node={node} />
      </div>
      {isOpen && hasBelow && (
        <ul>
          {node.parts.map((part) => (
            <TreeNode key={part.relation?.id ?? part.entity.id} node={part} depth={depth + 1} />
          ))}
          {contents.length > 0 && <Within items={contents} />}
          {node.unlisted > 0 && (
            <li className="quiet small">{t("views.hierarchy.unlisted", { count: node.unlisted })}</li>
          )}
        </ul>
      )}
    </li>
  );
}
