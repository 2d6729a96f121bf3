import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useTranslation } from "react-i18next";
import type { Facets } from "#model/api/facets.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { PARTY_LABELS, STATUS_LABELS } from "#model/vocabulary/statements.ts";
import { documentsQuestion } from "../api/questions.ts";
import type { Browsing } from "../app/page-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage } from "../format/names.ts";
import { Icon } from "../theme/Icon.tsx";

type Facet = Exclude<keyof Browsing, "order">;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly lang?: string;
  readonly count: number;
}

/** What is chosen stays in the list with a count of 0, or it could not be taken back. */
function withChosen(choices: readonly Choice[], chosen: readonly string[]): Choice[] {
  const missing = chosen.filter((value) => !choices.some((choice) => choice.value === value));
  return [...choices, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}

function useChoices(facets: Facets): Record<Facet, Choice[]> {
  const { language } = useAtlas().state;
  const documents = useQuery(documentsQuestion);
  const titles = new Map<string, string>(documents.data?.items.map(({ id, title }) => [id, title]));
  return {
    kinds: facets.kind.map(({ value, count }) => ({ value, count, label: KIND_DECLARATIONS[value].plural[language] })),
    parties: facets.party.map(({ value, count }) => ({ value, count, label: PARTY_LABELS[value][language] })),
    places: facets.place.map(({ value, count, name }) => ({ value, count, label: inLanguage(name, language) })),
    statuses: facets.status.map(({ value, count }) => ({ value, count, label: STATUS_LABELS[value][language] })),
    documents: facets.document.map(({ value, count }) => ({
      value,
      count,
      label: titles.get(value) ?? value,
      lang: "en",
    })),
    year: facets.year.map(({ value, count }) => ({ value, count, label: value })),
  };
}

function toggled(browse: Browsing, facet: Facet, value: string): Browsing {
  if (facet === "year") return { ...browse, year: browse.year === value ? null : value };
  const chosen: readonly string[] = browse[facet];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...browse, [facet]: next };
}

const FACETS: readonly Facet[] = ["kinds", "parties", "places", "statuses", "documents", "year"];

function FacetGroup({ facet, browse, choices }: { facet: Facet; browse: Browsing; choices: readonly Choice[] }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  const chosen: readonly string[] = facet === "year" ? (browse.year === null ? [] : [browse.year]) : browse[facet];
  if (choices.length === 0 && chosen.length === 0) return null;
  return (
    <Disclosure className="facet" defaultExpanded={facet === "kinds" || chosen.length > 0}>
      <Button slot="trigger" className="facet-title">
        <Icon node={ChevronRight} size={15} />
        {t(`browse.facet.${facet}`)}
        {chosen.length > 0 && <span className="chip chip-torch">{chosen.length}</span>}
      </Button>
      <DisclosurePanel>
        <ul className="facet-values">
          {withChosen(choices, chosen).map(({ value, label, lang, count }) => (
            <li key={value}>
              <ToggleButton
                className="facet-value"
                isSelected={chosen.includes(value)}
                onChange={() => change((state) => ({ ...state, browse: toggled(browse, facet, value) }))}
              >
                <span lang={lang}>{label}</span>
                <span className="facet-count">{count}</span>
              </ToggleButton>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

/** What the list can be narrowed to, with how many each choice would leave. */
export function FacetList({ browse, facets }: { browse: Browsing; facets: Facets }) {
  const choices = useChoices(facets);
  return (
    <div className="facets">
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} browse={browse} choices={choices[facet]} />
      ))}
    </div>
  );
}
