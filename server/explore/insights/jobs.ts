import { type Centrality, centralityOf, type Measure } from "./measure/centrality.ts";
import { type CommunityList, communityList } from "./measure/community-list.ts";
import { type CooperatingPairs, cooperatingPairs, type Occasions } from "./measure/cooperation.ts";
import type { Wiring } from "./measure/pairs.ts";
import { type Shape, shapeOf } from "./measure/shape.ts";

/** What is measured off the event loop. A question and its answer are plain data: they cross from thread to thread. */
export type Job =
  | { readonly kind: "shape"; readonly wiring: Wiring }
  | { readonly kind: "centrality"; readonly wiring: Wiring; readonly measure: Measure }
  | { readonly kind: "communities"; readonly wiring: Wiring }
  | { readonly kind: "cooperation"; readonly occasions: Occasions };

export interface Outcomes {
  readonly shape: Shape;
  readonly centrality: Centrality;
  readonly communities: CommunityList;
  readonly cooperation: CooperatingPairs;
}

export type JobOf<Kind extends Job["kind"]> = Extract<Job, { readonly kind: Kind }>;

export function runJob(job: Job): Outcomes[Job["kind"]] {
  switch (job.kind) {
    case "shape":
      return shapeOf(job.wiring);
    case "centrality":
      return centralityOf(job.wiring, job.measure);
    case "communities":
      return communityList(job.wiring);
    case "cooperation":
      return cooperatingPairs(job.occasions);
  }
}
