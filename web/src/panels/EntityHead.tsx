import { useTranslation } from "react-i18next";
import type { ShownEntity } from "#model/api/answers.ts";
import { defaultParty, KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { PARTY_LABELS } from "#model/vocabulary/statements.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, inOtherLanguage, languageOf } from "../format/names.ts";
import { KindMark } from "../theme/KindMark.tsx";
import { StatusChip } from "./StatusChip.tsx";

/** Name in both languages, kind, party and status. */
export function EntityHead({ entity }: { entity: ShownEntity }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const other = inOtherLanguage(entity.name, language);
  const party = entity.party ?? defaultParty(entity.kind);
  return (
    <header className="page-head">
      <p className="page-kind">
        <KindMark kind={entity.kind} status={entity.status} />
        {KIND_DECLARATIONS[entity.kind].label[language]}
        {party !== null && <span className="chip">{PARTY_LABELS[party][language]}</span>}
        <StatusChip status={entity.status} />
      </p>
      <h2 className="page-title" lang={languageOf(entity.name, language)}>
        {inLanguage(entity.name, language)}
      </h2>
      {other === null ? (
        <p className="quiet small">{t("entity.nameNotStated")}</p>
      ) : (
        <p className="page-other-name" lang={language === "zh" ? "en" : "zh"}>
          {other}
        </p>
      )}
    </header>
  );
}
