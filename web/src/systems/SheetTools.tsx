import { Download, Printer } from "lucide";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { useTranslation } from "react-i18next";
import type { Picture } from "#model/api/views.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import type { ShownView } from "./shown-view.ts";
import type { SystemPlace } from "./system-place.ts";
import { viewCsv } from "./view-csv.ts";

interface SheetToolsProps {
  view: ShownView;
  place: SystemPlace;
  picture: Picture;
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Which sheet, which picture of it, and ways to take it along. */
export function SheetTools({ view, place, picture }: SheetToolsProps) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const { language } = state;
  const { sheet, sheets } = view.head;
  const go = (next: Partial<SystemPlace>) => change((now) => ({ ...now, system: { ...place, ...next } }));
  const pictures: readonly Picture[] = sheet.pictures;
  return (
    <div className="sheet-tools">
      {sheets.length > 1 && (
        <ToggleButtonGroup
          className="segments sheet-tabs"
          aria-label={t("systems.sheets")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[sheet.slug]}
          onSelectionChange={(keys) => go({ sheet: String([...keys][0]), picture: null })}
        >
          {sheets.map(({ slug, title }) => (
            <ToggleButton key={slug} id={slug}>
              {title[language]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {pictures.length > 1 && (
        <ToggleButtonGroup
          className="segments"
          aria-label={t("systems.pictures")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[picture]}
          onSelectionChange={(keys) => go({ picture: pictures.find((one) => keys.has(one)) ?? null })}
        >
          {pictures.map((one) => (
            <ToggleButton key={one} id={one}>
              {t(`systems.picture.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <span className="sheet-take">
        <Button
          className="button"
          onPress={() => save(`${view.head.view.slug}-${sheet.slug}.csv`, viewCsv(view, language))}
        >
          <Icon node={Download} size={16} /> CSV
        </Button>
        <Button className="button" onPress={() => window.print()}>
          <Icon node={Printer} size={16} /> {t("systems.print")}
        </Button>
      </span>
    </div>
  );
}
