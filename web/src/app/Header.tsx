import { Moon, Sun, Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { useTranslation } from "react-i18next";
import { EntitySearch } from "../search/EntitySearch.tsx";
import { ShareButton } from "../share/ShareButton.tsx";
import { SystemsLink } from "../systems/SystemsLink.tsx";
import { Icon } from "../theme/Icon.tsx";
import type { Theme } from "../theme/use-theme.ts";
import { clearMap, speak } from "./atlas-state.ts";
import { Mark } from "./Mark.tsx";
import { useActions } from "./use-actions.ts";
import { useAtlas } from "./use-atlas.ts";
import "./header.css";

interface HeaderProps {
  theme: Theme;
  toggleTheme: () => void;
}

function LanguageSwitch() {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t("app.language")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state.language]}
      onSelectionChange={(keys) => change(speak(keys.has("zh") ? "zh" : "en"))}
    >
      <ToggleButton id="zh" aria-label="中文">
        <span lang="zh">中</span>
      </ToggleButton>
      <ToggleButton id="en" aria-label="English">
        <span lang="en">EN</span>
      </ToggleButton>
    </ToggleButtonGroup>
  );
}

/** Named by its tooltip; where fingers rule and nothing hovers, by a word below the sign. */
function ThemeButton({ theme, toggleTheme }: HeaderProps) {
  const { t } = useTranslation();
  const isDark = theme === "dark";
  return (
    <TooltipTrigger delay={500}>
      <Button
        className="button header-tool header-theme"
        aria-label={t(isDark ? "app.toLight" : "app.toDark")}
        onPress={toggleTheme}
      >
        <Icon node={isDark ? Sun : Moon} size={17} />
        <span>{t(isDark ? "app.light" : "app.dark")}</span>
      </Button>
      <Tooltip className="tooltip" placement="bottom" offset={8}>
        {t(isDark ? "app.toLight" : "app.toDark")}
      </Tooltip>
    </TooltipTrigger>
  );
}

export function Header({ theme, toggleTheme }: HeaderProps) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  const { visit, askPath } = useActions();
  return (
    <header className="header">
      <h1 className="brand">
        <Button className="brand-button" aria-label={t("app.home")} onPress={() => change(clearMap)}>
          <Mark />
          <span>{t("app.name")}</span>
        </Button>
      </h1>
      <search className="header-search">
        <EntitySearch label={t("search.label")} placeholder={t("search.placeholder")} onChoose={visit} />
      </search>
      <div className="header-tools">
        <Button className="button header-tool" aria-label={t("app.connect")} onPress={() => askPath({})}>
          <Icon node={Waypoints} size={17} />
          <span className="header-long">{t("app.connect")}</span>
          <span className="header-short">{t("app.connectShort")}</span>
        </Button>
        <SystemsLink className="button header-tool" />
        <ShareButton />
        <LanguageSwitch />
        <ThemeButton theme={theme} toggleTheme={toggleTheme} />
      </div>
    </header>
  );
}
