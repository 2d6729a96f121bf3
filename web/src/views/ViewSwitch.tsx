import { ChevronDown } from "lucide";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import { show, VIEWS, type View } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import "./view-switch.css";

const FIRST: readonly View[] = ["map", "list"];

/** The two ways everyone needs at hand, and the others behind a button that says which of them is on. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const isFirst = FIRST.includes(state.view);
  return (
    <div className="view-switch">
      <ToggleButtonGroup
        className="segments"
        aria-label={t("map.view")}
        selectionMode="single"
        selectedKeys={isFirst ? [state.view] : []}
        onSelectionChange={(keys) => {
          const view = FIRST.find((first) => keys.has(first));
          if (view !== undefined) change(show(view));
        }}
      >
        <ToggleButton id="map">{t("map.asMap")}</ToggleButton>
        <ToggleButton id="list">{t("map.asList")}</ToggleButton>
      </ToggleButtonGroup>
      <MenuTrigger>
        <Button
          className="view-more"
          data-on={isFirst ? undefined : true}
          aria-label={isFirst ? t("views.more") : `${t("views.more")}: ${t(`views.name.${state.view}`)}`}
        >
          {isFirst ? t("views.more") : t(`views.name.${state.view}`)}
          <Icon node={ChevronDown} size={16} />
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu
            className="view-menu"
            aria-label={t("views.more")}
            selectionMode="single"
            selectedKeys={[state.view]}
            onAction={(key) => {
              const view = VIEWS.find((one) => one === key);
              if (view !== undefined) change(show(view));
            }}
          >
            {VIEWS.filter((view) => !FIRST.includes(view)).map((view) => (
              <MenuItem key={view} id={view} className="view-menu-item">
                {t(`views.name.${view}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
