import { ORGANIZATIONS } from "../../../model/vocabulary/kind-sets.ts";
import { column, ends, figures, into, out, say, subject, type View } from "../declaration.ts";

const RANKING = { kinds: ["Award"], words: ["rank", "points", "排名", "榜", "积分"] } as const;

export const pointsRanking: View = {
  slug: "points-ranking",
  title: say("Innovation-points ranking", "创新积分榜"),
  question: say(
    "Which editions are there, who is on them, and what does the score consist of?",
    "有哪些榜单，哪些企业上榜，得分由什么构成？",
  ),
  sheets: [
    {
      slug: "editions",
      title: say("Editions", "各期榜单"),
      pictures: ["table"],
      order: "date",
      rows: { of: "entities", which: RANKING },
      silence: say("No source tells of a ranking.", "没有资料提到榜单。"),
      columns: [
        subject(say("Edition", "榜单")),
        column("for", say("For", "适用于"), ends(out("APPLIES_TO"))),
        column("issuer", say("Issued by", "发布方"), ends(into("ISSUED"))),
        column("groups", say("On it", "上榜者"), ends(into("AWARDED"))),
        column("members", say("Enterprises on it", "上榜企业"), {
          of: "members",
          over: [[into("AWARDED")]],
          by: [into("MEMBER_OF")],
        }),
        column("characteristic", say("What they have in common", "共同特点"), {
          of: "figures",
          properties: ["characteristic"],
          over: [[into("AWARDED")]],
          onlyOver: true,
        }),
        column("weights", say("Indicators and weights", "指标与权重"), figures("indicatorWeight")),
      ],
    },
    {
      slug: "ranked",
      title: say("Enterprises and scores", "企业与得分"),
      pictures: ["table"],
      most: "score",
      rows: {
        of: "entities",
        which: {
          kinds: ORGANIZATIONS,
          tied: [out("AWARDED", RANKING), out("MEMBER_OF", { kinds: ["Cohort"], tied: [out("AWARDED", RANKING)] })],
        },
      },
      silence: say("No source names an enterprise of the ranking.", "没有资料点名上榜企业。"),
      columns: [
        subject(say("Enterprise", "企业")),
        column("ranking", say("Ranking", "榜单"), ends(out(["AWARDED", "MEMBER_OF"]))),
        column("rank", say("Rank", "名次"), figures("rank")),
        column("indicators", say("Indicators", "指标"), figures("indicatorScore")),
        column("score", say("Weighted score", "加权得分"), {
          of: "score",
          indicators: "indicatorScore",
          weights: "indicatorWeight",
          by: [[out("AWARDED")], [out("MEMBER_OF"), out("AWARDED")]],
        }),
      ],
    },
  ],
};
