import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { ViewEntry } from "#model/api/views.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { viewsQuestion } from "./questions.ts";
import { SYSTEM_INDEX } from "./system-place.ts";

function Entry({ entry, at }: { entry: ViewEntry; at: number }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const { language } = state;
  const rows = entry.sheets[0]?.rows ?? 0;
  return (
    <li>
      <Button
        className="system-entry"
        onPress={() => change((now) => ({ ...now, system: { ...SYSTEM_INDEX, view: entry.slug } }))}
      >
        <span className="system-number" aria-hidden="true">
          {at + 1}
        </span>
        <span className="system-title">{entry.title[language]}</span>
        <span className="system-question">{entry.question[language]}</span>
        <span className="quiet small">{rows === 0 ? t("systems.noRows") : t("systems.rows", { count: rows })}</span>
      </Button>
    </li>
  );
}

/** Every system with the question it answers. */
export function SystemIndex() {
  const { t } = useTranslation();
  const views = useQuery(viewsQuestion);
  return (
    <>
      <h2 className="systems-title">{t("systems.title")}</h2>
      <p className="systems-lead">{t("systems.lead")}</p>
      {views.isPending && <Waiting text={t("systems.waiting")} />}
      {views.isError && <Trouble error={views.error} retry={() => void views.refetch()} />}
      <ol className="system-index">
        {views.data?.items.map((entry, at) => (
          <Entry key={entry.slug} entry={entry} at={at} />
        ))}
      </ol>
    </>
  );
}
