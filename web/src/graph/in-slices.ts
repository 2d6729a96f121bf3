/** A slice of work holds the page up for about so long: well under the 50 ms from which a person feels it. */
const SLICE_MS = 8;

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** After whatever the browser has to do first: a message is not put off as nested timers are. */
function soon(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

/**
 * Does the work of many items a few at a time, so that the page goes on in between.
 * @param some items that are done at once
 * @param sliceMs how long a slice may hold the page up, in milliseconds
 * @returns whether all was done; else it had become moot
 */
export async function inSlices<Item>(
  items: readonly Item[],
  some: number,
  work: (items: readonly Item[]) => void,
  isMoot: () => boolean,
  sliceMs = SLICE_MS,
): Promise<boolean> {
  let began = performance.now();
  for (let done = 0; done < items.length; done += some) {
    if (performance.now() - began >= sliceMs) {
      await soon();
      if (isMoot()) return false;
      began = performance.now();
    }
    work(items.slice(done, done + some));
  }
  return true;
}
