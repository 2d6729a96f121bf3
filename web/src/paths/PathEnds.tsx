import { useQuery } from "@tanstack/react-query";
import { ArrowUpDown, Flag, MapPinned, X } from "lucide";
import { useTranslation } from "react-i18next";
import { entityQuestion } from "../api/questions.ts";
import { type PathQuestion, swapEnds } from "../app/atlas-state.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { EntitySearch } from "../search/EntitySearch.tsx";
import { Icon } from "../theme/Icon.tsx";
import { IconButton } from "../theme/IconButton.tsx";
import { KindMark } from "../theme/KindMark.tsx";

type End = "from" | "to";

function ChosenEnd({ end, id, onClear }: { end: End; id: string; onClear: () => void }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { data } = useQuery(entityQuestion(id));
  return (
    <div className="path-end">
      <span className="path-end-label">{t(`paths.${end}`)}</span>
      <div className="path-end-field">
        {data !== undefined && <KindMark kind={data.entity.kind} status={data.entity.status} />}
        <span className="path-end-name" lang={data && languageOf(data.entity.name, language)}>
          {data === undefined ? id : inLanguage(data.entity.name, language)}
        </span>
        <IconButton icon={X} label={t("paths.clearEnd")} onPress={onClear} />
      </div>
    </div>
  );
}

function EndField({ end, id }: { end: End; id: string | null }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  const { askPath } = useActions();
  if (id !== null) {
    const clear = () =>
      change((state) => ({ ...state, path: { from: null, to: null, ...state.path, [end]: null, chosen: null } }));
    return <ChosenEnd end={end} id={id} onClear={clear} />;
  }
  return (
    <EntitySearch
      label={t(`paths.${end}`)}
      isLabelShown
      placeholder={t("search.placeholder")}
      onChoose={(chosen) => askPath({ [end]: chosen })}
    >
      <Icon node={end === "from" ? Flag : MapPinned} size={17} />
    </EntitySearch>
  );
}

export function PathEnds({ path }: { path: PathQuestion }) {
  const { t } = useTranslation();
  const { change } = useAtlas();
  return (
    <div className="path-ends">
      <div className="path-ends-fields">
        <EndField end="from" id={path.from} />
        <EndField end="to" id={path.to} />
      </div>
      <IconButton icon={ArrowUpDown} label={t("paths.swap")} onPress={() => change(swapEnds)} />
    </div>
  );
}
