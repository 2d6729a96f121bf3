import { Eye, Globe, type IconNode, Lasso, Redo2, Shuffle, Spline, Timer, Undo2 } from "lucide";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { Toolbar } from "react-aria-components/Toolbar";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { useTranslation } from "react-i18next";
import { drawWhole } from "../app/atlas-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { useUndo, useUndoKeys } from "../app/use-undo.ts";
import { Icon } from "../theme/Icon.tsx";
import { IconButton } from "../theme/IconButton.tsx";
import "./map-tools.css";

interface MapToolsProps {
  isLasso: boolean;
  onLasso: (isLasso: boolean) => void;
  isTime: boolean;
  onTime: (isTime: boolean) => void;
  onArrange: () => void;
  onShowHidden: () => void;
}

interface SwitchProps {
  icon: IconNode;
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

function Switch({ icon, label, isSelected, onChange }: SwitchProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton className="icon-button" aria-label={label} isSelected={isSelected} onChange={onChange}>
        <Icon node={icon} size={19} />
      </ToggleButton>
      <Tooltip className="tooltip" offset={8}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** What works on the map as a whole: steps back and forth, how it is drawn, and its time. */
export function MapTools({ isLasso, onLasso, isTime, onTime, onArrange, onShowHidden }: MapToolsProps) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const steps = useUndo();
  useUndoKeys(steps);
  return (
    <Toolbar className="map-tools" aria-label={t("canvas.tools")}>
      <IconButton icon={Undo2} label={steps.undoLabel} isDisabled={steps.back === 0} onPress={steps.undo} />
      <IconButton icon={Redo2} label={steps.redoLabel} isDisabled={steps.forth === 0} onPress={steps.redo} />
      <span className="map-tools-gap" />
      <Switch icon={Lasso} label={t("canvas.lasso")} isSelected={isLasso} onChange={onLasso} />
      <Switch
        icon={Spline}
        label={t("canvas.bundle")}
        isSelected={state.bundled}
        onChange={(bundled) => change((before) => ({ ...before, bundled }))}
      />
      <Switch
        icon={Globe}
        label={t("canvas.whole")}
        isSelected={state.whole}
        onChange={(whole) => change(drawWhole(whole))}
      />
      <IconButton icon={Shuffle} label={t("canvas.arrange")} onPress={onArrange} />
      <Switch icon={Timer} label={t("canvas.time")} isSelected={isTime} onChange={onTime} />
      {state.hidden.length > 0 && (
        <Button className="map-tools-hidden" onPress={onShowHidden}>
          <Icon node={Eye} size={16} />
          {t("canvas.hiddenShow", { count: state.hidden.length })}
        </Button>
      )}
    </Toolbar>
  );
}
