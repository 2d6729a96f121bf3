import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { SearchItem } from "#model/api/answers.ts";
import { searchQuestion } from "../api/questions.ts";

/** Long enough that a word typed in one go is asked for once, short enough not to be felt. */
const PAUSE_MS = 120;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface Suggestions {
  readonly items: readonly SearchItem[];
  readonly state: "idle" | "waiting" | "failed" | "answered";
}

/** What the words typed so far may mean. */
export function useSuggestions(input: string): Suggestions {
  const words = input.trim();
  const settled = useSettled(words);
  const question = useQuery(searchQuestion(settled));
  if (words === "") return { items: [], state: "idle" };
  if (question.isError) return { items: [], state: "failed" };
  const items = question.data?.items ?? [];
  const isBehind = settled !== words || question.isPlaceholderData || question.isPending;
  return { items, state: isBehind && items.length === 0 ? "waiting" : "answered" };
}
