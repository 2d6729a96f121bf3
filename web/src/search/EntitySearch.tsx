import { Search, X } from "lucide";
import { type FocusEvent, type ReactNode, useRef, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { useTranslation } from "react-i18next";
import type { SearchItem } from "#model/api/answers.ts";
import { Icon } from "../theme/Icon.tsx";
import { Suggestion } from "./Suggestion.tsx";
import { type Suggestions, useSuggestions } from "./use-suggestions.ts";
import "./entity-search.css";

/** Ways to write one name, for whom the first found nothing. */
const EXAMPLES = ["季华", "jihua", "jhsys", "Ji Hua"];

function NoSuggestion({ state, typed }: { state: Suggestions["state"]; typed: string }) {
  const { t } = useTranslation();
  if (state !== "answered")
    return <p className="suggestions-empty">{t(`search.${state === "failed" ? "failed" : "waiting"}`)}</p>;
  return (
    <div className="suggestions-empty">
      <p>{t("search.none", { typed })}</p>
      <p>
        {t("search.noneHint")}{" "}
        {EXAMPLES.map((example) => (
          <code key={example}>{example}</code>
        ))}
      </p>
    </div>
  );
}

interface SuggestionListProps extends Suggestions {
  readonly typed: string;
  readonly onChoose: (id: string) => void;
}

function SuggestionList({ items, state, typed, onChoose }: SuggestionListProps) {
  const { t } = useTranslation();
  return (
    <div className="popover suggestions-popover">
      <ListBox
        className="suggestions"
        aria-label={t("search.suggestions")}
        items={items}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <NoSuggestion state={state} typed={typed} />}
      >
        {(item: SearchItem) => <Suggestion id={item.entity.id} item={item} />}
      </ListBox>
    </div>
  );
}

const MOST_REPEATED = 40;
function shortened(text: string): string {
  const chars = [...text];
  return chars.length > MOST_REPEATED ? `${chars.slice(0, MOST_REPEATED).join("")}…` : text;
}

interface EntitySearchProps {
  label: string;
  /** Said to all, or read out only. */
  isLabelShown?: boolean;
  placeholder: string;
  onChoose: (id: string) => void;
  /** In front of the words, such as a mark of which end of a path this is. */
  children?: ReactNode;
}

/** A field that finds entities by any name; choosing one empties it for the next. */
export function EntitySearch({ label, isLabelShown = false, placeholder, onChoose, children }: EntitySearchProps) {
  const { t } = useTranslation();
  const [input, setInput] = useState("");
  const [isHere, setHere] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(input);
  const isOpen = isHere && suggestions.state !== "idle";

  function choose(id: string): void {
    setInput("");
    onChoose(id);
  }

  /** Enter without having gone down the list means the best suggestion. */
  function submit(): void {
    const [best] = suggestions.items;
    if (best !== undefined && !field.current?.hasAttribute("aria-activedescendant")) choose(best.entity.id);
  }

  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
    setHere(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns whether the focus is within
    <div className="entity-search" onFocus={() => setHere(true)} onBlur={leave}>
      <Autocomplete inputValue={input} onInputChange={setInput} disableAutoFocusFirst>
        <SearchField onSubmit={submit}>
          <Label className={isLabelShown ? "entity-search-label" : "visually-hidden"}>{label}</Label>
          <div className="entity-search-field">
            {children ?? <Icon node={Search} size={18} />}
            <Input
              ref={field}
              className="entity-search-input"
              placeholder={placeholder}
              role="combobox"
              aria-expanded={isOpen}
              aria-haspopup="listbox"
            />
            {input !== "" && (
              <Button className="entity-search-clear" aria-label={t("search.clear")}>
                <Icon node={X} size={16} />
              </Button>
            )}
          </div>
        </SearchField>
        {isOpen && <SuggestionList {...suggestions} typed={shortened(input.trim())} onChoose={choose} />}
      </Autocomplete>
    </div>
  );
}
