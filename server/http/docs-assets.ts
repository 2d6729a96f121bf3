import { join } from "node:path";
import { Router } from "express";
// The package's own entry runs all of Swagger UI, which takes the start of a server most of a second.
import folderOfSwaggerUi from "swagger-ui-dist/absolute-path.js";
import { DOCS_FILES, DOCS_START } from "./docs-page.ts";

/** Files of the docs page, from the installed package. They change with an installation only. */
export function docsAssets(): Router {
  const router = Router();
  const folder = folderOfSwaggerUi();
  router.get("/start.js", (_req, res) => void res.set("Cache-Control", "no-cache").type("js").send(DOCS_START));
  for (const file of DOCS_FILES)
    router.get(`/${file}`, (_req, res) => res.sendFile(join(folder, file), { cacheControl: false }));
  return router;
}
