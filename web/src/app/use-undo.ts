import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "./announcer.ts";
import type { StepName } from "./step-name.ts";
import { useAtlasStore } from "./use-atlas.ts";

interface Undo {
  /** Steps that can be taken back, and those that can be done again. */
  readonly back: number;
  readonly forth: number;
  /** What would be taken back or done again, to be read on the buttons. */
  readonly undoLabel: string;
  readonly redoLabel: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

export function useUndo(): Undo {
  const store = useAtlasStore();
  const { t } = useTranslation();
  const { back, forth, last, next } = useSyncExternalStore(store.subscribe, store.steps);
  const nameOf = ({ step, count }: StepName) => t(`steps.name.${step}`, { count });
  return {
    back,
    forth,
    undoLabel: last === null ? t("canvas.undo") : t("steps.undo", { step: nameOf(last) }),
    redoLabel: next === null ? t("canvas.redo") : t("steps.redo", { step: nameOf(next) }),
    undo() {
      if (last === null) return announce(t("canvas.nothingToUndo"));
      store.undo();
      announce(`${t("steps.undone", { step: nameOf(last) })} ${t("canvas.undone", { count: back - 1 })}`);
    },
    redo() {
      if (next === null) return announce(t("canvas.nothingToRedo"));
      store.redo();
      announce(`${t("steps.redone", { step: nameOf(next) })} ${t("canvas.redone", { count: forth - 1 })}`);
    },
  };
}

/** In a field the keys belong to what is typed there. */
function isTyping(): boolean {
  // Not the event's target: a field with suggestions passes its keys on to them.
  return document.activeElement?.closest("input:not([type=range]), textarea, [contenteditable]") != null;
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y; on a Mac, Cmd) anywhere on the page. */
export function useUndoKeys({ undo, redo }: Undo): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping()) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
