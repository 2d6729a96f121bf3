import { useQueries, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntitySummary } from "#model/api/answers.ts";
import type { HierarchyNode } from "#model/api/hierarchy.ts";
import { hierarchyQuestion, withinQuestion } from "../../api/view-questions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { inLanguage, languageOf } from "../../format/names.ts";
import { EntityLink } from "../../panels/EntityLink.tsx";
import { Trouble, Waiting } from "../../panels/Waiting.tsx";
import { PrintFoot, PrintHead } from "../PrintParts.tsx";
import { KnownContext } from "../StandingChip.tsx";
import type { ViewProps } from "../view-props.ts";
import { likelyRoot } from "./likely-root.ts";
import { TreeNode } from "./TreeNode.tsx";
import { useAskedTime } from "./use-asked-time.ts";
import "./hierarchy.css";

function Above({ id }: { id: string }) {
  const { t } = useTranslation();
  const above = useQuery(withinQuestion(id, "out", useAskedTime()));
  const wholes = above.data?.items.filter(({ relation }) => relation.type === "PART_OF") ?? [];
  if (wholes.length === 0) return null;
  return (
    <p className="small soft tree-above">
      {t("views.hierarchy.above")}{" "}
      {wholes.map(({ entity, relation }) => (
        <EntityLink key={relation.id} entity={entity} />
      ))}
    </p>
  );
}

/** Everything that the tree lists as parts, the root first. */
function listed(root: HierarchyNode): HierarchyNode[] {
  return [root, ...root.parts.flatMap(listed)];
}

/** On paper: what the signs mean, and the documents that the tree and what lies in its upper levels rest on. */
function TreeFoot({ root }: { root: HierarchyNode }) {
  const time = useAskedTime();
  const nodes = listed(root);
  const looked = [root, ...root.parts].filter(({ repeated }) => !repeated);
  const within = useQueries({ queries: looked.map(({ entity }) => withinQuestion(entity.id, "in", time)) });
  const items = within.flatMap(({ data }) => data?.items ?? []);
  const ties = [...nodes.flatMap(({ relation }) => relation ?? []), ...items.map(({ relation }) => relation)];
  return (
    <PrintFoot
      entities={[...nodes.map(({ entity }) => entity), ...items.map(({ entity }) => entity)]}
      documents={ties.flatMap(({ evidence }) => evidence.map(({ document }) => document))}
    />
  );
}

function Tree({ id }: { id: string }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const question = useQuery(hierarchyQuestion(id, useAskedTime()));
  if (question.isPending) return <Waiting text={t("views.hierarchy.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  const { root } = question.data;
  return (
    <>
      <PrintHead title={inLanguage(root.entity.name, language)} view={t("views.name.hierarchy")} />
      <Above id={id} />
      {/* The server leaves out what was not known; the page knows that only of what is drawn. */}
      <KnownContext value={null}>
        <ul className="tree">
          <TreeNode key={root.entity.id} node={root} depth={0} />
        </ul>
      </KnownContext>
      {root.parts.length === 0 && <p className="quiet">{t("views.hierarchy.none")}</p>}
      <TreeFoot root={root} />
    </>
  );
}

interface RootChoiceProps {
  nodes: readonly EntitySummary[];
  root: string;
  onChoose: (id: string) => void;
}

function RootChoice({ nodes, root, onChoose }: RootChoiceProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const choice = useId();
  const inOrder = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return (
    <label className="view-field" htmlFor={choice}>
      {t("views.hierarchy.root")}
      <select id={choice} value={root} onChange={(event) => onChoose(event.target.value)}>
        {inOrder.map(({ id, name }) => (
          <option key={id} value={id} lang={languageOf(name, language)}>
            {inLanguage(name, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is part of what, from one that is drawn downward, with what lies in each. */
export function HierarchyView({ network }: ViewProps) {
  const { t } = useTranslation();
  const { selection } = useAtlas().state;
  const [chosen, setChosen] = useState<string | null>(null);
  const isDrawn = (id: string | null) => network.nodes.some((node) => node.id === id);
  const root = isDrawn(chosen) ? chosen : likelyRoot(network, selection?.type === "entity" ? selection.id : null);
  if (root === null) return <p className="waiting">{t("views.empty")}</p>;
  return (
    <>
      <p className="view-lead">{t("views.hierarchy.lead")}</p>
      <div className="view-tools">
        <RootChoice nodes={network.nodes} root={root} onChoose={setChosen} />
      </div>
      <Tree key={root} id={root} />
    </>
  );
}
