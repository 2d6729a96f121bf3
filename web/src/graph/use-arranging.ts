import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { announce, tell } from "../app/announcer.ts";
import { collapse, hide, open, pick, pin, togglePicked, unpin } from "../app/arrange.ts";
import { type Change, draw } from "../app/atlas-state.ts";
import { shownIds, together } from "../app/use-actions.ts";
import { useAtlasStore } from "../app/use-atlas.ts";
import type { MapElements } from "./elements.ts";
import { aroundHub } from "./fold.ts";

/** What a person can do with several things at once, or with where things lie. Each is one step. */
export interface Arranging {
  readonly togglePicked: (id: string) => void;
  readonly pick: (ids: readonly string[]) => void;
  /** Pins where they lie; where all are pinned already, lets go of them. */
  readonly togglePinned: (ids: readonly string[]) => void;
  readonly hide: (ids: readonly string[]) => void;
  readonly showHidden: () => void;
  readonly foldHub: (id: string) => void;
  readonly foldCommunity: (id: string) => void;
  /** Into the best connected of them. */
  readonly foldTogether: (ids: readonly string[]) => void;
  readonly unfold: (id: string) => void;
}

export function useArranging(elements: MapElements | null): Arranging {
  const store = useAtlasStore();
  const client = useQueryClient();
  const { t } = useTranslation();

  return useMemo(() => {
    const nameOf = (id: string) => elements?.nodes.find((node) => node.id === id)?.name ?? id;
    const degreeOf = (id: string) => elements?.nodes.find((node) => node.id === id)?.degree ?? 0;
    const ties = () => elements?.edges.map(({ source, target }) => ({ from: source, to: target })) ?? [];
    /** What is arranged is what is shown, the overview too. */
    const arrange = (change: Change) => store.change(together(draw(shownIds(store, client)), change));

    function fold(head: string, members: readonly string[]): void {
      if (members.length === 0) {
        tell(t("canvas.fold.nothing", { name: nameOf(head) }));
        return;
      }
      arrange(collapse({ head, members }));
      tell(t("canvas.fold.done", { count: members.length, name: nameOf(head) }));
    }

    function staying(): ReadonlySet<string> {
      return new Set(store.read().pinned.map(({ id }) => id));
    }

    return {
      togglePicked(id) {
        store.change(togglePicked(id));
        const isPicked = store.read().picked.includes(id);
        announce(t(isPicked ? "canvas.pick.added" : "canvas.pick.removed", { name: nameOf(id) }));
      },
      pick(ids) {
        store.change(pick(ids));
        announce(t("canvas.pick.count", { count: ids.length }));
      },
      togglePinned(ids) {
        const pinned = staying();
        const isAll = ids.every((id) => pinned.has(id));
        const places = store.placing();
        const pins = ids.flatMap((id) => {
          const at = places[id];
          return at === undefined ? [] : [{ id, ...at }];
        });
        if (isAll) store.change(unpin(ids));
        else arrange(pin(pins));
        tell(t(isAll ? "canvas.pick.unpinned" : "canvas.pick.pinned", { count: ids.length }));
      },
      hide(ids) {
        arrange(hide(ids));
        tell(t("canvas.pick.hidden", { count: ids.length }));
      },
      showHidden: () => store.change((state) => draw(state.hidden)(state)),
      foldHub: (id) => fold(id, aroundHub(id, ties(), staying())),
      foldCommunity(id) {
        void import("./community.ts").then(({ communityOf }) => {
          const community = communityOf(id, elements?.nodes.map((node) => node.id) ?? [], ties());
          const stays = staying();
          fold(
            id,
            community.filter((other) => other !== id && !stays.has(other)),
          );
        });
      },
      foldTogether(ids) {
        const [head, ...members] = [...ids].sort((a, b) => degreeOf(b) - degreeOf(a) || (a < b ? -1 : 1));
        if (head !== undefined) fold(head, members);
      },
      unfold(id) {
        store.change(open(id));
        tell(t("canvas.fold.opened", { name: nameOf(id) }));
      },
    };
  }, [store, client, t, elements]);
}
