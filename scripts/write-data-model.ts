import { writeFileSync } from "node:fs";
import { dataModelPage } from "./data-model-page.ts";

/** `npm run docs`. */
writeFileSync("docs/data-model.md", dataModelPage());
