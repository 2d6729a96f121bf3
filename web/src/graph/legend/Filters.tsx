import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useTranslation } from "react-i18next";
import { type EntityKind, FAMILIES, type Family } from "#model/vocabulary/kinds.ts";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import { CERTAINTIES, CERTAINTY_LABELS, STATUS_LABELS, STATUSES, type Status } from "#model/vocabulary/statements.ts";
import type { Filters } from "../../app/atlas-state.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { KindMark } from "../../theme/KindMark.tsx";
import type { MapElements } from "../elements.ts";

interface SignProps {
  isLit: boolean;
  onChange: (isLit: boolean) => void;
  count?: number;
  children: ReactNode;
}

/** One sign of the legend as a button. */
function Sign({ isLit, onChange, count, children }: SignProps) {
  return (
    <li>
      <ToggleButton className="sign" isSelected={isLit} onChange={onChange}>
        {children}
        {count !== undefined && <span className="sign-count">{count}</span>}
      </ToggleButton>
    </li>
  );
}

/** Adds values to one list of the filters, or takes them from it. */
function useToggle() {
  const { state, change } = useAtlas();
  function toggle<Name extends keyof Filters>(name: Name, values: readonly Filters[Name][number][], isLit: boolean) {
    const kept = (state.filters[name] as readonly Filters[Name][number][]).filter((value) => !values.includes(value));
    change((before) => ({
      ...before,
      filters: { ...before.filters, [name]: isLit ? [...kept, ...values] : kept },
    }));
  }
  return { filters: state.filters, toggle };
}

function countBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Families of kinds, of those that are on the map. */
export function KindFilters({ elements: { nodes } }: { elements: MapElements }) {
  const { t } = useTranslation();
  const { filters, toggle } = useToggle();
  const kinds = new Map<Family, EntityKind[]>();
  for (const { family, kind } of nodes) {
    const known = kinds.get(family) ?? [];
    if (!known.includes(kind)) kinds.set(family, [...known, kind]);
  }
  const counts = countBy(nodes.map(({ family }) => family));
  return (
    <ul className="legend-list">
      {FAMILIES.flatMap((family) => {
        const [example, ...others] = kinds.get(family) ?? [];
        if (example === undefined) return [];
        const own = [example, ...others];
        return [
          <Sign
            key={family}
            isLit={own.some((kind) => filters.kinds.includes(kind))}
            onChange={(isLit) => toggle("kinds", own, isLit)}
            count={counts.get(family) ?? 0}
          >
            <KindMark kind={example} />
            {t(`kinds.family.${family}`)}
          </Sign>,
        ];
      })}
      <li className="legend-note">
        <span className="legend-badge">+3</span>
        {t("kinds.badge")}
      </li>
    </ul>
  );
}

/** Types of the ties on the map, the commonest first. */
export function TieFilters({ elements: { edges } }: { elements: MapElements }) {
  const { language } = useAtlas().state;
  const { filters, toggle } = useToggle();
  const counts = countBy(edges.flatMap(({ ties }) => ties.map(({ type }) => type)));
  const types = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return (
    <ul className="legend-list">
      {types.map(([type, count]) => (
        <Sign
          key={type}
          isLit={filters.types.includes(type)}
          onChange={(isLit) => toggle("types", [type], isLit)}
          count={count}
        >
          {relationDeclaration(type).label[language]}
        </Sign>
      ))}
    </ul>
  );
}

/** The line that a tie is drawn in. */
const LINES: Record<Status, string> = {
  actual: "legend-line",
  "in-progress": "legend-line legend-line-dash-dot",
  planned: "legend-line legend-line-dashed",
  target: "legend-line legend-line-dashed",
  hoped: "legend-line legend-line-dashed",
};

/** What has happened and what is only meant to, what is stated and what inferred. */
export function StatusFilters({ elements: { edges } }: { elements: MapElements }) {
  const { language } = useAtlas().state;
  const { filters, toggle } = useToggle();
  const ties = edges.flatMap((edge) => edge.ties);
  const statuses = countBy(ties.map(({ status }) => status));
  const certainties = countBy(ties.map(({ certainty }) => certainty));
  return (
    <ul className="legend-list">
      {STATUSES.filter((status) => statuses.has(status)).map((status) => (
        <Sign
          key={status}
          isLit={filters.statuses.includes(status)}
          onChange={(isLit) => toggle("statuses", [status], isLit)}
          count={statuses.get(status) ?? 0}
        >
          <span className={LINES[status]} />
          {STATUS_LABELS[status][language]}
        </Sign>
      ))}
      {CERTAINTIES.filter((certainty) => certainties.has(certainty)).map((certainty) => (
        <Sign
          key={certainty}
          isLit={filters.certainties.includes(certainty)}
          onChange={(isLit) => toggle("certainties", [certainty], isLit)}
          count={certainties.get(certainty) ?? 0}
        >
          <span className={certainty === "stated" ? "legend-line" : "legend-line legend-line-light"} />
          {CERTAINTY_LABELS[certainty][language]}
        </Sign>
      ))}
    </ul>
  );
}
