import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { networkQuestion } from "../api/questions.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Section } from "../panels/Section.tsx";
import { KindMark } from "../theme/KindMark.tsx";
import { STORIES } from "./stories/index.ts";
import type { Story } from "./story.ts";
import { tell } from "./tell-story.ts";
import "./stories.css";

function StoryOffer({ story }: { story: Story }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  return (
    <li>
      <Button className="story-offer" onPress={() => change(tell(story, 0))}>
        <KindMark kind={story.sign} />
        <span>
          <span className="story-offer-title">{story.title[state.language]}</span>
          <span className="small soft block">{story.lead[state.language]}</span>
          <span className="visually-hidden">{t("story.steps", { count: story.steps.length })}</span>
        </span>
      </Button>
    </li>
  );
}

/** What each story begins with; a graph that does not hold it has no such story. */
const BEGINNINGS = STORIES.flatMap(({ steps }) => steps[0]?.shown[0] ?? []);

/** The stories a visitor may be led through. */
export function StoryList() {
  const { t } = useTranslation();
  const found = useQuery(networkQuestion(BEGINNINGS));
  const held = new Set<string>(found.data?.nodes.map(({ id }) => id));
  const told = STORIES.filter(({ steps }) => held.has(steps[0]?.shown[0] ?? ""));
  if (told.length === 0) return null;
  return (
    <Section title={t("story.title")} note={t("story.hint")}>
      <ul className="story-offers">
        {told.map((story) => (
          <StoryOffer key={story.id} story={story} />
        ))}
      </ul>
    </Section>
  );
}
