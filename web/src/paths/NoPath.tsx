import { useTranslation } from "react-i18next";
import type { PathsAnswer } from "#model/api/answers.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatDate } from "../format/dates.ts";
import { EntityLink } from "../panels/EntityLink.tsx";

/** A "no" with its bounds: how far was looked, and in what; why it is one; and where to look next. */
export function NoPath({ answer }: { answer: PathsAnswer }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { searched, nearest } = answer;
  const { from, to } = searched;
  return (
    <div className="no-path" role="status">
      <h3>{t("paths.none", { hops: searched.maxHops })}</h3>
      <p className="soft">
        {t("paths.searchedIn", { count: searched.documents })}
        {from !== null &&
          to !== null &&
          `${language === "zh" ? "，" : ", "}${t("paths.span", { from: formatDate(from, language), to: formatDate(to, language) })}`}
        {language === "zh" ? "。" : "."}
      </p>
      {nearest !== null && (
        <>
          <p>{nearest.reason[language]}</p>
          <p className="soft">
            {t("paths.nearest")} <EntityLink entity={nearest.entity} />
          </p>
        </>
      )}
    </div>
  );
}
