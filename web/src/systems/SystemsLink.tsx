import { LayoutGrid } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import { SYSTEM_INDEX } from "./system-place.ts";

/** Opens the index of the systems, from wherever it stands. */
export function SystemsLink({ className }: { className: string }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  return (
    <Button
      className={className}
      aria-label={t("systems.open")}
      onPress={() => change((state) => ({ ...state, system: SYSTEM_INDEX }))}
    >
      <Icon node={LayoutGrid} size={17} />
      <span>{t("systems.open")}</span>
    </Button>
  );
}
