import { useTranslation } from "react-i18next";
import { useAtlas } from "../app/use-atlas.ts";

/** A text that the graph holds in English only; to a reader of Chinese it says so. */
export function EnglishText({ text }: { text: string }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  return (
    <>
      {language === "zh" && <span className="chip in-english">{t("source.inEnglish")}</span>}
      <span lang="en">{text}</span>
    </>
  );
}
