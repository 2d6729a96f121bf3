import { useEffect, useState } from "react";

/** A month stays on the screen long enough to be looked at. */
const STEP_MS = 650;

/** Calls `step` again and again while playing, until it says that it came to the end. */
export function usePlay(step: () => "on" | "end"): { isPlaying: boolean; setPlaying: (isPlaying: boolean) => void } {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setTimeout(() => {
      if (step() === "end") setPlaying(false);
    }, STEP_MS);
    return () => window.clearTimeout(timer);
  });
  return { isPlaying, setPlaying };
}
