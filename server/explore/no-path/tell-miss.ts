import type { PathLimit } from "../../model/api/no-path.ts";
import type { Name } from "../tie-sentence.ts";
import { FARTHEST_LOOKED, type Leg } from "./limits.ts";
import type { Miss } from "./look-for-miss.ts";

/** Why there is no path, in both languages; it claims no more than was looked at. */
interface Words {
  readonly en: string;
  readonly zh: string;
}

/** English after "the limit on", Chinese after "若": what one would do instead. */
const LIMIT_WORDS: { readonly [Limit in PathLimit]: Words } = {
  maxHops: { en: "the number of ties", zh: "不限关系条数" },
  direction: { en: "direction", zh: "不限方向" },
  via: { en: "other stops", zh: "可经过其他途经点" },
  avoidId: { en: "entities to avoid", zh: "不避开指定的对象" },
  avoidType: { en: "relation types to avoid", zh: "不避开指定的关系类型" },
  type: { en: "relation types", zh: "不限关系类型" },
  kind: { en: "kinds", zh: "不限类别" },
  party: { en: "parties", zh: "不限主体" },
  status: { en: "status", zh: "不限状态" },
  place: { en: "places", zh: "不限地点" },
  document: { en: "documents", zh: "不限文献" },
  held: { en: "time", zh: "不限时间" },
  knownOn: { en: "what was known by then", zh: "不限当时是否已知" },
};

function ties(count: number): string {
  return count === 1 ? "1 tie" : `${count} ties`;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en-US").format(parts);
}

/** Chinese sets quotes within quotes as single ones. */
function zhQuoted({ en, zh }: Name): string {
  return `“${(zh ?? en).replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

function joined(parts: readonly Words[]): Words {
  return { en: parts.map(({ en }) => en).join(" "), zh: parts.map(({ zh }) => zh).join("") };
}

type Cut = Extract<Miss, { readonly lift: unknown }>;

function tellLift({ lift }: Cut, { maxHops }: Leg): Words {
  const [first] = lift;
  if (first === undefined) return { en: "", zh: "" };
  const words = first.limits.map((limit) => LIMIT_WORDS[limit]);
  if (first.limits.length > 1)
    return {
      en: `No path is within the limits, and giving up one of them is not enough; without those on ${listed(words.map(({ en }) => en))} there is one of ${ties(first.length)}.`,
      zh: `没有符合所设条件的路径，只放宽一项也不够；若${words.map(({ zh }) => zh).join("，且")}，则有一条经过${first.length}条关系的路径。`,
    };
  if (lift.length === 1 && first.limits[0] === "maxHops")
    return {
      en: `No path of up to ${ties(maxHops)} was found; the shortest has ${first.length}.`,
      zh: `${maxHops}条关系以内没有路径；最短的路径经过${first.length}条关系。`,
    };
  const each = lift.map(({ limits: [limit = "maxHops"], length }) => ({ words: LIMIT_WORDS[limit], length }));
  return {
    en: `No path is within the limits; ${each.map(({ words: { en }, length }) => `without that on ${en} there is one of ${ties(length)}`).join(", ")}.`,
    zh: `没有符合所设条件的路径；${each.map(({ words: { zh }, length }) => `若${zh}，则有一条经过${length}条关系的路径`).join("；")}。`,
  };
}

function tellCut(miss: Cut, leg: Leg, nameOf: (id: string) => Name): Words {
  const barred = miss.barred.map((end): Words => {
    const name = nameOf(end.id);
    const one = end.ties === 1;
    return {
      en: `${one ? "The only tie" : `None of the ${end.ties} ties`} of ${name.en} is ${one ? "not " : ""}within the limits.`,
      zh: `${zhQuoted(name)}的${end.ties}条关系都不符合所设条件。`,
    };
  });
  const last = nameOf(miss.last);
  const within: Words =
    miss.why === "too-far"
      ? { en: `Within ${ties(leg.maxHops)}`, zh: `${leg.maxHops}条关系以内` }
      : { en: "Within the limits", zh: "在所设条件下" };
  const reached = {
    en: `${within.en} the way leads as far as ${last.en}.`,
    zh: `${within.zh}，沿这条路径最远可到${zhQuoted(last)}。`,
  };
  return joined([...barred, tellLift(miss, leg), ...(miss.last === leg.from ? [] : [reached])]);
}

/** @param nameOf of every id that the miss or the leg names */
export function tellMiss(miss: Miss, leg: Leg, nameOf: (id: string) => Name): Words {
  if ("lift" in miss) return tellCut(miss, leg, nameOf);
  const [from, to] = [nameOf(leg.from), nameOf(leg.to)];
  if (miss.why === "apart") {
    if (miss.joined)
      return {
        en: `The shortest path, whatever the limits, has more than ${FARTHEST_LOOKED} ties.`,
        zh: `即使不设条件，最短的路径也超过${FARTHEST_LOOKED}条关系。`,
      };
    return {
      en: `Nothing joins the two, however many ties one follows: ${from.en} stands in a group of ${miss.from} entities that are tied together, ${to.en} in one of ${miss.to}.`,
      zh: `无论经过多少条关系，两者都不相连：${zhQuoted(from)}所在的相连部分有${miss.from}个对象，${zhQuoted(to)}所在的有${miss.to}个。`,
    };
  }
  if (miss.ends.length > 1)
    return {
      en: `Neither ${from.en} nor ${to.en} has any tie.`,
      zh: `${zhQuoted(from)}和${zhQuoted(to)}都没有任何关系。`,
    };
  const lone = nameOf(miss.ends[0] ?? leg.from);
  return { en: `${lone.en} has no ties.`, zh: `${zhQuoted(lone)}没有任何关系。` };
}

/** @param words of one part of a way over stops */
export function tellLeg(words: Words, from: Name, to: Name): Words {
  return {
    en: `From ${from.en} to ${to.en}: ${words.en}`,
    zh: `从${zhQuoted(from)}到${zhQuoted(to)}：${words.zh}`,
  };
}

/** @param neighbor tied in by a document that speaks of `lone` too */
export function tellSameDocument(neighbor: Name, lone: Name): Words {
  return {
    en: `A document that ties ${neighbor.en} in also speaks of ${lone.en}.`,
    zh: `提到${zhQuoted(neighbor)}的资料中也提到${zhQuoted(lone)}。`,
  };
}

export const STOPS_COLLIDE: Words = {
  en: "Each part of the way exists, but only through an entity that another part also passes.",
  zh: "每一段都存在路径，但必须经过另一段也要经过的实体。",
};
