import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { COORDINATE_PRECISIONS } from "#model/vocabulary/statements.ts";
import { boundariesQuestion, positionsQuestion } from "../../api/view-questions.ts";
import { EntityLink } from "../../panels/EntityLink.tsx";
import { Trouble, Waiting } from "../../panels/Waiting.tsx";
import type { ViewProps } from "../view-props.ts";
import { FramePicture } from "./FramePicture.tsx";
import { frameOf, groupsOf, spotsOf } from "./frames.ts";
import { SpotList } from "./SpotList.tsx";
import "./geo.css";

function Precisions() {
  const { t } = useTranslation();
  return (
    <div className="geo-key">
      <span>{t("views.geo.precision")}</span>
      <ul>
        {COORDINATE_PRECISIONS.map((precision) => (
          <li key={precision}>
            <span className={`geo-ring geo-ring-${precision}`} aria-hidden="true" />
            {t(`views.geo.${precision}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says that the lines under the places are the operator's, and whose work they are. */
function Boundaries() {
  const { t } = useTranslation();
  const { data } = useQuery(boundariesQuestion);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <p className="small soft geo-boundaries">
      {t("views.geo.boundaries")} {data.attribution}
    </p>
  );
}

/** What is drawn, where it lies: as exactly as is known, and what lies nowhere told apart. */
export function GeoView({ network }: ViewProps) {
  const { t } = useTranslation();
  const [lit, setLit] = useState<string | null>(null);
  const question = useQuery(positionsQuestion(network.nodes.map(({ id }) => id)));
  const frames = useMemo(
    () => groupsOf(spotsOf(question.data?.items ?? [], network.nodes)).map(frameOf),
    [question.data, network.nodes],
  );
  if (network.nodes.length === 0) return <p className="waiting">{t("views.empty")}</p>;
  if (question.isPending) return <Waiting text={t("views.geo.waiting")} />;
  if (question.isError) return <Trouble error={question.error} retry={() => void question.refetch()} />;
  const nowhere = new Set<string>(
    question.data.items.filter(({ coordinates }) => coordinates === null).map(({ id }) => id),
  );
  const unplaced = network.nodes.filter(({ id }) => nowhere.has(id));
  let before = 0;
  return (
    <>
      <p className="view-lead">{t("views.geo.lead")}</p>
      <Precisions />
      <Boundaries />
      {frames.map((frame) => {
        const first = before + 1;
        before += frame.spots.length;
        return (
          <section key={first} className="geo-frame">
            <FramePicture frame={frame} first={first} lit={lit} onLight={setLit} />
            <SpotList frame={frame} first={first} lit={lit} onLight={setLit} />
          </section>
        );
      })}
      {unplaced.length > 0 && (
        <section className="geo-nowhere" aria-label={t("views.geo.nowhere")}>
          <h2>
            {t("views.geo.nowhere")} <span className="quiet">{unplaced.length}</span>
          </h2>
          <p className="small soft">{t("views.geo.nowhereHint")}</p>
          <ul className="geo-names">
            {unplaced.map((entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
