import { EyeOff, Flag, MapPinned, Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { ShownEntity } from "#model/api/answers.ts";
import { EXPANSION, useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage } from "../format/names.ts";
import { useMapNetwork } from "../graph/use-map-network.ts";
import { Icon } from "../theme/Icon.tsx";

/** What can be done with an entity from its page; the same as from the map. */
export function EntityActions({ entity }: { entity: ShownEntity }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const actions = useActions();
  const { elements } = useMapNetwork();
  const name = inLanguage(entity.name, state.language);
  const node = elements?.nodes.find(({ id }) => id === entity.id);
  const undrawn = node?.undrawn ?? entity.degree;
  return (
    <div className="page-actions">
      <Button
        className="button button-primary"
        isDisabled={undrawn === 0}
        onPress={() => actions.expand(entity.id, name)}
      >
        <Icon node={Waypoints} size={17} />
        {t("act.expand")}
      </Button>
      <Button className="button" onPress={() => actions.askPath({ from: entity.id })}>
        <Icon node={Flag} size={17} />
        {t("act.fromHere")}
      </Button>
      <Button className="button" onPress={() => actions.askPath({ to: entity.id })}>
        <Icon node={MapPinned} size={17} />
        {t("act.toHere")}
      </Button>
      {node !== undefined && (
        <Button className="button" onPress={() => actions.hide(entity.id, name)}>
          <Icon node={EyeOff} size={17} />
          {t("act.hide")}
        </Button>
      )}
      <p className="page-actions-note">
        {undrawn === 0 ? t("act.allDrawn") : t("act.expandMore", { count: undrawn })}{" "}
        {undrawn > EXPANSION && t("act.atATime", { count: EXPANSION })}
      </p>
    </div>
  );
}
