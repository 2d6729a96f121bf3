import { useTranslation } from "react-i18next";
import { useAtlas } from "../../app/use-atlas.ts";
import { inLanguage, languageOf } from "../../format/names.ts";
import { EntityLink } from "../../panels/EntityLink.tsx";
import { ShortList } from "../../panels/ShortList.tsx";
import { type FrameProps, keyOf } from "./FramePicture.tsx";
import type { Placed, Spot } from "./frames.ts";

const MOST_SHOWN = 6;

function Name({ placed }: { placed: Placed }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { entity, through } = placed;
  return (
    <li>
      <EntityLink entity={entity} />{" "}
      {through !== null && (
        <span className="small quiet">{t("views.geo.through", { place: inLanguage(through.name, language) })}</span>
      )}
    </li>
  );
}

function Entry({ spot, number, lit, onLight }: { spot: Spot; number: number } & Pick<FrameProps, "lit" | "onLight">) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const key = keyOf(spot);
  const [named] = spot.placed;
  if (named === undefined) return null;
  const place = named.through ?? named.entity;
  return (
    <li
      className="geo-entry"
      data-lit={lit === key || undefined}
      onMouseEnter={() => onLight(key)}
      onMouseLeave={() => onLight(null)}
    >
      <h2>
        <span className="geo-entry-number">{number}</span>{" "}
        <span lang={languageOf(place.name, language)}>{inLanguage(place.name, language)}</span>{" "}
        <span className="small quiet">{t(`entity.precision.${spot.precision}`)}</span>
      </h2>
      <ShortList className="geo-names" items={spot.placed} most={MOST_SHOWN}>
        {(placed) => <Name key={placed.entity.id} placed={placed} />}
      </ShortList>
    </li>
  );
}

/** The spots of a frame in words, numbered as in the picture. */
export function SpotList({ frame, first, lit, onLight }: FrameProps) {
  return (
    <ol className="geo-list">
      {frame.spots.map((spot, index) => (
        <Entry key={keyOf(spot)} spot={spot} number={first + index} lit={lit} onLight={onLight} />
      ))}
    </ol>
  );
}
