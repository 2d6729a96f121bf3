import { join, sep } from "node:path";
import { type RequestHandler, static as serveFiles } from "express";
import { AtlasError } from "../model/errors.ts";

/** Where the built page is shown. It keeps its state in the query, so one path is enough. */
export const PAGE_PATHS = ["/"];

/** Vite names these files by what is in them, so a name never comes to mean anything else. */
const FOR_EVER = "public, max-age=31536000, immutable";

class PageNotBuiltError extends AtlasError {
  override readonly name = "PageNotBuiltError";
  readonly code = "page-not-built";
  readonly status = 503;
  constructor() {
    super('The page is not built yet: run "npm run build". The API answers meanwhile; /api/docs shows it.');
  }
}

/** @param folder of the built page */
export function servePage(folder: string): RequestHandler {
  return (_req, res, next) => {
    res.sendFile(
      "index.html",
      { root: folder, cacheControl: false, headers: { "Cache-Control": "no-cache" } },
      (error) => {
        // The client leaving in the middle of it is no fault of the build.
        if (error && !res.headersSent && !res.destroyed) next(new PageNotBuiltError());
      },
    );
  };
}

/** Files of the built page; what is not there is left to whoever comes next. */
export function serveAssets(folder: string): RequestHandler {
  const hashed = join(folder, "assets") + sep;
  return serveFiles(folder, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: (res, path) => res.setHeader("Cache-Control", path.startsWith(hashed) ? FOR_EVER : "no-cache"),
  });
}
