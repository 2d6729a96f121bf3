import { useQuery } from "@tanstack/react-query";
import { ChevronRight, X } from "lucide";
import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { RELATION_TYPES, type RelationType, relationDeclaration } from "#model/vocabulary/relation-types.ts";
import { entityQuestion } from "../api/questions.ts";
import { ANY_WAY, FARTHEST_HOPS, isAnyWay, type Ways } from "../app/page-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage } from "../format/names.ts";
import { EntitySearch } from "../search/EntitySearch.tsx";
import { Icon } from "../theme/Icon.tsx";
import "./ways.css";

/** Between the ends; the API's limit. */
const MOST_STOPS = 5;

function useWays(): { ways: Ways; set: (part: Partial<Ways>) => void } {
  const { state, change } = useAtlas();
  return {
    ways: state.ways,
    // Other paths are found: whichever was chosen is no longer the one it was.
    set: (part) =>
      change((before) => ({
        ...before,
        ways: { ...before.ways, ...part },
        path: before.path === null ? null : { ...before.path, chosen: null },
      })),
  };
}

function Chosen({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <Button className="way-chosen" aria-label={t("ways.remove", { name })} onPress={onRemove}>
        {name}
        <Icon node={X} size={14} />
      </Button>
    </li>
  );
}

function ChosenEntity({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { language } = useAtlas().state;
  const { data } = useQuery(entityQuestion(id));
  return <Chosen name={data === undefined ? id : inLanguage(data.entity.name, language)} onRemove={onRemove} />;
}

/** Entities the paths have to pass, or may not. */
function EntitiesOf({ part }: { part: "via" | "avoidIds" }) {
  const { t } = useTranslation();
  const { ways, set } = useWays();
  const { path } = useAtlas().state;
  const ids = ways[part];
  const label = t(part === "via" ? "ways.via" : "ways.avoid");
  const taken = [path?.from, path?.to, ...ways.via, ...ways.avoidIds];
  return (
    <div className="way">
      {ids.length > 0 && (
        <ul className="way-list" aria-label={label}>
          {ids.map((id) => (
            <ChosenEntity key={id} id={id} onRemove={() => set({ [part]: ids.filter((one) => one !== id) })} />
          ))}
        </ul>
      )}
      {(part === "avoidIds" || ids.length < MOST_STOPS) && (
        <EntitySearch
          label={label}
          isLabelShown
          placeholder={t("search.placeholder")}
          onChoose={(id) => !taken.includes(id) && set({ [part]: [...ids, id] })}
        />
      )}
    </div>
  );
}

function TypesOf({ part }: { part: "types" | "avoidTypes" }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { ways, set } = useWays();
  const field = useId();
  const types = ways[part];
  const labelOf = (type: RelationType) => relationDeclaration(type).label[language].replace(/:$/, "");
  const free = RELATION_TYPES.filter((type) => ![...ways.types, ...ways.avoidTypes].includes(type)).sort((a, b) =>
    labelOf(a).localeCompare(labelOf(b), language),
  );
  function add(value: string): void {
    const type = RELATION_TYPES.find((one) => one === value);
    if (type !== undefined) set({ [part]: [...types, type] });
  }
  return (
    <div className="way">
      <label htmlFor={field}>{t(`ways.${part}`)}</label>
      {types.length > 0 && (
        <ul className="way-list">
          {types.map((type) => (
            <Chosen
              key={type}
              name={labelOf(type)}
              onRemove={() => set({ [part]: types.filter((one) => one !== type) })}
            />
          ))}
        </ul>
      )}
      <select id={field} className="way-select" value="" onChange={(event) => add(event.target.value)}>
        <option value="">{t("ways.addType")}</option>
        {free.map((type) => (
          <option key={type} value={type}>
            {labelOf(type)}
          </option>
        ))}
      </select>
    </div>
  );
}

function OrderChoice() {
  const { t } = useTranslation();
  const { ways, set } = useWays();
  return (
    <div className="way">
      <ToggleButtonGroup
        className="segments"
        aria-label={t("ways.order")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[ways.order]}
        onSelectionChange={(keys) => set({ order: keys.has("strongest") ? "strongest" : "shortest" })}
      >
        <ToggleButton id="shortest">{t("ways.shortest")}</ToggleButton>
        <ToggleButton id="strongest">{t("ways.strongest")}</ToggleButton>
      </ToggleButtonGroup>
      <p className="small quiet">{t("ways.strongestHint")}</p>
    </div>
  );
}

const HOPS = Array.from({ length: FARTHEST_HOPS }, (_, index) => index + 1);

function Bounds() {
  const { t } = useTranslation();
  const { ways, set } = useWays();
  const hops = useId();
  const out = useId();
  return (
    <div className="way">
      <label htmlFor={hops}>{t("ways.maxHops")}</label>
      <select
        id={hops}
        className="way-select"
        value={ways.maxHops}
        onChange={(event) => set({ maxHops: Number(event.target.value) })}
      >
        {HOPS.map((count) => (
          <option key={count} value={count}>
            {t("paths.steps", { count })}
          </option>
        ))}
      </select>
      <label className="way-check" htmlFor={out}>
        <input
          id={out}
          type="checkbox"
          checked={ways.direction === "out"}
          onChange={(event) => set({ direction: event.target.checked ? "out" : "any" })}
        />
        {t("ways.out")}
      </label>
    </div>
  );
}

function Fold({ isChanged, children }: { isChanged: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Disclosure className="ways" defaultExpanded={isChanged}>
      <Button slot="trigger" className="facet-title">
        <Icon node={ChevronRight} size={15} />
        {t("ways.title")}
        {isChanged && <span className="chip chip-torch">{t("ways.changed")}</span>}
      </Button>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}

/** Which paths are looked for: in what order, how far, over what, by what and not by what. */
export function PathWays() {
  const { t } = useTranslation();
  const { ways, set } = useWays();
  const isChanged = !isAnyWay(ways);
  return (
    <Fold isChanged={isChanged}>
      <OrderChoice />
      <Bounds />
      <EntitiesOf part="via" />
      <EntitiesOf part="avoidIds" />
      <TypesOf part="types" />
      <TypesOf part="avoidTypes" />
      {isChanged && (
        <Button className="button" onPress={() => set(ANY_WAY)}>
          {t("ways.reset")}
        </Button>
      )}
    </Fold>
  );
}
