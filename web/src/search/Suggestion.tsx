import { ListBoxItem } from "react-aria-components/ListBox";
import { useTranslation } from "react-i18next";
import type { SearchItem } from "#model/api/answers.ts";
import { KIND_DECLARATIONS } from "#model/vocabulary/kinds.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { KindMark } from "../theme/KindMark.tsx";

/** Ways that the name as it is shown explains by itself. */
const PLAIN: ReadonlySet<string> = new Set(["exact", "alias", "prefix", "words", "partial"]);

/** By which name the words mean it, and in what way: left out where the name that is shown says it. */
function Matched({ matched, shown }: { matched: SearchItem["matched"]; shown: string }) {
  const { t } = useTranslation();
  const { name, how } = matched;
  if (name === shown && PLAIN.has(how)) return null;
  const isQuoted = name !== shown && how !== "summary";
  const quotation = how === "tie" ? name : `“${name}”`;
  return (
    <>
      {" · "}
      {t(`search.how.${how}`)}
      {isQuoted && <span lang={/\p{Script=Han}/u.test(name) ? "zh" : "en"}> {quotation}</span>}
    </>
  );
}

/** One entity the words may mean, or that answers the question they ask. */
export function Suggestion({ id, item }: { id: string; item: SearchItem }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { entity, matched } = item;
  const name = inLanguage(entity.name, language);
  const kind = KIND_DECLARATIONS[entity.kind].label[language];
  return (
    <ListBoxItem id={id} textValue={`${name}, ${kind}`} className="suggestion">
      <KindMark kind={entity.kind} status={entity.status} />
      <span className="suggestion-words">
        <span className="suggestion-name" lang={languageOf(entity.name, language)}>
          {name}
        </span>
        <span className="suggestion-note">
          {matched.how === "tie" && <strong className="suggestion-answer">{t("search.answer")}</strong>}
          {kind}
          <Matched matched={matched} shown={name} />
        </span>
      </span>
    </ListBoxItem>
  );
}
