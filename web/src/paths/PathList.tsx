import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { useTranslation } from "react-i18next";
import type { PathItem } from "#model/api/answers.ts";
import { choosePath } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { PathSteps } from "./PathSteps.tsx";
import { entitiesOf } from "./use-path-on-map.ts";

/** As many as one answer has; past it there may be more. */
const MOST_PATHS = 10;

function Summary({ items }: { items: readonly PathItem[] }) {
  const { t } = useTranslation();
  const count = items.length;
  const steps = t("paths.steps", { count: items[0]?.length ?? 0 });
  const text = count >= MOST_PATHS ? t("paths.atLeast", { count, steps }) : t("paths.found", { count, steps });
  return (
    <p className="paths-found" role="status">
      {text}
    </p>
  );
}

/** The paths found. Choosing one draws it, with everything it passes. */
export function PathList({ items, chosen }: { items: readonly PathItem[]; chosen: number | null }) {
  const { t } = useTranslation();
  const { change } = useAtlas();

  function choose(value: string): void {
    const index = Number(value);
    const path = items[index];
    if (path !== undefined) change(choosePath(index, entitiesOf(path)));
  }

  return (
    <>
      <Summary items={items} />
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
    </>
  );
}
