import { ChevronDown, ChevronUp } from "lucide";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { useTranslation } from "react-i18next";
import { type EntityKind, FAMILIES } from "#model/vocabulary/kinds.ts";
import { Icon } from "../theme/Icon.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import type { MapElements } from "./elements.ts";
import "./legend.css";

/** What the map's signs mean; of the families, only those that are on it. */
export function Legend({ elements }: { elements: MapElements | null }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(() => window.matchMedia("(min-width: 1280px)").matches);
  const examples = new Map<string, EntityKind>();
  for (const node of elements?.nodes ?? []) if (!examples.has(node.family)) examples.set(node.family, node.kind);
  if (examples.size === 0) return null;
  return (
    <Disclosure className="legend" isExpanded={isOpen} onExpandedChange={setOpen}>
      <Button slot="trigger" className="legend-title">
        {t("kinds.legend")}
        <Icon node={isOpen ? ChevronDown : ChevronUp} size={16} />
      </Button>
      <DisclosurePanel>
        <ul className="legend-list">
          {FAMILIES.flatMap((family) => {
            const kind = examples.get(family);
            return kind === undefined
              ? []
              : [
                  <li key={family}>
                    <KindMark kind={kind} />
                    {t(`kinds.family.${family}`)}
                  </li>,
                ];
          })}
          <li>
            <span className="legend-line legend-line-dashed" />
            {t("kinds.dashed")}
          </li>
          <li>
            <span className="legend-line legend-line-light" />
            {t("kinds.light")}
          </li>
          <li>
            <span className="legend-badge">+3</span>
            {t("kinds.badge")}
          </li>
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
