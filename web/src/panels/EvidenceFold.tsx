import { ChevronRight } from "lucide";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { useTranslation } from "react-i18next";
import type { ShownEvidence } from "#model/api/answers.ts";
import { Icon } from "../theme/Icon.tsx";
import { EvidenceList } from "./EvidenceList.tsx";

/** Evidence folded away under its count, for pages with many statements. */
export function EvidenceFold({ evidence }: { evidence: readonly ShownEvidence[] }) {
  const { t } = useTranslation();
  if (evidence.length === 0) return null;
  return (
    <Disclosure className="fold">
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" className="fold-trigger">
            <Icon node={ChevronRight} size={15} />
            {t("entity.evidenceCount", { count: evidence.length })}
          </Button>
          <DisclosurePanel>{isExpanded && <EvidenceList evidence={evidence} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
