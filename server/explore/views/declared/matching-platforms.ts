import { column, ends, endsOver, figures, into, out, say, subject, type View } from "../declaration.ts";

const NEEDS = into("PART_OF", { kinds: ["Need"] });

export const matchingPlatforms: View = {
  slug: "matching-platforms",
  title: say("Matching platforms (iCreate)", "供需对接平台（iCreate）"),
  question: say(
    "Which platforms bring needs and technology together, who released what on them, and what do they cover?",
    "有哪些平台连接需求与技术，谁在上面发布了什么，覆盖哪些领域？",
  ),
  sheets: [
    {
      slug: "platforms",
      title: say("Platforms", "平台"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Platform"],
          any: [{ tied: [NEEDS, out("LAUNCHED_AT")] }, { kinds: ["Platform"], words: ["match", "对接", "撮合"] }],
        },
      },
      silence: say("No source tells of a matching platform.", "没有资料提到供需对接平台。"),
      columns: [
        subject(say("Platform", "平台")),
        column("since", say("Since", "启用时间"), { of: "dates" }),
        column("launched", say("Launched at", "发布场合"), ends(out("LAUNCHED_AT"))),
        column("operator", say("Operated by", "运营方"), ends(into("OPERATES"))),
        column("requirements", say("Requirements", "需求"), {
          of: "figures",
          properties: ["requirementsReleased", "researchFunding"],
          over: [[NEEDS]],
        }),
        column("owners", say("Released by", "发布方"), endsOver([NEEDS, into("HAS_NEED")])),
        column("industries", say("Industries covered", "覆盖产业"), {
          of: "members",
          over: [[NEEDS]],
          by: [out("TARGETS_INDUSTRY")],
          declared: "industriesCovered",
        }),
        column("aim", say("Aim and offering", "目的与服务"), figures("aim", "offering", "focus")),
        column("model", say("Follows the model of", "采用模式"), ends(into("PROVIDES_MODEL_FOR"))),
        column("transfer", say("Leads on to", "后续转化至"), ends(out("TRANSFERS_TO"))),
      ],
    },
  ],
};
