import type { ExportRequest } from "../../model/api/requests.ts";

/** Filters, and perhaps the entities that a part of the graph is of. */
export type SliceRequest = Omit<ExportRequest, "format" | "id"> & Partial<Pick<ExportRequest, "id">>;
