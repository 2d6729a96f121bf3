import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { boundariesQuestion } from "../../api/view-questions.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { inLanguage } from "../../format/names.ts";
import { boundaryPaths } from "./boundary-paths.ts";
import { clearLabels } from "./clear-labels.ts";
import { type Frame, markSize, type Spot } from "./frames.ts";

export interface FrameProps {
  frame: Frame;
  /** The number of its first spot. */
  first: number;
  /** Key of the spot that is pointed at, in the picture or in the list. */
  lit: string | null;
  onLight: (key: string | null) => void;
}

export function keyOf({ lat, lng, precision }: Spot): string {
  return `${lat} ${lng} ${precision}`;
}

const RING = { country: 62, province: 50, city: 38, district: 24, site: 0 } as const;

const LONGEST_NAME = 30;

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** A frame as a drawing; the list beside it says the same in words, and is what is read out. */
export function FramePicture({ frame, first, lit, onLight }: FrameProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { spots, points, width, height, scale } = frame;
  const names = spots.map(({ placed: [named] }) =>
    named === undefined ? "" : shortened(inLanguage((named.through ?? named.entity).name, language)),
  );
  const { data: boundaries } = useQuery(boundariesQuestion);
  const paths = useMemo(() => boundaryPaths(frame, boundaries?.items ?? []), [frame, boundaries]);
  const clear = clearLabels(names, points, spots.map(markSize));
  return (
    <svg className="geo-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {paths.map((path) => (
        <path key={path} className="geo-boundary" d={path} />
      ))}
      {spots.map((spot, index) => {
        const { x, y } = points[index] ?? { x: 0, y: 0 };
        const key = keyOf(spot);
        const size = markSize(spot);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing only lights the entry of the list
          <g
            key={key}
            className="geo-spot"
            data-lit={lit === key || undefined}
            transform={`translate(${x} ${y})`}
            onMouseEnter={() => onLight(key)}
            onMouseLeave={() => onLight(null)}
          >
            {RING[spot.precision] > 0 && (
              <circle className={`geo-about geo-about-${spot.precision}`} r={size + RING[spot.precision] / 2} />
            )}
            <circle className="geo-mark" r={size} />
            <text className="geo-number" dy="0.35em">
              {first + index}
            </text>
            {clear[index] === true && (
              <text className="geo-label" y={size + 15}>
                {names[index]}
              </text>
            )}
          </g>
        );
      })}
      {scale !== null && (
        <g className="geo-scale" transform={`translate(${width - 16 - scale.length} ${height - 14})`}>
          <path d={`M0 -5V0H${scale.length}V-5`} />
          <text x={scale.length / 2} y={-6}>
            {t("views.geo.scale", { km: scale.km })}
          </text>
        </g>
      )}
    </svg>
  );
}
