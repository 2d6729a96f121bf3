import { Search, X } from "lucide";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { useTranslation } from "react-i18next";
import type { SearchItem } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { Icon } from "../theme/Icon.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { useSuggestions } from "./use-suggestions.ts";
import "./entity-search.css";

function Suggestion({ item }: { item: SearchItem }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { entity, matched } = item;
  const name = inLanguage(entity.name, language);
  return (
    <ListBoxItem id={entity.id} textValue={name} className="suggestion">
      <KindMark kind={entity.kind} status={entity.status} />
      <span className="suggestion-words">
        <Text slot="label" className="suggestion-name" lang={languageOf(entity.name, language)}>
          {name}
        </Text>
        <Text slot="description" className="suggestion-note">
          {KIND_DECLARATIONS[entity.kind].label[language]}
          {matched.name !== name && (
            <>
              {" · "}
              {t(`search.how.${matched.how}`)} “{matched.name}”
            </>
          )}
        </Text>
      </span>
    </ListBoxItem>
  );
}

interface EntitySearchProps {
  label: string;
  /** Said to all, or read out only. */
  isLabelShown?: boolean;
  placeholder: string;
  onChoose: (id: string) => void;
  /** Beside the field, such as a mark of which end of a path it is. */
  children?: ReactNode;
}

/** A field that finds entities by any name; choosing one empties it for the next. */
export function EntitySearch({ label, isLabelShown = false, placeholder, onChoose, children }: EntitySearchProps) {
  const { t } = useTranslation();
  const [input, setInput] = useState("");
  const field = useRef<HTMLDivElement>(null);
  const { items, state } = useSuggestions(input);

  function choose(key: unknown): void {
    if (typeof key !== "string") return;
    setInput("");
    onChoose(key);
  }

  return (
    <ComboBox
      className="entity-search"
      items={items}
      inputValue={input}
      onInputChange={setInput}
      value={null}
      onChange={choose}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={state !== "idle"}
    >
      <Label className={isLabelShown ? "entity-search-label" : "visually-hidden"}>{label}</Label>
      <div className="entity-search-field" ref={field}>
        {children ?? <Icon node={Search} size={18} />}
        <Input className="entity-search-input" placeholder={placeholder} spellCheck="false" autoComplete="off" />
        {input !== "" && (
          <Button
            slot={null}
            className="entity-search-clear"
            aria-label={t("search.clear")}
            onPress={() => setInput("")}
          >
            <Icon node={X} size={16} />
          </Button>
        )}
      </div>
      <Popover className="popover entity-search-popover" triggerRef={field} offset={6}>
        <ListBox
          className="suggestions"
          renderEmptyState={() => (
            <p className="suggestions-empty">
              {t(state === "failed" ? "search.failed" : state === "waiting" ? "search.waiting" : "search.none")}
            </p>
          )}
        >
          {(item: SearchItem) => <Suggestion key={item.entity.id} item={item} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
