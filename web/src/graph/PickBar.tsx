import { EyeOff, Group as GroupIcon, Pin, PinOff, Waypoints, X } from "lucide";
import { Button } from "react-aria-components/Button";
import { Toolbar } from "react-aria-components/Toolbar";
import { useTranslation } from "react-i18next";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import type { Arranging } from "./use-arranging.ts";

/** What can be done with everything that is picked, in one go. */
export function PickBar({ arranging }: { arranging: Arranging }) {
  const { t } = useTranslation();
  const { picked, pinned } = useAtlas().state;
  const { askPath } = useActions();
  if (picked.length === 0) return null;
  const isPinned = picked.every((id) => pinned.some((pin) => pin.id === id));
  const [from, to] = picked;
  return (
    <Toolbar className="pick-bar" aria-label={t("canvas.pick.bar")}>
      <strong>{t("canvas.pick.count", { count: picked.length })}</strong>
      <Button onPress={() => arranging.togglePinned(picked)}>
        <Icon node={isPinned ? PinOff : Pin} size={16} />
        {t(isPinned ? "canvas.pick.unpin" : "canvas.pick.pin")}
      </Button>
      <Button onPress={() => arranging.hide(picked)}>
        <Icon node={EyeOff} size={16} />
        {t("canvas.pick.hide")}
      </Button>
      {picked.length > 1 && (
        <Button onPress={() => arranging.foldTogether(picked)}>
          <Icon node={GroupIcon} size={16} />
          {t("canvas.pick.collapse")}
        </Button>
      )}
      {picked.length === 2 && from !== undefined && to !== undefined && (
        <Button onPress={() => askPath({ from, to })}>
          <Icon node={Waypoints} size={16} />
          {t("canvas.pick.connect")}
        </Button>
      )}
      <Button onPress={() => arranging.pick([])} aria-label={t("canvas.pick.clear")}>
        <Icon node={X} size={16} />
      </Button>
    </Toolbar>
  );
}
