import { useQuery } from "@tanstack/react-query";
import { ListFilter, Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntitySummary } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { bestConnectedQuestion, documentsQuestion, totalQuestion } from "../api/questions.ts";
import { clearMap } from "../app/atlas-state.ts";
import { beginningsOf, overviewOf } from "../app/overview.ts";
import { BROWSE_ALL } from "../app/page-state.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { Section } from "../panels/Section.tsx";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { SystemsLink } from "../systems/SystemsLink.tsx";
import { Icon } from "../theme/Icon.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { StoryList } from "./StoryList.tsx";
import "./start.css";

function Beginning({ entity }: { entity: EntitySummary }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { visit } = useActions();
  return (
    <li>
      <Button className="beginning" onPress={() => visit(entity.id)}>
        <KindMark kind={entity.kind} status={entity.status} />
        <span>
          <span className="beginning-name" lang={languageOf(entity.name, language)}>
            {inLanguage(entity.name, language)}
          </span>
          <span className="quiet small">
            {KIND_DECLARATIONS[entity.kind].label[language]} · {t("map.ties", { count: entity.degree })}
          </span>
        </span>
      </Button>
    </li>
  );
}

function Drawn({ total }: { total: number }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const overview = useQuery({ ...bestConnectedQuestion, select: overviewOf });
  if (state.drawn.length === 0) {
    const count = overview.data?.nodes.length;
    return count === undefined ? null : <p className="small soft">{t("home.overview", { count, total })}</p>;
  }
  return (
    <p className="small soft">
      {t("home.drawn", { count: state.drawn.length })}{" "}
      <Button className="text-button" onPress={() => change(clearMap)}>
        {t("home.clear")}
      </Button>
    </p>
  );
}

function Beginnings() {
  const { t } = useTranslation();
  const total = useQuery(totalQuestion);
  const found = useQuery({ ...bestConnectedQuestion, select: beginningsOf });
  if (total.isPending) return <Waiting text={t("map.waiting")} />;
  if (total.isError) return <Trouble error={total.error} retry={() => void total.refetch()} />;
  if (total.data === 0) return <p>{t("home.empty")}</p>;
  return (
    <Section title={t("home.begin")}>
      <ul className="beginnings">
        {found.data?.map((entity) => (
          <Beginning key={entity.id} entity={entity} />
        ))}
      </ul>
      <Drawn total={total.data} />
    </Section>
  );
}

function Sources() {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { openDocument } = useActions();
  const documents = useQuery(documentsQuestion);
  if (documents.data === undefined || documents.data.total === 0) return null;
  return (
    <Section title={t("home.sources")} note={String(documents.data.total)}>
      <ul className="document-list">
        {documents.data.items.map(({ id, title, language: written, published, states }) => (
          <li key={id}>
            <Button className="text-button" onPress={() => openDocument(id)}>
              <span lang={written}>{title}</span>
            </Button>
            <p className="quiet small">
              {published === null ? t("evidence.undated") : formatDate(published, language)}
              {" · "}
              {t("home.source", { count: states.entities + states.relations + states.facts })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where a visit begins: what this is, where to go, what it was read from. */
export function StartPage() {
  const { t } = useTranslation();
  const { change } = useAtlas();
  const { askPath } = useActions();
  return (
    <article className="home">
      <header>
        <h2 className="home-lead">{t("home.lead")}</h2>
        <p className="soft">{t("home.body")}</p>
      </header>
      <StoryList />
      <Beginnings />
      <Button className="home-ask" onPress={() => askPath({})}>
        <Icon node={Waypoints} size={22} />
        <span>
          <strong>{t("home.ask")}</strong>
          <span className="small soft block">{t("home.askHint")}</span>
        </span>
      </Button>
      <Button className="home-ask" onPress={() => change((state) => ({ ...state, browse: BROWSE_ALL }))}>
        <Icon node={ListFilter} size={22} />
        <span>
          <strong>{t("browse.title")}</strong>
          <span className="small soft block">{t("browse.openHint")}</span>
        </span>
      </Button>
      <SystemsLink className="button" />
      <Sources />
    </article>
  );
}
