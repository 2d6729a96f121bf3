import type { AskedTime } from "../../api/view-questions.ts";
import { useAtlas } from "../../app/use-atlas.ts";

/** The time the page asks about, as the questions of the tree take it. */
export function useAskedTime(): AskedTime {
  const { clocks, filters } = useAtlas().state;
  return { clocks, held: filters.held };
}
