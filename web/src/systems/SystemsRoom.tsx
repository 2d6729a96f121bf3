import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useAtlas } from "../app/use-atlas.ts";
import { Waiting } from "../panels/Waiting.tsx";

// Whoever never opens a system never loads what shows one.
const SystemsPage = lazy(async () => ({ default: (await import("./SystemsPage.tsx")).SystemsPage }));

/** The systems in front of the map, where one of them or their index is open. */
export function SystemsRoom() {
  const { t } = useTranslation();
  const { state } = useAtlas();
  if (state.system === null) return null;
  return (
    <Suspense fallback={<Waiting text={t("systems.waiting")} />}>
      <SystemsPage place={state.system} />
    </Suspense>
  );
}
