import { STATUS_LABELS, type Status } from "#model/vocabulary/statements.ts";
import { useAtlas } from "../app/use-atlas.ts";

/** Says what has not happened yet; what has needs no mark. */
export function StatusChip({ status }: { status: Status }) {
  const { state } = useAtlas();
  if (status === "actual") return null;
  return <span className="chip chip-pending">{STATUS_LABELS[status][state.language]}</span>;
}
