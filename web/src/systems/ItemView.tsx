import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { CellItem } from "#model/api/views.ts";
import { CERTAINTY_LABELS, HELD_LABELS } from "#model/vocabulary/statements.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { StatusChip } from "../panels/StatusChip.tsx";
import type { ShownView } from "./shown-view.ts";
import { itemText, itemWhen, textLanguage } from "./words.ts";

function Flags({ item }: { item: CellItem }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  return (
    <>
      {item.status !== null && <StatusChip status={item.status} />}
      {item.held !== null && item.held !== "holds" && <span className="chip">{HELD_LABELS[item.held][language]}</span>}
      {item.flags.map((flag) =>
        flag === "inferred" ? (
          <span key={flag} className="chip">
            {CERTAINTY_LABELS.inferred[language]}
          </span>
        ) : (
          <span key={flag} className={flag === "joint" ? "chip" : "chip chip-warn"}>
            {t(`systems.flag.${flag}`)}
          </span>
        ),
      )}
    </>
  );
}

/** One thing that a cell says: what, how far it has come, when, and what keeps it from being misread. */
export function ItemView({ item, view }: { item: CellItem; view: ShownView }) {
  const { language } = useAtlas().state;
  const { open, openDocument } = useActions();
  const text = itemText(item, view, language);
  const when = itemWhen(item, language);
  const { entity, document } = item;
  const openIt =
    item.facts.length > 0
      ? null
      : entity !== null
        ? () => open(entity)
        : document !== null
          ? () => openDocument(document)
          : null;
  const words = <span lang={textLanguage(text, language)}>{text}</span>;
  return (
    <>
      <span className="item-words">
        {openIt === null ? (
          <span className={item.value === null ? "item-text" : "item-text item-figure"}>{words}</span>
        ) : (
          <Button className="text-button item-link" onPress={openIt}>
            {words}
          </Button>
        )}
        <Flags item={item} />
      </span>
      {when !== null && <span className="item-note">{when}</span>}
      {item.notes.map((note) => (
        <span key={note.en} className="item-note" lang={textLanguage(note[language], language)}>
          {note[language]}
        </span>
      ))}
    </>
  );
}
