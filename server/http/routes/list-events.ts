import { listEvents as readEvents } from "../../explore/events/list-events.ts";
import { EventsAnswer, EventsRequest, MAX_EVENT_TIES, MAX_EVENTS } from "../../model/api/events.ts";
import { MAX_LIMIT } from "../../model/api/filters.ts";
import { refuseEmptySpan } from "../refuse-unfit.ts";
import { route } from "../route.ts";

/** What took place when, who did what there, and what is only planned. */
export const listEvents = route({
  method: "get",
  path: "/api/events",
  operationId: "listEvents",
  tag: "time",
  summary:
    "Events in the order of their dates with roles, launches, signings, places and series: those that took place, those planned, and, where no time is asked about, those without a date.",
  limits: `${MAX_LIMIT} items a page, ${MAX_EVENT_TIES} ties of each event; ${MAX_EVENTS} events put in order.`,
  narrow: "Name a series, a place or a document, or ask for fewer events at a time.",
  problems: ["invalid-cursor", "too-much"],
  request: EventsRequest,
  response: EventsAnswer,
  handle(request, { atlas, read }) {
    refuseEmptySpan(request);
    return readEvents(request, atlas.store, atlas.library, read);
  },
});
