import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { NetworkAnswer } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage } from "../format/names.ts";
import { DrawnItem } from "./DrawnItem.tsx";
import "./drawn-list.css";

interface DrawnListProps {
  network: NetworkAnswer;
  /** Above its title, above what is listed and below it. */
  head: ReactNode;
  note: ReactNode;
  foot: ReactNode;
}

/** The text twin of the map: the same entities, the same ties, the same actions. */
export function DrawnList({ network, head, note, foot }: DrawnListProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const nodes = [...network.nodes].sort(
    (a, b) =>
      KIND_DECLARATIONS[a.kind].plural[language].localeCompare(KIND_DECLARATIONS[b.kind].plural[language], language) ||
      inLanguage(a.name, language).localeCompare(inLanguage(b.name, language), language),
  );
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  return (
    <section className="drawn" aria-labelledby="drawn-title">
      {head}
      <h2 id="drawn-title" className="page-title">
        {t("map.list")}
      </h2>
      <p className="soft">{t("map.listHint")}</p>
      {note}
      {kinds.map((kind) => (
        <section key={kind} className="drawn-group">
          <h3>
            {KIND_DECLARATIONS[kind].plural[language]}{" "}
            <span className="quiet">{nodes.filter((node) => node.kind === kind).length}</span>
          </h3>
          <ul>
            {nodes
              .filter((node) => node.kind === kind)
              .map((entity) => (
                <DrawnItem key={entity.id} entity={entity} network={network} />
              ))}
          </ul>
        </section>
      ))}
      {foot}
    </section>
  );
}
