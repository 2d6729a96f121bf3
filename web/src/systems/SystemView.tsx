import { useInfiniteQuery } from "@tanstack/react-query";
import { type ComponentType, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { Picture } from "#model/api/views.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Trouble, Waiting } from "../panels/Waiting.tsx";
import { BoardPicture } from "./pictures/BoardPicture.tsx";
import { FunnelPicture } from "./pictures/FunnelPicture.tsx";
import { LanesPicture } from "./pictures/LanesPicture.tsx";
import { MatrixPicture } from "./pictures/MatrixPicture.tsx";
import { TablePicture } from "./pictures/TablePicture.tsx";
import { TimelinePicture } from "./pictures/TimelinePicture.tsx";
import { TreePicture } from "./pictures/TreePicture.tsx";
import { viewQuestion } from "./questions.ts";
import { SheetNotes } from "./SheetNotes.tsx";
import { SheetTools } from "./SheetTools.tsx";
import { type ShownView, shownView } from "./shown-view.ts";
import type { SystemPlace } from "./system-place.ts";

const PICTURE_OF: Record<Picture, ComponentType<{ view: ShownView }>> = {
  table: TablePicture,
  board: BoardPicture,
  lanes: LanesPicture,
  matrix: MatrixPicture,
  funnel: FunnelPicture,
  tree: TreePicture,
  timeline: TimelinePicture,
};

/** One system: its question, one of its sheets, and that sheet in one of its pictures. */
export function SystemView({ slug, place }: { slug: string; place: SystemPlace }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const { language, clocks } = state;
  const pages = useInfiniteQuery(viewQuestion(slug, place, clocks));
  const view = useMemo(() => shownView(pages.data?.pages ?? []), [pages.data]);
  if (pages.isError) return <Trouble error={pages.error} retry={() => void pages.refetch()} />;
  if (view === null) return <Waiting text={t("systems.waiting")} />;
  const { head, rows } = view;
  const picture = head.sheet.pictures.find((one) => one === place.picture) ?? head.sheet.pictures[0] ?? "table";
  const Shown = PICTURE_OF[picture];
  const rest = head.total - rows.length;
  return (
    <article className="system">
      <h2 className="systems-title">{head.view.title[language]}</h2>
      <p className="systems-lead">{head.view.question[language]}</p>
      <SheetTools view={view} place={place} picture={picture} />
      <h3 className="sheet-title">
        {head.sheet.title[language]} <span className="quiet">{t("systems.rows", { count: head.total })}</span>
      </h3>
      <SheetNotes view={view} />
      {rows.length > 0 && <Shown view={view} />}
      {rest > 0 && (
        <Button className="button" isDisabled={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {t("systems.moreRows", { count: rest })}
        </Button>
      )}
    </article>
  );
}
