import { useSyncExternalStore } from "react";
import { onAnnounced, readAnnounced } from "./announcer.ts";
import "./announcer.css";

export function Announcer() {
  const { text, number, isShown } = useSyncExternalStore(onAnnounced, readAnnounced);
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {text}
      </div>
      {isShown && (
        <div key={number} className="toast" aria-hidden="true">
          {text}
        </div>
      )}
    </>
  );
}
