import { ChevronDown, ChevronUp, Pause, Play, X } from "lucide";
import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { NO_CLOCKS } from "../../app/atlas-state.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { formatDate } from "../../format/dates.ts";
import { Icon } from "../../theme/Icon.tsx";
import { IconButton } from "../../theme/IconButton.tsx";
import type { MapElements } from "../elements.ts";
import { Histogram } from "./Histogram.tsx";
import { dateOfMonth, type Month, monthOfDate } from "./months.ts";
import { Standings } from "./Standings.tsx";
import { type Clock, useDated } from "./use-dated.ts";
import { usePlay } from "./use-play.ts";
import "./time-bar.css";

interface TimeBarProps {
  elements: MapElements | null;
  knownTies: ReadonlySet<string> | null;
  onClose: () => void;
}

/** Turns of the clock closer together than this are one step to undo. */
const ONE_TURN_MS = 1_500;

/** Turns one clock; a slide of the hand, or a play, is one step. */
function useTurn(clock: Clock): (month: Month | null) => void {
  const { change } = useAtlas();
  const turned = useRef(0);
  return (month) => {
    const date = month === null ? null : dateOfMonth(month);
    const now = performance.now();
    const how = month !== null && now - turned.current < ONE_TURN_MS ? "amend" : "step";
    turned.current = month === null ? 0 : now;
    change((state) => ({ ...state, clocks: { ...state.clocks, [clock]: date } }), how);
  };
}

function ClockChoice({ clock, onChoose }: { clock: Clock; onChoose: (clock: Clock) => void }) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className="segments time-bar-clock"
      aria-label={t("canvas.clock.which")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[clock]}
      onSelectionChange={(keys) => onChoose(keys.has("at") ? "at" : "knownOn")}
    >
      <ToggleButton id="at">{t("canvas.clock.at")}</ToggleButton>
      <ToggleButton id="knownOn">{t("canvas.clock.known")}</ToggleButton>
    </ToggleButtonGroup>
  );
}

/** The time of the map: two clocks, each with what is dated beneath its slider, and how everything stands then. On a phone it is one row until more
 * is asked for. */
export function TimeBar({ elements, knownTies, onClose }: TimeBarProps) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const { clocks, language } = state;
  const [isSlim, setSlim] = useState(() => window.matchMedia("(max-width: 700px)").matches);
  const [clock, setClock] = useState<Clock>(clocks.at === null && clocks.knownOn !== null ? "knownOn" : "at");
  const dated = useDated(elements, clock);
  const turn = useTurn(clock);
  const date = clocks[clock];
  const span = dated?.span ?? null;
  const month = date === null ? null : monthOfDate(date);
  const shown = span === null ? 0 : Math.min(span.last, Math.max(span.first, month ?? span.last));

  const { isPlaying, setPlaying } = usePlay(() => {
    if (span === null || shown >= span.last) return "end";
    turn(shown + 1);
    return "on";
  });

  function togglePlay(): void {
    if (!isPlaying && span !== null && (month === null || month >= span.last)) turn(span.first);
    setPlaying(!isPlaying);
  }

  function close(): void {
    if (clocks.at !== null || clocks.knownOn !== null) change((before) => ({ ...before, clocks: NO_CLOCKS }));
    onClose();
  }

  const dateWords = date === null ? t("canvas.clock.all") : formatDate(date, language);
  const slider = span !== null && (
    <input
      type="range"
      aria-label={t(`canvas.clock.${clock === "at" ? "at" : "known"}`)}
      aria-valuetext={dateWords}
      min={span.first}
      max={span.last}
      value={shown}
      data-unset={date === null || undefined}
      onChange={(event) => turn(Number(event.target.value))}
    />
  );

  return (
    <section className="time-bar" data-slim={isSlim || undefined} aria-label={t("canvas.clock.title")}>
      <div className="time-bar-head">
        {!isSlim && <ClockChoice clock={clock} onChoose={setClock} />}
        <Button
          className="time-bar-play"
          aria-label={t(isPlaying ? "canvas.clock.pause" : "canvas.clock.play")}
          isDisabled={span === null}
          onPress={togglePlay}
        >
          <Icon node={isPlaying ? Pause : Play} size={17} />
        </Button>
        {isSlim && slider}
        <strong className="time-bar-date">
          {isSlim && <span className="time-bar-which">{t(`canvas.clock.${clock === "at" ? "at" : "known"}`)} </span>}
          {dateWords}
        </strong>
        {date !== null && (
          <Button className="text-button" onPress={() => turn(null)}>
            {t("canvas.clock.all")}
          </Button>
        )}
        <Button
          className="icon-button time-bar-more"
          aria-expanded={!isSlim}
          aria-label={t(isSlim ? "canvas.clock.more" : "canvas.clock.less")}
          onPress={() => setSlim(!isSlim)}
        >
          <Icon node={isSlim ? ChevronUp : ChevronDown} size={19} />
        </Button>
        {!isSlim && <IconButton icon={X} label={t("canvas.clock.close")} onPress={close} placement="top" />}
      </div>
      {!isSlim && dated === null && <p className="quiet small">{t("canvas.clock.undated")}</p>}
      {!isSlim && dated !== null && (
        <div className="time-bar-slide">
          <Histogram dated={dated} month={month} />
          {slider}
        </div>
      )}
      {!isSlim && elements !== null && <Standings elements={elements} knownTies={knownTies} />}
    </section>
  );
}
