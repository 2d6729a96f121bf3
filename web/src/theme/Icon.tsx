import type { IconNode } from "lucide";
import { createElement } from "react";

/** A line drawing beside words that say the same; hidden from screen readers for that reason. */
export function Icon({ node, size = 18 }: { node: IconNode; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {node.map(([tag, attributes], index) => createElement(tag, { key: `${tag}-${index}`, ...attributes }))}
    </svg>
  );
}
