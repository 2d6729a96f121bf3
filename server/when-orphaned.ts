const LOOK_MS = 500;

/**
 * npm runs a script in a shell, and a signal to npm ends that shell alone: what it ran would go on without anybody. Then this
 * process has got another parent. Does nothing where npm did not start it.
 */
export function whenOrphaned(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    stop();
  }, LOOK_MS);
  looking.unref();
}
