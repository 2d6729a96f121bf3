import type { Core } from "cytoscape";
import { ArrowRight } from "lucide";
import { useRef } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTranslation } from "react-i18next";
import { relationDeclaration } from "#model/vocabulary/relation-types.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatWhen } from "../format/dates.ts";
import { Icon } from "../theme/Icon.tsx";
import type { EdgeData } from "./elements.ts";

interface TiesMenuProps {
  cy: Core | null;
  edge: EdgeData | null;
  nameOf: (id: string) => string;
  onClose: () => void;
}

/** Which of the ties that are drawn as one line to read. */
export function TiesMenu({ cy, edge, nameOf, onClose }: TiesMenuProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  const anchor = useRef<HTMLSpanElement>(null);
  const line = edge === null ? undefined : cy?.getElementById(edge.id);
  const at = line?.nonempty() ? line.renderedBoundingBox({ includeLabels: false }) : undefined;
  const label = t("canvas.menu.tiesBetween", { from: nameOf(edge?.source ?? ""), to: nameOf(edge?.target ?? "") });
  return (
    <>
      <span
        ref={anchor}
        className="node-menu-anchor"
        style={{ left: at === undefined ? 0 : (at.x1 + at.x2) / 2, top: at === undefined ? 0 : (at.y1 + at.y2) / 2 }}
      />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen={edge !== null}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        offset={8}
      >
        <Menu
          className="node-menu"
          aria-label={label}
          autoFocus="first"
          onAction={(key) => openTie(String(key))}
          onClose={onClose}
        >
          {edge?.ties.map((tie) => (
            <MenuItem key={tie.id} id={tie.id} textValue={relationDeclaration(tie.type).label[language]}>
              <Icon node={ArrowRight} />
              <span>
                {relationDeclaration(tie.type).label[language]}
                <small>{formatWhen(tie, language)}</small>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
