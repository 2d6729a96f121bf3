import { useQuery } from "@tanstack/react-query";
import { X } from "lucide";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTranslation } from "react-i18next";
import { entityQuestion } from "../../api/questions.ts";
import { useActions } from "../../app/use-actions.ts";
import { Trouble, Waiting } from "../../panels/Waiting.tsx";
import { IconButton } from "../../theme/IconButton.tsx";
import { type Group, GroupList } from "./GroupList.tsx";
import { NeighborTable } from "./NeighborTable.tsx";
import "./neighbors.css";

interface ChooserProps {
  id: string;
  name: string;
  close: () => void;
}

function Chooser({ id, name, close }: ChooserProps) {
  const { t } = useTranslation();
  const { draw } = useActions();
  const [group, setGroup] = useState<Group | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const entity = useQuery(entityQuestion(id));
  const counts = entity.data?.counts ?? [];
  return (
    <>
      <header className="neighbors-head">
        <Heading slot="title" className="page-title">
          {t("canvas.neighbors.title", { name })}
        </Heading>
        <IconButton icon={X} label={t("canvas.neighbors.cancel")} onPress={close} />
      </header>
      {entity.isPending && <Waiting text={t("entity.waiting")} />}
      {entity.isError && <Trouble error={entity.error} retry={() => void entity.refetch()} />}
      {entity.data !== undefined && (
        <div className="neighbors-body">
          <GroupList counts={counts} chosen={group} onChoose={setGroup} />
          <NeighborTable
            key={`${group?.type} ${group?.direction}`}
            id={id}
            group={group}
            chosen={chosen}
            onChoose={setChosen}
          />
        </div>
      )}
      <footer className="neighbors-foot">
        <Button className="button" onPress={close}>
          {t("canvas.neighbors.cancel")}
        </Button>
        <Button
          className="button button-primary"
          isDisabled={chosen.size === 0}
          onPress={() => {
            draw([id, ...chosen]);
            close();
          }}
        >
          {chosen.size === 0 ? t("act.drawThese") : t("canvas.neighbors.draw", { count: chosen.size })}
        </Button>
      </footer>
    </>
  );
}

/** The neighbors of one entity in a table to choose from, by type and direction, page by page. */
export function NeighborDialog({ id, name, onClose }: { id: string | null; name: string; onClose: () => void }) {
  return (
    <ModalOverlay
      className="chooser-overlay"
      isOpen={id !== null}
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="chooser">
        <Dialog className="neighbors-dialog">{id !== null && <Chooser id={id} name={name} close={onClose} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}
