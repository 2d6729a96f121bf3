import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { Hop, PathItem } from "#model/api/answers.ts";
import { CERTAINTY_LABELS } from "#model/vocabulary/statements.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatPeriod } from "../format/dates.ts";
import { StatusChip } from "../panels/StatusChip.tsx";
import { KindMark } from "../theme/KindMark.tsx";

function Step({ hop, isWeakest }: { hop: Hop; isWeakest: boolean }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  const { relation } = hop;
  return (
    <li className="step">
      <KindMark kind={hop.to.kind} status={hop.to.status} />
      <div>
        <Button className="text-button step-sentence" onPress={() => openTie(relation.id, [hop.from.id, hop.to.id])}>
          {hop.sentence[language]}
        </Button>
        <p className="step-notes">
          <span>{t("entity.sources", { count: relation.independentSources })}</span>
          <StatusChip status={relation.status} />
          {relation.certainty === "inferred" && <span className="chip">{CERTAINTY_LABELS.inferred[language]}</span>}
          {isWeakest && <span className="chip chip-warn">{t("paths.weakest")}</span>}
        </p>
      </div>
    </li>
  );
}

/** Whether all of it can have been true at once. */
function Together({ together }: { together: PathItem["together"] }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  if (together === "never-together") return <p className="chip chip-warn">{t("paths.never")}</p>;
  const when = formatPeriod(together, language);
  return <p className="small soft">{when === null ? t("paths.always") : t("paths.together", { when })}</p>;
}

/** A path as sentences, one a step, each opening its tie. */
export function PathSteps({ path }: { path: PathItem }) {
  return (
    <div className="path-steps">
      <ol>
        {path.hops.map((hop, index) => (
          <Step
            key={hop.relation.id}
            hop={hop}
            // Of one step there is nothing weaker.
            isWeakest={path.hops.length > 1 && index === path.weakest}
          />
        ))}
      </ol>
      <Together together={path.together} />
    </div>
  );
}
