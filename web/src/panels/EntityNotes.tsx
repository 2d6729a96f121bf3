import { useTranslation } from "react-i18next";
import type { EntityAnswer } from "#model/api/answers.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatPeriod } from "../format/dates.ts";
import { formatNumber } from "../format/figures.ts";

/** Members it is said to have, and how many of them a source names. */
function Members({ answer }: { answer: EntityAnswer }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const declared = answer.entity.declaredMembers;
  if (declared === null) return null;
  const named = answer.counts
    .filter(({ type, direction }) => direction === "in" && (type === "MEMBER_OF" || type === "PART_OF"))
    .reduce((sum, { count }) => sum + count, 0);
  const counted = formatNumber(declared, language);
  return (
    <>
      <dt>{t("entity.members")}</dt>
      <dd>{named === 0 ? t("entity.declaredMembers", { counted }) : t("entity.declaredSome", { counted, named })}</dd>
    </>
  );
}

/** Short notes on when, where and how many. */
export function EntityNotes({ answer }: { answer: EntityAnswer }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { entity } = answer;
  const when = formatPeriod({ from: entity.validFrom, to: entity.validTo }, language);
  const { coordinates, sameAs } = entity;
  if (when === null && coordinates === null && entity.declaredMembers === null && sameAs.length === 0) return null;
  return (
    <dl className="notes">
      {when !== null && (
        <>
          <dt>{t("entity.when")}</dt>
          <dd>{when}</dd>
        </>
      )}
      <Members answer={answer} />
      {coordinates !== null && (
        <>
          <dt>{t("entity.coordinates")}</dt>
          <dd>
            {formatNumber(coordinates.lat, language)}, {formatNumber(coordinates.lng, language)}{" "}
            <span className="quiet">{t(`entity.precision.${coordinates.precision}`)}</span>
          </dd>
        </>
      )}
      {sameAs.length > 0 && (
        <>
          <dt>{t("entity.elsewhere")}</dt>
          {sameAs.map((address) => (
            <dd key={address}>
              <a href={address} rel="noreferrer noopener" target="_blank">
                {new URL(address).host}
              </a>
            </dd>
          ))}
        </>
      )}
    </dl>
  );
}
