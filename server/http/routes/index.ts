import type { Route } from "../route.ts";
import { exportGraph } from "./export-graph.ts";
import { findPaths } from "./find-paths.ts";
import { getDocsPage } from "./get-docs-page.ts";
import { getDocument } from "./get-document.ts";
import { getEntity } from "./get-entity.ts";
import { getHealth } from "./get-health.ts";
import { getNetwork } from "./get-network.ts";
import { getOpenApi } from "./get-open-api.ts";
import { getReadiness } from "./get-readiness.ts";
import { getVocabulary } from "./get-vocabulary.ts";
import { listDocuments } from "./list-documents.ts";
import { listEntities } from "./list-entities.ts";
import { listNeighbors } from "./list-neighbors.ts";
import { searchEntities } from "./search-entities.ts";

/** Every endpoint there is: what Express serves and OpenAPI describes. */
export const ROUTES: readonly Route[] = [
  searchEntities,
  listEntities,
  getEntity,
  listNeighbors,
  findPaths,
  getNetwork,
  listDocuments,
  getDocument,
  exportGraph,
  getVocabulary,
  getOpenApi,
  getDocsPage,
  getHealth,
  getReadiness,
];
