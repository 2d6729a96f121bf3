import { ListBoxItem } from "react-aria-components/ListBox";
import { useTranslation } from "react-i18next";
import type { SearchItem } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { KindMark } from "../theme/KindMark.tsx";

/** One entity the words may mean, and the name by which they mean it where that is another one. */
export function Suggestion({ id, item }: { id: string; item: SearchItem }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { entity, matched } = item;
  const name = inLanguage(entity.name, language);
  return (
    <ListBoxItem id={id} textValue={name} className="suggestion">
      <KindMark kind={entity.kind} status={entity.status} />
      <span className="suggestion-words">
        <span className="suggestion-name" lang={languageOf(entity.name, language)}>
          {name}
        </span>
        <span className="suggestion-note">
          {KIND_DECLARATIONS[entity.kind].label[language]}
          {matched.name !== name && (
            <>
              {" · "}
              {t(`search.how.${matched.how}`)} “{matched.name}”
            </>
          )}
        </span>
      </span>
    </ListBoxItem>
  );
}
