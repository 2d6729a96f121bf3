import type { Core } from "cytoscape";
import { EyeOff, FileText, Flag, MapPinned, Waypoints } from "lucide";
import { useRef } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTranslation } from "react-i18next";
import { useActions } from "../app/use-actions.ts";
import { Icon } from "../theme/Icon.tsx";
import type { NodeData } from "./elements.ts";
import "./node-menu.css";

interface NodeMenuProps {
  cy: Core | null;
  id: string | null;
  node: NodeData | null;
  onClose: () => void;
}

/** What can be done with one thing on the map: by the second mouse button, a long press, or the M key. */
export function NodeMenu({ cy, id, node, onClose }: NodeMenuProps) {
  const { t } = useTranslation();
  const actions = useActions();
  const anchor = useRef<HTMLSpanElement>(null);
  const at = id === null ? undefined : cy?.getElementById(id).renderedPosition();

  const choices = {
    open: () => node && actions.open(node.id),
    expand: () => node && actions.expand(node.id, node.name),
    from: () => node && actions.askPath({ from: node.id }),
    to: () => node && actions.askPath({ to: node.id }),
    hide: () => node && actions.hide(node.id, node.name),
  };

  return (
    <>
      <span ref={anchor} className="node-menu-anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className="popover"
        aria-label={t("map.menu", { name: node?.name ?? "" })}
        triggerRef={anchor}
        isOpen={node !== null}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={12}
      >
        <Menu
          className="node-menu"
          aria-label={t("map.menu", { name: node?.name ?? "" })}
          autoFocus="first"
          onAction={(key) => choices[key as keyof typeof choices]()}
          onClose={onClose}
        >
          <MenuItem id="open" textValue={t("act.open")}>
            <Icon node={FileText} />
            {t("act.open")}
          </MenuItem>
          <MenuItem id="expand" textValue={t("act.expand")} isDisabled={node?.undrawn === 0}>
            <Icon node={Waypoints} />
            <span>
              {t("act.expand")}
              <small>
                {node?.undrawn === 0 ? t("act.allDrawn") : t("act.expandMore", { count: node?.undrawn ?? 0 })}
              </small>
            </span>
          </MenuItem>
          <MenuItem id="from" textValue={t("act.fromHere")}>
            <Icon node={Flag} />
            {t("act.fromHere")}
          </MenuItem>
          <MenuItem id="to" textValue={t("act.toHere")}>
            <Icon node={MapPinned} />
            {t("act.toHere")}
          </MenuItem>
          <MenuItem id="hide" textValue={t("act.hide")}>
            <Icon node={EyeOff} />
            {t("act.hide")}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
