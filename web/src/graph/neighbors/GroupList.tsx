import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import type { RelationCount } from "#model/api/answers.ts";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import { useAtlas } from "../../app/use-atlas.ts";

export type Group = Pick<RelationCount, "type" | "direction">;

const ALL = "all";

function keyOf({ type, direction }: Group): string {
  return `${type} ${direction}`;
}

interface GroupListProps {
  counts: readonly RelationCount[];
  chosen: Group | null;
  onChoose: (group: Group | null) => void;
}

/** Ties counted by type and direction before any is read. `null`: all of them. */
export function GroupList({ counts, chosen, onChoose }: GroupListProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <ToggleButtonGroup
      className="neighbor-groups"
      aria-label={t("canvas.neighbors.groups")}
      orientation="vertical"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen === null ? ALL : keyOf(chosen)]}
      onSelectionChange={(keys) => onChoose(counts.find((group) => keys.has(keyOf(group))) ?? null)}
    >
      <ToggleButton id={ALL}>
        <span>{t("canvas.neighbors.all")}</span>
        <span className="neighbor-count">{total}</span>
      </ToggleButton>
      {counts.map((group) => (
        <ToggleButton key={keyOf(group)} id={keyOf(group)}>
          <span>
            {relationDeclaration(group.type)[group.direction === "out" ? "label" : "inverse"][language].replace(
              /:$/,
              "",
            )}
          </span>
          <span className="neighbor-count">{group.count}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
