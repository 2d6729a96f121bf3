import type { NetworkAnswer } from "#model/api/answers.ts";

/** What each view beside the map is given: what is drawn, as far as the filters let it through. */
export interface ViewProps {
  readonly network: NetworkAnswer;
}
