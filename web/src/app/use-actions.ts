import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { EntitySummary } from "#model/api/answers.ts";
import { bestConnectedQuestion, surroundingsQuestion } from "../api/questions.ts";
import { tell } from "./announcer.ts";
import { hide } from "./arrange.ts";
import { type AtlasState, askPath, type Change, draw, select, thatFit } from "./atlas-state.ts";
import type { AtlasStore } from "./atlas-store.ts";
import { bestNeighbors, overviewOf } from "./overview.ts";
import { useAtlasStore } from "./use-atlas.ts";

/** A hub is opened by the handful: what one can still read, with more on asking. */
export const EXPANSION = 25;

/** Entities past which a map drawn at once is a thicket. */
const READABLE = 60;

export interface Actions {
  /** Opens the page of an entity, and draws it where it is not drawn. */
  readonly open: (id: string) => void;
  /** As `open`, with the neighbors around it: how a search ends. */
  readonly visit: (id: string) => void;
  /** Draws up to {@link EXPANSION} more neighbors. `name` is for what is said of it. */
  readonly expand: (id: string, name: string) => void;
  /** Opens a tie's page, with both ends drawn. */
  readonly openTie: (tie: string, ends?: readonly string[]) => void;
  /** @param place where the passage to show begins, or its row */
  readonly openDocument: (id: string, place?: number) => void;
  /** Adds some entities to what is drawn. */
  readonly draw: (ids: readonly string[]) => void;
  /** Draws some entities and nothing else, as many of the best connected as can be read. */
  readonly drawOnly: (entities: readonly EntitySummary[]) => void;
  readonly hide: (id: string, name: string) => void;
  readonly askPath: (ends: { from?: string; to?: string }) => void;
}

/** One step back in the history undoes them all. */
export function together(...changes: Change[]): Change {
  return (state: AtlasState) => changes.reduce((before, change) => change(before), state);
}

/** While the overview is shown it counts as drawn: what is chosen there stays among what surrounds it. */
export function shownIds(store: AtlasStore, client: QueryClient): readonly string[] {
  const { drawn, whole } = store.read();
  if (drawn.length > 0 || whole) return drawn;
  const best = client.getQueryData(bestConnectedQuestion.queryKey);
  return best === undefined ? [] : overviewOf(best).nodes.map(({ id }) => id);
}

/** What a person can do to the map, from wherever it is asked: canvas, list, page, search or menu. */
export function useActions(): Actions {
  const store = useAtlasStore();
  const client = useQueryClient();
  const { t } = useTranslation();

  return useMemo(() => {
    const shown = () => shownIds(store, client);
    /** Where all there is is drawn, nothing has to be added to look at one of it. */
    const joining = (ids: readonly string[]): Change =>
      store.read().whole ? (state) => state : together(draw(shown()), draw(ids));

    async function neighborsOf(id: string, drawn: readonly string[]): Promise<string[]> {
      const { items } = await client.fetchQuery(surroundingsQuestion(id));
      return bestNeighbors(items, [...drawn, ...store.read().hidden], EXPANSION);
    }

    async function visit(id: string): Promise<void> {
      const { drawn } = store.read();
      store.change(together(draw([id]), select({ type: "entity", id })));
      if (!drawn.includes(id)) store.change(draw(await neighborsOf(id, [id, ...drawn])), "amend");
    }

    async function expand(id: string, name: string): Promise<void> {
      const drawn = thatFit([...shown(), id]);
      const added = await neighborsOf(id, drawn);
      const count = thatFit([...drawn, ...added]).length - drawn.length;
      if (added.length === 0) return tell(t("map.nothingToAdd", { name }));
      if (count === 0) return tell(t("map.full", { count: drawn.length }));
      store.change(together(draw(drawn), draw(added)));
      tell(t("map.added", { count, name }));
    }

    /** The page of what was asked for says more of the same trouble; here it must only not pass unseen. */
    const orTell = (work: Promise<void>) => void work.catch(() => tell(t("errors.unreachable")));

    return {
      open: (id) => store.change(together(joining([id]), select({ type: "entity", id }))),
      visit: (id) => orTell(visit(id)),
      expand: (id, name) => orTell(expand(id, name)),
      openTie: (id, ends = []) => store.change(together(joining(ends), select({ type: "tie", id }))),
      openDocument: (id, place) => store.change(select({ type: "document", id, place: place ?? null })),
      draw: (ids) => store.change(together(draw(shown()), draw(ids))),
      drawOnly(entities) {
        const ids = bestNeighbors(
          entities.map((entity) => ({ entity })),
          [],
          READABLE,
        );
        store.change((state) => ({ ...state, whole: false, drawn: thatFit(ids) }));
      },
      hide(id, name) {
        store.change(together(draw(shown()), hide([id])));
        tell(t("map.hidden", { name }));
      },
      askPath: (ends) => store.change(askPath(ends)),
    };
  }, [store, client, t]);
}
