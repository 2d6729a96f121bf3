import { useSyncExternalStore } from "react";
import { onAnnounced, readAnnounced } from "./announcer.ts";
import "./announcer.css";

/** Reads out what happened; stands at the end of the page. */
export function Announcer() {
  const { text } = useSyncExternalStore(onAnnounced, readAnnounced);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}

/** Shows for a moment what the announcer reads out; stands over the map. */
export function Toast() {
  const { text, number, isShown } = useSyncExternalStore(onAnnounced, readAnnounced);
  if (!isShown) return null;
  return (
    <div key={number} className="toast" aria-hidden="true">
      {text}
    </div>
  );
}
