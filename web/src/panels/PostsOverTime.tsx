import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { EntitySummary, NeighborItem } from "#model/api/answers.ts";
import { dayBounds } from "#model/dates.ts";
import { postsQuestion } from "../api/questions.ts";
import { useActions } from "../app/use-actions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { formatWhen } from "../format/dates.ts";
import { inLanguage, languageOf } from "../format/names.ts";
import { Section } from "./Section.tsx";
import "./posts.css";

/** The first day at which a tie may have been seen; what bears no date comes last. */
function firstSeen({ relation }: NeighborItem): number {
  const days = [relation.validFrom, ...relation.observed].flatMap((date) => (date === null ? [] : dayBounds(date)));
  return Math.min(...days.map(({ earliest, latest }) => earliest ?? latest ?? Infinity));
}

function inOrderOfTime(items: readonly NeighborItem[]): NeighborItem[] {
  return [...items].sort((a, b) => firstSeen(a) - firstSeen(b) || (a.relation.id < b.relation.id ? -1 : 1));
}

/** Whether each post says when it was taken up and, where another follows, when it ended. */
function hasGaps(items: readonly NeighborItem[]): boolean {
  return items.some(({ relation }) => relation.validFrom === null || relation.validTo === null);
}

function Post({ item, of }: { item: NeighborItem; of: string }) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const { openTie } = useActions();
  const { entity, relation } = item;
  return (
    <li className="post">
      <span className="post-when">{formatWhen(relation, language)}</span>
      <Button className="text-button post-name" onPress={() => openTie(relation.id, [of, entity.id])}>
        <span lang={languageOf(entity.name, language)}>{inLanguage(entity.name, language)}</span>
      </Button>
      {relation.role === null ? (
        <span className="quiet small">{t("tie.roleNotStated")}</span>
      ) : (
        <span className="small soft" lang={languageOf(relation.role, language)}>
          {inLanguage(relation.role, language)}
        </span>
      )}
    </li>
  );
}

interface PostsOverTimeProps {
  of: string;
  name: EntitySummary["name"];
  /** Whose posts: those held by a person, in a body, or in a body that governs what the page is about. */
  as: "person" | "body" | "governor";
}

const TITLES = { person: "posts.ofPerson", body: "posts.inBody", governor: "posts.inGovernor" } as const;

/** Who held which post when, oldest first; what lies between two of them is not made up. */
export function PostsOverTime({ of, name, as }: PostsOverTimeProps) {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const question = useQuery(postsQuestion(of, as === "person" ? "out" : "in"));
  const items = inOrderOfTime(question.data?.items ?? []);
  if (items.length < 2) return null;
  return (
    <Section title={t(TITLES[as])} note={as === "person" ? undefined : inLanguage(name, language)}>
      <ol className="posts">
        {items.map((item) => (
          <Post key={item.relation.id} item={item} of={of} />
        ))}
      </ol>
      {hasGaps(items) && <p className="quiet small">{t("posts.gap")}</p>}
    </Section>
  );
}
