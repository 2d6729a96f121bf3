import type { Core } from "cytoscape";
import type { IconNode } from "lucide";
import {
  EyeOff,
  FileText,
  Flag,
  FoldHorizontal,
  ListChecks,
  MapPinned,
  Pin,
  PinOff,
  SquareCheck,
  SquareDashed,
  UnfoldHorizontal,
  Users,
  Waypoints,
} from "lucide";
import { useRef } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { useTranslation } from "react-i18next";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import type { NodeData } from "./elements.ts";
import type { Arranging } from "./use-arranging.ts";
import "./node-menu.css";

interface NodeMenuProps {
  cy: Core | null;
  id: string | null;
  node: NodeData | null;
  arranging: Arranging;
  onChoose: (id: string) => void;
  onClose: () => void;
}

interface Choice {
  readonly id: string;
  readonly icon: IconNode;
  readonly text: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly act: () => void;
}

/** The choices for one thing, in groups. */
function useChoices(node: NodeData | null, arranging: Arranging, onChoose: (id: string) => void): Choice[][] {
  const { t } = useTranslation();
  const { picked, pinned } = useAtlas().state;
  const actions = useActions();
  if (node === null) return [];
  const { id, name, undrawn } = node;
  const isPinned = pinned.some((pin) => pin.id === id);
  const isPicked = picked.includes(id);
  const more = undrawn === 0 ? t("act.allDrawn") : t("act.expandMore", { count: undrawn });
  const folding: Choice[] =
    node.holds > 0
      ? [{ id: "unfold", icon: UnfoldHorizontal, text: t("canvas.fold.open"), act: () => arranging.unfold(id) }]
      : [
          { id: "fold-hub", icon: FoldHorizontal, text: t("canvas.fold.hub"), act: () => arranging.foldHub(id) },
          {
            id: "fold-community",
            icon: Users,
            text: t("canvas.fold.community"),
            act: () => arranging.foldCommunity(id),
          },
        ];
  return [
    [
      { id: "open", icon: FileText, text: t("act.open"), act: () => actions.open(id) },
      {
        id: "expand",
        icon: Waypoints,
        text: t("act.expand"),
        hint: more,
        isDisabled: undrawn === 0,
        act: () => actions.expand(id, name),
      },
      {
        id: "choose",
        icon: ListChecks,
        text: t("canvas.menu.choose"),
        hint: t("canvas.menu.chooseHint"),
        act: () => onChoose(id),
      },
    ],
    [
      { id: "from", icon: Flag, text: t("act.fromHere"), act: () => actions.askPath({ from: id }) },
      { id: "to", icon: MapPinned, text: t("act.toHere"), act: () => actions.askPath({ to: id }) },
    ],
    [
      {
        id: "pick",
        icon: isPicked ? SquareDashed : SquareCheck,
        text: t(isPicked ? "canvas.menu.unpick" : "canvas.menu.pick"),
        act: () => arranging.togglePicked(id),
      },
      {
        id: "pin",
        icon: isPinned ? PinOff : Pin,
        text: t(isPinned ? "canvas.menu.unpin" : "canvas.menu.pin"),
        act: () => arranging.togglePinned([id]),
      },
      ...folding,
      { id: "hide", icon: EyeOff, text: t("act.hide"), act: () => actions.hide(id, name) },
    ],
  ];
}

/** What can be done with one thing on the map: by the second mouse button, a long press, or the M key. */
export function NodeMenu({ cy, id, node, arranging, onChoose, onClose }: NodeMenuProps) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const groups = useChoices(node, arranging, onChoose);
  const at = id === null ? undefined : cy?.getElementById(id).renderedPosition();
  const label = t("map.menu", { name: node?.name ?? "" });

  return (
    <>
      <span ref={anchor} className="node-menu-anchor" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        isOpen={node !== null}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={12}
      >
        <Menu
          className="node-menu"
          aria-label={label}
          autoFocus="first"
          disabledKeys={groups.flat().flatMap((choice) => (choice.isDisabled ? [choice.id] : []))}
          onAction={(key) =>
            groups
              .flat()
              .find((choice) => choice.id === key)
              ?.act()
          }
          onClose={onClose}
        >
          {groups.flatMap((group, index) => [
            ...(index === 0 ? [] : [<Separator key={`before-${group[0]?.id}`} className="node-menu-line" />]),
            ...group.map(({ id: key, icon, text, hint }) => (
              <MenuItem key={key} id={key} textValue={text}>
                <Icon node={icon} />
                <span>
                  {text}
                  {hint !== undefined && <small>{hint}</small>}
                </span>
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </>
  );
}
