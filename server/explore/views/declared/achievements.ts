import { column, ends, endsOver, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

export const achievements: View = {
  slug: "achievements",
  title: say("Achievement register", "科技成果登记"),
  question: say(
    "Who developed what, with whom, from which technology, for which industry, and how new is it said to be?",
    "谁与谁研发了什么，用什么技术，面向什么产业，据称有多新？",
  ),
  sheets: [
    {
      slug: "register",
      title: say("Achievements", "科技成果"),
      pictures: ["table"],
      order: "date",
      rows: { of: "entities", which: { kinds: ["Achievement"] } },
      silence: say("No source tells of an achievement.", "没有资料提到科技成果。"),
      columns: [
        subject(say("Achievement", "科技成果")),
        column("developer", say("Developed by", "研发方"), ends(into("DEVELOPED"))),
        column("partners", say("Their partners", "研发方的合作方"), {
          of: "ends",
          paths: [[into("DEVELOPED"), { types: ["COOPERATES_WITH", "SIGNED_WITH"], direction: "any" }]],
        }),
        column("technology", say("Technology", "技术"), ends(out("USES_TECHNOLOGY"))),
        column("industry", say("Industry", "产业"), ends(out("TARGETS_INDUSTRY"))),
        column(
          "novelty",
          say("First of its kind", "首创声明"),
          figures("firstOfItsKind"),
          say("no such claim", "没有此类声明"),
        ),
        column("date", say("When", "时间"), { of: "dates" }),
        column("transfer", say("Transferred to", "转化至"), ends(out("TRANSFERS_TO"))),
        column(
          "sought",
          say("Status its developer seeks", "研发方争取的资质"),
          endsOver([into("DEVELOPED"), out("SEEKS_STATUS")]),
        ),
        remark("significance", say("Said to mean", "意义"), figures("significance")),
        remark("count", say("How many", "数量"), figures("collectedAchievements")),
      ],
    },
  ],
};
