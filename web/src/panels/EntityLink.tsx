import { Button } from "react-aria-components/Button";
import type { EntitySummary } from "#model/api/answers.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { inLanguage, languageOf } from "../format/names.ts";

/** A name in running text that opens the page of what it names. */
export function EntityLink({ entity }: { entity: Pick<EntitySummary, "id" | "name"> }) {
  const { state } = useAtlas();
  const { open } = useActions();
  return (
    <Button className="text-button" onPress={() => open(entity.id)}>
      <span lang={languageOf(entity.name, state.language)}>{inLanguage(entity.name, state.language)}</span>
    </Button>
  );
}
