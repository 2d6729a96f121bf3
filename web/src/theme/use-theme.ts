import { useEffect, useState, useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

const STORED = "torch-atlas.theme";
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

function systemTheme(): Theme {
  return systemDark.matches ? "dark" : "light";
}

function onSystemChange(notify: () => void): () => void {
  systemDark.addEventListener("change", notify);
  return () => systemDark.removeEventListener("change", notify);
}

/** A browser may refuse storage; the choice then lasts as long as the page. */
function readStored(): Theme | null {
  try {
    const stored = window.localStorage.getItem(STORED);
    return stored === "light" || stored === "dark" ? stored : null;
  } catch {
    return null;
  }
}

function store(theme: Theme): void {
  try {
    window.localStorage.setItem(STORED, theme);
  } catch {
    // Said above: not stored, still shown.
  }
}

/** The theme in force: the person's choice, else the system's, followed as it changes. */
export function useTheme(): { theme: Theme; toggleTheme: () => void } {
  const system = useSyncExternalStore(onSystemChange, systemTheme);
  const [chosen, setChosen] = useState(readStored);
  const theme = chosen ?? system;

  useEffect(() => {
    if (chosen === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }, [chosen]);

  function toggleTheme(): void {
    const next = theme === "dark" ? "light" : "dark";
    store(next);
    setChosen(next);
  }

  return { theme, toggleTheme };
}
