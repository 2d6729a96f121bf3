import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PartialDate } from "#model/dates.ts";
import { documentsQuestion } from "../../api/questions.ts";
import type { MapElements } from "../elements.ts";
import { histogram, type MonthSpan, spanOf } from "./months.ts";

export type Clock = "at" | "knownOn";

export interface Dated {
  readonly span: MonthSpan;
  /** One number a month of the span. */
  readonly bins: readonly number[];
}

function tieDates(elements: MapElements): { date: PartialDate; weight: number }[] {
  return elements.edges
    .flatMap(({ ties }) => ties)
    .flatMap(({ validFrom, validTo, observed }) => [validFrom, validTo, ...observed])
    .flatMap((date) => (date === null ? [] : [{ date, weight: 1 }]));
}

function datedBy(dates: readonly { date: PartialDate; weight: number }[]): Dated | null {
  const span = spanOf(dates.map(({ date }) => date));
  return span === null ? null : { span, bins: histogram(dates, span) };
}

/**
 * What is dated on the map, month by month: for "true on" the dates of its ties, for "known on" the documents, each
 * by the ties it tells of. `null` where nothing is dated.
 */
export function useDated(elements: MapElements | null, clock: Clock): Dated | null {
  const documents = useQuery(documentsQuestion);
  return useMemo(() => {
    if (clock === "at") return elements === null ? null : datedBy(tieDates(elements));
    return datedBy(
      (documents.data?.items ?? []).map(({ published, asOf, states }) => ({
        date: published ?? asOf.latest,
        weight: Math.max(1, states.relations),
      })),
    );
  }, [elements, clock, documents.data]);
}
