/** Something the person at the terminal can put right; `message` is one line and says what to do. */
export class LauncherError extends Error {
  override readonly name = "LauncherError";
}
