import type { Route } from "../route.ts";
import { connectEntities } from "./connect-entities.ts";
import { exportGraph } from "./export-graph.ts";
import { findCommon } from "./find-common.ts";
import { findMatches } from "./find-matches.ts";
import { findPaths } from "./find-paths.ts";
import { getDocsPage } from "./get-docs-page.ts";
import { getDocument } from "./get-document.ts";
import { getEntity } from "./get-entity.ts";
import { getHealth } from "./get-health.ts";
import { getHierarchy } from "./get-hierarchy.ts";
import { getMetrics } from "./get-metrics.ts";
import { getNetwork } from "./get-network.ts";
import { getOpenApi } from "./get-open-api.ts";
import { getOverview } from "./get-overview.ts";
import { getReadiness } from "./get-readiness.ts";
import { getRelation } from "./get-relation.ts";
import { getTimeline } from "./get-timeline.ts";
import { getView } from "./get-view.ts";
import { getVocabulary } from "./get-vocabulary.ts";
import { listBoundaries } from "./list-boundaries.ts";
import { listCentralEntities } from "./list-central-entities.ts";
import { listChanges } from "./list-changes.ts";
import { listCommunities } from "./list-communities.ts";
import { listCooperation } from "./list-cooperation.ts";
import { listDocuments } from "./list-documents.ts";
import { listEntities } from "./list-entities.ts";
import { listEvents } from "./list-events.ts";
import { listFacts } from "./list-facts.ts";
import { listNeighbors } from "./list-neighbors.ts";
import { listPartyMeetings } from "./list-party-meetings.ts";
import { listPositions } from "./list-positions.ts";
import { listRelations } from "./list-relations.ts";
import { listViews } from "./list-views.ts";
import { searchEntities } from "./search-entities.ts";

/** Every endpoint there is: what Express serves and OpenAPI describes. */
export const ROUTES: readonly Route[] = [
  searchEntities,
  listEntities,
  getEntity,
  listNeighbors,
  listRelations,
  getRelation,
  getTimeline,
  findPaths,
  findCommon,
  findMatches,
  connectEntities,
  getNetwork,
  getHierarchy,
  listPositions,
  listBoundaries,
  listEvents,
  listFacts,
  listChanges,
  getOverview,
  listCentralEntities,
  listCommunities,
  listCooperation,
  listPartyMeetings,
  listViews,
  getView,
  listDocuments,
  getDocument,
  exportGraph,
  getVocabulary,
  getOpenApi,
  getDocsPage,
  getHealth,
  getReadiness,
  getMetrics,
];
