import { useEffect } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import { MapView } from "../graph/MapView.tsx";
import { i18n } from "../i18n/i18n.ts";
import { SidePanel } from "../panels/SidePanel.tsx";
import { EmbedLink } from "../share/EmbedLink.tsx";
import { Kiosk } from "../share/Kiosk.tsx";
import { SystemsRoom } from "../systems/SystemsRoom.tsx";
import { useTheme } from "../theme/use-theme.ts";
import { Announcer } from "./Announcer.tsx";
import { Header } from "./Header.tsx";
import { useAtlas } from "./use-atlas.ts";
import "./app.css";

/** One page: the header, the map, and beside it the page of what is chosen. */
export function App() {
  const { t } = useTranslation();
  const { language, system, frame } = useAtlas().state;
  const { theme, toggleTheme } = useTheme();

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    void i18n.changeLanguage(language).then(() => {
      document.title = i18n.t("app.name");
    });
  }, [language]);

  return (
    <I18nProvider locale={language === "zh" ? "zh-CN" : "en-US"}>
      <a className="skip" href="#map">
        {t("app.skipToMap")}
      </a>
      {frame !== "embed" && (
        <a className="skip" href="#page">
          {t("app.skipToPanel")}
        </a>
      )}
      <div className="app" data-frame={frame}>
        {frame !== "embed" && <Header theme={theme} toggleTheme={toggleTheme} />}
        <main className="app-main">
          <div className="stage">
            <div className="stage-map" inert={system !== null}>
              <MapView theme={theme} />
            </div>
            <SystemsRoom />
          </div>
          {frame === "embed" ? <EmbedLink /> : <SidePanel />}
        </main>
      </div>
      {frame === "kiosk" && <Kiosk />}
      <Announcer />
    </I18nProvider>
  );
}
