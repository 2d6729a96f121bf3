import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { useActions } from "../../app/use-actions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatWhen } from "../../format/dates.ts";
import { inLanguage } from "../../format/names.ts";
import { tieLabel } from "../../format/ties.ts";
import { StatusChip } from "../../panels/StatusChip.tsx";
import { StandingChip } from "../StandingChip.tsx";
import type { ViewProps } from "../view-props.ts";
import { type Axis, axisOf, LANES, placeOn, type Span, spansOf } from "./spans.ts";
import "./timeline.css";

/** Narrow enough to be a point, wide enough to be seen; percent of the axis. */
const LEAST_WIDTH = 0.7;

function stretch(axis: Axis, { from, to }: { from: number; to: number }) {
  const left = placeOn(axis, from);
  const width = Math.max(LEAST_WIDTH, placeOn(axis, to + 1) - left);
  return { insetInlineStart: `${Math.min(left, 100 - width)}%`, width: `${width}%` };
}

function Bar({ span, axis }: { span: Span; axis: Axis }) {
  return (
    <span className="chrono-line" aria-hidden="true">
      {axis.years.map(({ year, day }) => (
        <span key={year} className="chrono-year-line" style={{ insetInlineStart: `${placeOn(axis, day)}%` }} />
      ))}
      {axis.asked !== null && <span className="chrono-asked" style={stretch(axis, axis.asked)} />}
      <span
        className="chrono-bar"
        data-pending={span.pending || undefined}
        data-open-before={span.openBefore || undefined}
        data-open-after={span.openAfter || undefined}
        style={stretch(axis, span)}
      />
      {span.seen.map((seen) => (
        <span key={`${seen.from} ${seen.to}`} className="chrono-seen" style={stretch(axis, seen)} />
      ))}
    </span>
  );
}

function Entry({ span, axis, names }: { span: Span; axis: Axis; names: ReadonlyMap<string, string> }) {
  const { state } = useAtlas();
  const { openTie } = useActions();
  const { tie } = span;
  const { language } = state;
  const sentence = [names.get(tie.from), tieLabel(tie, tie.from, language), names.get(tie.to)].join(" ");
  return (
    <li>
      <Button
        className="chrono-entry"
        data-open={state.selection?.id === tie.id || undefined}
        onPress={() => openTie(tie.id, [tie.from, tie.to])}
      >
        <span className="chrono-words">
          <span>{sentence}</span>
          <span className="small quiet">
            {formatWhen(tie, language)} <StatusChip status={tie.status} /> <StandingChip tie={tie} />
          </span>
        </span>
        <Bar span={span} axis={axis} />
      </Button>
    </li>
  );
}

function Years({ axis }: { axis: Axis }) {
  return (
    <div className="chrono-years" aria-hidden="true">
      <div className="chrono-years-line">
        {axis.years.map(({ year, day }) => (
          <span key={year} style={{ insetInlineStart: `${placeOn(axis, day)}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

function Key({ isAsked }: { isAsked: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className="chrono-key">
      <li>
        <span className="chrono-bar" />
        {t("views.timeline.stated")}
      </li>
      <li>
        <span className="chrono-bar" data-open-after />
        {t("views.timeline.open")}
      </li>
      <li>
        <span className="chrono-seen" />
        {t("views.timeline.seen")}
      </li>
      <li>
        <span className="chrono-bar" data-pending />
        {t("views.timeline.pending")}
      </li>
      {isAsked && (
        <li>
          <span className="chrono-asked" />
          {t("views.timeline.asked")}
        </li>
      )}
    </ul>
  );
}

/** The ties drawn, along time: what is stated as an edge, what is not as a fading one. */
export function TimelineView({ network }: ViewProps) {
  const { t } = useTranslation();
  const { language, clocks } = useAtlas().state;
  const spans = useMemo(() => spansOf(network), [network]);
  const names = new Map<string, string>(network.nodes.map(({ id, name }) => [id, inLanguage(name, language)]));
  if (spans.length === 0) return <p className="waiting">{t("views.empty")}</p>;
  const axis = axisOf(spans, clocks.at);
  return (
    <>
      <p className="view-lead">{t("views.timeline.lead")}</p>
      <Key isAsked={axis.asked !== null} />
      <Years axis={axis} />
      {LANES.map((lane) => {
        const entries = spans.filter((span) => span.lane === lane);
        if (entries.length === 0) return null;
        return (
          <section key={lane} className="chrono-lane" aria-label={t(`views.timeline.lane.${lane}`)}>
            <h2>
              {t(`views.timeline.lane.${lane}`)} <span className="quiet">{entries.length}</span>
            </h2>
            <ol>
              {entries.map((span) => (
                <Entry key={span.tie.id} span={span} axis={axis} names={names} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
