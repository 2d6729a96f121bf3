import { EyeOff, Flag, MapPinned, Waypoints } from "lucide";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntitySummary, NetworkAnswer, NetworkEdge } from "#model/api/answers.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatWhen } from "../format/dates.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { tieLabel } from "../format/ties.ts";
import { StatusChip } from "../panels/StatusChip.tsx";
import { IconButton } from "../theme/IconButton.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { StandingChip } from "../views/StandingChip.tsx";

function DrawnTie({ tie, end, network }: { tie: NetworkEdge; end: string; network: NetworkAnswer }) {
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  const other = network.nodes.find(({ id }) => id === (tie.from === end ? tie.to : tie.from));
  if (other === undefined) return null;
  return (
    <li>
      <Button className="drawn-tie" onPress={() => openTie(tie.id)}>
        <span className="soft">{tieLabel(tie, end, language)}</span>{" "}
        <span lang={languageOf(other.name, language)}>{inLanguage(other.name, language)}</span>{" "}
        <span className="quiet small">{formatWhen(tie, language)}</span> <StatusChip status={tie.status} />{" "}
        <StandingChip tie={tie} />
      </Button>
    </li>
  );
}

/** One entity of the map as text, with the ties that are drawn. */
export function DrawnItem({ entity, network }: { entity: EntitySummary; network: NetworkAnswer }) {
  const { t } = useTranslation();
  const { state } = useAtlas();
  const actions = useActions();
  const name = inLanguage(entity.name, state.language);
  const ties = network.edges.filter(({ from, to }) => from === entity.id || to === entity.id);
  const undrawn = entity.degree - ties.length;
  const isOpen = state.selection?.type === "entity" && state.selection.id === entity.id;
  return (
    <li className="drawn-item" data-open={isOpen || undefined}>
      <div className="drawn-head">
        <Button className="drawn-open" onPress={() => actions.open(entity.id)}>
          <KindMark kind={entity.kind} status={entity.status} />
          <span lang={languageOf(entity.name, state.language)}>{name}</span>
        </Button>
        {undrawn > 0 && (
          <IconButton
            icon={Waypoints}
            label={`${t("act.expand")}: ${name}. ${t("act.expandMore", { count: undrawn })}`}
            onPress={() => actions.expand(entity.id, name)}
          />
        )}
        <IconButton
          icon={Flag}
          label={`${t("act.fromHere")}: ${name}`}
          onPress={() => actions.askPath({ from: entity.id })}
        />
        <IconButton
          icon={MapPinned}
          label={`${t("act.toHere")}: ${name}`}
          onPress={() => actions.askPath({ to: entity.id })}
        />
        <IconButton icon={EyeOff} label={`${t("act.hide")}: ${name}`} onPress={() => actions.hide(entity.id, name)} />
      </div>
      <ul className="drawn-ties">
        {ties.map((tie) => (
          <DrawnTie key={tie.id} tie={tie} end={entity.id} network={network} />
        ))}
      </ul>
    </li>
  );
}
