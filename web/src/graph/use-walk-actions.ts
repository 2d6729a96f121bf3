import { useTranslation } from "react-i18next";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { announce } from "../app/announcer.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import type { NodeData } from "./elements.ts";
import type { Arranging } from "./use-arranging.ts";
import type { WalkActions } from "./use-keyboard-walk.ts";

/** What the keys do where the cursor stands: the same as the mouse and the menu. */
export function useWalkActions(
  nodes: ReadonlyMap<string, NodeData>,
  arranging: Arranging,
  dialogs: Pick<WalkActions, "openMenu" | "choose">,
): WalkActions {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const actions = useActions();
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  return {
    ...dialogs,
    announce(id, drawnTies) {
      const node = nodes.get(id);
      if (node === undefined) return;
      const kind = KIND_DECLARATIONS[node.kind].label[state.language];
      announce(t("map.at", { name: node.name, kind, ties: t("map.ties", { count: drawnTies }) }));
    },
    open(id) {
      actions.open(id);
      document.getElementById("page")?.focus();
    },
    expand: (id) => actions.expand(id, nameOf(id)),
    hide: (id) => (state.picked.length > 0 ? arranging.hide(state.picked) : actions.hide(id, nameOf(id))),
    pick: arranging.togglePicked,
    pickAll: () => arranging.pick([...nodes.keys()]),
    pickNone: () => state.picked.length > 0 && arranging.pick([]),
    pin: (id) => arranging.togglePinned(state.picked.length > 0 ? state.picked : [id]),
    fold(id) {
      if (state.picked.length > 1) arranging.foldTogether(state.picked);
      else if ((nodes.get(id)?.holds ?? 0) > 0) arranging.unfold(id);
      else arranging.foldHub(id);
    },
    reach(focusHops) {
      change((before) => ({ ...before, focusHops }));
      announce(t("canvas.filters.hops", { count: focusHops }));
    },
  };
}
