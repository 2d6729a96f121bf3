/** What happened on the map, said once for everyone: read out politely, and shown for a moment where it helps. */

export interface Announcement {
  readonly text: string;
  /** Grows by one each time; 0 before anything was said. */
  readonly number: number;
  readonly isShown: boolean;
}

let latest: Announcement = { text: "", number: 0, isShown: false };
const listeners = new Set<() => void>();

function say(text: string, isShown: boolean): void {
  // Equal words in a row are read out again only if the text differs: a blank that is not spoken is added.
  const spoken = latest.text === text ? `${text}\u00a0` : text;
  latest = { text: spoken, number: latest.number + 1, isShown };
  for (const notify of listeners) notify();
}

/** For those who do not see the map: read out only. */
export function announce(text: string): void {
  say(text, false);
}

/** For everyone: read out, and shown on the map for a few seconds. */
export function tell(text: string): void {
  say(text, true);
}

export function readAnnounced(): Announcement {
  return latest;
}

export function onAnnounced(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
