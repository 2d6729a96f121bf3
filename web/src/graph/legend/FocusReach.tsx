import { Minus, Plus } from "lucide";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { useTranslation } from "react-i18next";
import { MOST_HOPS } from "../../app/atlas-state.ts";
import { useAtlas } from "../../app/use-atlas.ts";
import { Icon } from "../../theme/Icon.tsx";

/** How far around what is chosen the map stays lit. */
export function FocusReach() {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  if (state.selection === null || state.selection.type === "document") return null;
  const hops = state.focusHops ?? 1;
  const reach = (focusHops: number) => change((before) => ({ ...before, focusHops }));
  return (
    <Group className="focus-reach" aria-label={t("canvas.filters.focus")}>
      <Button aria-label={t("canvas.filters.nearer")} isDisabled={hops === 0} onPress={() => reach(hops - 1)}>
        <Icon node={Minus} size={14} />
      </Button>
      <output>{t("canvas.filters.hops", { count: hops })}</output>
      <Button aria-label={t("canvas.filters.farther")} isDisabled={hops === MOST_HOPS} onPress={() => reach(hops + 1)}>
        <Icon node={Plus} size={14} />
      </Button>
    </Group>
  );
}
