import { shareEn } from "./share.en.ts";
import { viewsEn } from "./views.en.ts";
import { waysEn } from "./ways.en.ts";

/** Texts of the start, its stories, the lists and the pages, in English. */
export const pagesEn = {
  views: viewsEn,
  share: shareEn,
  ways: waysEn,
  posts: {
    inBody: "Who held posts in it",
    inGovernor: "Who held posts in the body that governs it",
    ofPerson: "Posts over time",
    gap: "No source says who held what between these times.",
  },
  source: {
    inEnglish: "in English",
    position: "characters {{start}} to {{end}}",
  },
  story: {
    title: "Guided stories",
    hint: "A few pictures each, with next and back.",
    steps_one: "{{count}} picture",
    steps_other: "{{count}} pictures",
    at: "{{step}} of {{count}}",
    next: "Next",
    back: "Back",
    end: "End the story",
    again: "Show this picture again",
    finish: "Finish",
    nextStory: "Next story: {{title}}",
    said: "{{title}}, picture {{step}} of {{count}}: {{text}}",
  },
  browse: {
    title: "Browse all",
    back: "Back to the list",
    openHint: "By kind, place, status, year: no word has to be known.",
    found_one: "{{count}} entity",
    found_other: "{{count}} entities",
    waiting: "Reading the list…",
    none: "Nothing is all of that. Take something away.",
    clear: "Show all",
    more: "Show more",
    drawThese: "Draw these on the map",
    order: "Order of the list",
    by: { name: "By name", ties: "Most ties first" },
    byId: "In the order of their ids: the list is too long to be sorted here. Narrow it down to sort it.",
    facet: {
      kinds: "Kind",
      parties: "Party",
      places: "Place",
      statuses: "Status",
      documents: "Read in",
      year: "There in the year",
    },
  },
} as const;
