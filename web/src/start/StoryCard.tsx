import { ArrowLeft, ArrowRight, RotateCcw, X } from "lucide";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { announce } from "../app/announcer.ts";
import { useAtlas } from "../app/use-atlas.ts";
import { Icon } from "../theme/Icon.tsx";
import { IconButton } from "../theme/IconButton.tsx";
import { STORIES } from "./stories/index.ts";
import type { Story } from "./story.ts";
import { endStory, isAsTold, isElsewhere, tell } from "./tell-story.ts";
import "./stories.css";

/** Reads a new picture out, which a person who does not see it would miss; the first one is read by its heading. */
function useSaid(story: Story, step: number): void {
  const { t } = useTranslation();
  const { language } = useAtlas().state;
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const picture = story.steps[step];
    if (picture === undefined) return;
    const text = picture.text[language];
    announce(t("story.said", { title: picture.title[language], step: step + 1, count: story.steps.length, text }));
  }, [story, step, language, t]);
}

function Dots({ story, step }: { story: Story; step: number }) {
  const { t } = useTranslation();
  const count = story.steps.length;
  return (
    <p className="story-at">
      <span className="story-dots" aria-hidden="true">
        {story.steps.map(({ title }, index) => (
          <span key={title.en} data-done={index <= step || undefined} />
        ))}
      </span>
      {t("story.at", { step: step + 1, count })}
    </p>
  );
}

function Onward({ story, step }: { story: Story; step: number }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const isLast = step === story.steps.length - 1;
  const next = STORIES[STORIES.indexOf(story) + 1];
  return (
    <div className="story-onward">
      <Button className="button" isDisabled={step === 0} onPress={() => change(tell(story, step - 1))}>
        <Icon node={ArrowLeft} size={17} />
        {t("story.back")}
      </Button>
      {!isLast && (
        <Button className="button button-primary" onPress={() => change(tell(story, step + 1))}>
          {t("story.next")}
          <Icon node={ArrowRight} size={17} />
        </Button>
      )}
      {isLast && next !== undefined && (
        <Button className="button button-primary" onPress={() => change(tell(next, 0))}>
          {t("story.nextStory", { title: next.title[state.language] })}
          <Icon node={ArrowRight} size={17} />
        </Button>
      )}
      {isLast && next === undefined && (
        <Button className="button button-primary" onPress={() => change(endStory)}>
          {t("story.finish")}
        </Button>
      )}
    </div>
  );
}

function Picture({ story, step }: { story: Story; step: number }) {
  const { t } = useTranslation();
  const { state, change } = useAtlas();
  const picture = story.steps[step];
  useSaid(story, step);
  if (picture === undefined) return null;
  const head = (
    <header className="story-head">
      <span className="story-name">{story.title[state.language]}</span>
      <IconButton icon={X} label={t("story.end")} onPress={() => change(endStory)} />
    </header>
  );
  const again = (
    <Button className="text-button" onPress={() => change(tell(story, step))}>
      <Icon node={RotateCcw} size={15} />
      {t("story.again")}
    </Button>
  );
  // Whoever went on to something else reads that; the story keeps no more than the way back to it.
  if (isElsewhere(state, picture))
    return (
      <section className="story story-aside" aria-label={story.title[state.language]}>
        {head}
        {again}
      </section>
    );
  return (
    <section className="story" aria-label={story.title[state.language]}>
      {head}
      <h2 className="story-title">{picture.title[state.language]}</h2>
      <p>{picture.text[state.language]}</p>
      {!isAsTold(state, picture) && again}
      <Dots story={story} step={step} />
      <Onward story={story} step={step} />
    </section>
  );
}

/** The story that is being told, above the page of what its picture is about. */
export function StoryCard() {
  const { story: place } = useAtlas().state;
  const story = STORIES.find(({ id }) => id === place?.id);
  if (place === null || story === undefined) return null;
  return <Picture key={story.id} story={story} step={Math.min(place.step, story.steps.length - 1)} />;
}
