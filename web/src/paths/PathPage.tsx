import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { pathsQuestion } from "../api/questions.ts";
import type { PathQuestion } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { NoPath } from "./NoPath.tsx";
import { PathEnds } from "./PathEnds.tsx";
import { PathList } from "./PathList.tsx";
import { PathWays } from "./PathWays.tsx";
import "./paths.css";

function Answer({ path }: { path: PathQuestion }) {
  const { t } = useTranslation();
  const { ways } = useAtlas().state;
  const question = useQuery(pathsQuestion(path.from, path.to, ways));
  if (path.from === null || path.to === null) return <p className="waiting">{t("paths.choose")}</p>;
  if (path.from === path.to) return <p className="waiting">{t("paths.same")}</p>;
  if (question.isPending) return <Waiting text={t("paths.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  if (question.data.items.length === 0) return <NoPath answer={question.data} />;
  return <PathList items={question.data.items} chosen={path.chosen} />;
}

/** How two things are connected: the ends to name, and every shortest way between them. */
export function PathPage({ path }: { path: PathQuestion }) {
  const { t } = useTranslation();
  return (
    <article>
      <header className="page-head">
        <h2 className="page-title">{t("paths.title")}</h2>
      </header>
      <PathEnds path={path} />
      <PathWays />
      <Answer path={path} />
    </article>
  );
}
