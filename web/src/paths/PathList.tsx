import { Button } from "react-aria-components/Button";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useTranslation } from "react-i18next";
import type { PathItem } from "#model/api/answers.ts";
import { type Change, choosePath } from "../app/atlas-state.ts";
import { isAnyWay } from "../app/page-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { PathSteps } from "./PathSteps.tsx";
import { entitiesOf } from "./use-path-on-map.ts";

/** The API's limit, and how many more are asked for at a time. */
const MOST_PATHS = 100;
const MORE = 30;

function Summary({ items }: { items: readonly PathItem[] }) {
  const { t } = useTranslation();
  const { ways } = useAtlas().state;
  const count = items.length;
  if (ways.order === "strongest")
    return (
      <p className="paths-found" role="status">
        {t("ways.found", { count })}
      </p>
    );
  const steps = t("paths.steps", { count: items[0]?.length ?? 0 });
  const text = count >= ways.most ? t("paths.atLeast", { count, steps }) : t("paths.found", { count, steps });
  return (
    <p className="paths-found" role="status">
      {text}
    </p>
  );
}

function lookForMore(most: number): Change {
  return (state) => ({ ...state, ways: { ...state.ways, most } });
}

/** The paths found. Choosing one draws it, with everything it passes. */
export function PathList({ items, chosen }: { items: readonly PathItem[]; chosen: number | null }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const most = Math.min(MOST_PATHS, state.ways.most + MORE);

  function choose(value: string): void {
    const index = Number(value);
    const path = items[index];
    if (path !== undefined) change(choosePath(index, entitiesOf(path)));
  }

  return (
    <>
      <Summary items={items} />
      {(items[0]?.length ?? 0) > 1 && isAnyWay(state.ways) && <p className="quiet">{t("paths.indirect")}</p>}
      <RadioGroup
        className="paths"
        aria-label={t("paths.notDrawn")}
        value={chosen === null ? null : String(chosen)}
        onChange={choose}
      >
        {items.map((path, index) => (
          <div
            key={path.hops.map(({ relation }) => relation.id).join(" ")}
            className="path"
            data-chosen={index === chosen || undefined}
          >
            <Radio value={String(index)} className="path-choice">
              <span className="path-dot" aria-hidden="true" />
              <span>
                <span className="path-number">{t("paths.number", { number: index + 1 })}</span>
                <span className="small quiet">{t(index === chosen ? "paths.shown" : "paths.show")}</span>
              </span>
            </Radio>
            <PathSteps path={path} />
          </div>
        ))}
      </RadioGroup>
      {items.length >= state.ways.most && state.ways.most < MOST_PATHS && (
        <Button className="button paths-more" onPress={() => change(lookForMore(most))}>
          {t("ways.more", { count: most })}
        </Button>
      )}
    </>
  );
}
