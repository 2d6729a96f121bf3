import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ShownEntity } from "#model/api/answers.ts";
import { documentsQuestion } from "../api/questions.ts";
import { EnglishText } from "./EnglishText.tsx";
import { Section } from "./Section.tsx";

type Alias = ShownEntity["aliases"][number];

function AliasItem({ alias }: { alias: Alias }) {
  const { t } = useTranslation();
  const documents = useQuery(documentsQuestion);
  const title = documents.data?.items.find(({ id }) => id === alias.in)?.title ?? alias.in ?? "";
  return (
    <li>
      <span lang={alias.lang} className="alias-value">
        {alias.value}
      </span>
      <span className="quiet">
        {t(`entity.aliasType.${alias.type}`)}
        {alias.in !== null && <>, {t("entity.inDocument", { title })}</>}
        {alias.source !== null && (
          <>
            {" · "}
            <EnglishText text={alias.source} />
          </>
        )}
      </span>
    </li>
  );
}

/** Other names, and where one that no document gives comes from. */
export function Aliases({ entity }: { entity: ShownEntity }) {
  const { t } = useTranslation();
  if (entity.aliases.length === 0) return null;
  return (
    <Section title={t("entity.alsoKnown")}>
      <ul className="aliases">
        {entity.aliases.map((alias) => (
          <AliasItem key={`${alias.value} ${alias.in}`} alias={alias} />
        ))}
      </ul>
    </Section>
  );
}
