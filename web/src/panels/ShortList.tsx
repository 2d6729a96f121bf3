import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";

interface ShortListProps<Item> {
  items: readonly Item[];
  /** How many are shown before one asks for the rest. */
  most: number;
  className: string;
  children: (item: Item) => ReactNode;
}

/** A list that begins short: a page with fifty figures has to stay readable. */
export function ShortList<Item>({ items, most, className, children }: ShortListProps<Item>) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  // One more than the limit is no reason to hide it.
  const shown = isWhole || items.length <= most + 1 ? items : items.slice(0, most);
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {shown.length < items.length && (
        <Button className="button" onPress={() => setWhole(true)}>
          {t("act.moreOf", { count: items.length - shown.length })}
        </Button>
      )}
    </>
  );
}
