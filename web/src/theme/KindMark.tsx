import { type EntityKind, KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import type { Status } from "#model/vocabulary/statements.ts";
import { hasHappened } from "../format/statuses.ts";
import { FAMILY_OUTLINES } from "./family-outlines.ts";
import { Icon } from "./Icon.tsx";
import { KIND_ICONS } from "./kind-icons.ts";
import "./kind-mark.css";

/** An entity's sign as the map draws it: the family's outline, the kind's icon, hollow where not actual. */
export function KindMark({ kind, status = "actual" }: { kind: EntityKind; status?: Status }) {
  const family = KIND_DECLARATIONS[kind].family;
  return (
    <span className={`kind-mark kind-mark-${family}`} data-hollow={hasHappened(status) ? undefined : true}>
      <svg aria-hidden="true" viewBox="-1.12 -1.12 2.24 2.24" className="kind-mark-outline">
        <polygon points={FAMILY_OUTLINES[family].map(([x, y]) => `${x},${y}`).join(" ")} />
      </svg>
      <Icon node={KIND_ICONS[kind]} size={15} />
    </span>
  );
}
