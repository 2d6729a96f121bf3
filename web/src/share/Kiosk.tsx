import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useTranslation } from "react-i18next";
import { announce } from "../app/announcer.ts";
import { clearMap, startState } from "../app/atlas-state.ts";
import { writeState } from "../app/url-state.ts";
import { useAtlas } from "../app/use-atlas.ts";
import "./kiosk.css";

/** Seconds without a touch, a key or a move before anyone is asked, and how long an answer is waited for. */
const QUIET_S = 75;
const WARNING_S = 20;

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Seconds since the last sign of life, counted while `isWatching`. */
function useQuiet(isWatching: boolean): { seconds: number; begin: () => void } {
  const [seconds, setSeconds] = useState(0);
  const last = useRef(Date.now());
  useEffect(() => {
    if (!isWatching) return;
    const live = () => {
      // While the question stands, only its own button answers it.
      if (Date.now() - last.current < QUIET_S * 1000) last.current = Date.now();
    };
    const timer = window.setInterval(() => setSeconds(Math.floor((Date.now() - last.current) / 1000)), 1000);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live, { capture: true });
    };
  }, [isWatching]);
  return {
    seconds,
    begin() {
      last.current = Date.now();
      setSeconds(0);
    },
  };
}

/** A screen that anyone may walk up to: left alone, it asks whether someone is there and then begins anew. */
export function Kiosk() {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const atStart = writeState(state) === writeState({ ...startState(state.language), frame: "kiosk" });
  const { seconds, begin } = useQuiet(!atStart);
  const left = QUIET_S + WARNING_S - seconds;
  const isAsking = !atStart && seconds >= QUIET_S;

  useEffect(() => {
    if (atStart || left > 0) return;
    begin();
    change((before) => ({ ...clearMap(before), view: "map" }));
    announce(t("share.kiosk.returned"));
  });

  useEffect(() => {
    document.documentElement.dataset.frame = "kiosk";
    return () => {
      delete document.documentElement.dataset.frame;
    };
  }, []);

  return (
    <>
      {/* Not read out each second; the question that follows is. */}
      <footer className="kiosk-left">
        {atStart ? t("share.kiosk.ready") : t("share.kiosk.left", { count: Math.max(0, left) })}
      </footer>
      <ModalOverlay className="kiosk-veil" isOpen={isAsking} onOpenChange={begin} isDismissable>
        <Modal className="kiosk">
          <Dialog role="alertdialog">
            <Heading slot="title">{t("share.kiosk.title")}</Heading>
            <p aria-live="off">{t("share.kiosk.body", { count: Math.max(0, left) })}</p>
            <Button className="button button-primary" autoFocus onPress={begin}>
              {t("share.kiosk.stay")}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
