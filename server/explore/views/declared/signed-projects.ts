import {
  column,
  either,
  ends,
  figures,
  figuresOver,
  into,
  members,
  out,
  say,
  subject,
  type View,
} from "../declaration.ts";

export const signedProjects: View = {
  slug: "signed-projects",
  title: say("Register of signed projects", "签约项目登记"),
  question: say(
    "What was signed, where and when, by whom, and what is it worth?",
    "签了哪些项目，何时何地由谁签约，金额多少？",
  ),
  sheets: [
    {
      slug: "register",
      title: say("Signed", "签约"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: { any: [{ tied: [out("SIGNED_AT")] }, { kinds: ["Project"], tied: [either("SIGNED_WITH")] }] },
      },
      silence: say("No source tells of a signing.", "没有资料提到签约。"),
      columns: [
        subject(say("Signed", "签约事项")),
        column("event", say("At", "签约场合"), ends(out("SIGNED_AT"))),
        column("count", say("Projects", "项目数"), figures("signedProjects")),
        column(
          "named",
          say("Named projects", "点名项目"),
          members(into(["PART_OF", "MEMBER_OF"], { kinds: ["Project", "Program", "Platform"] })),
        ),
        column("categories", say("Categories", "类别"), {
          of: "members",
          by: [into("PART_OF", { kinds: ["Cohort"] })],
          declared: "categoryCount",
        }),
        column("partners", say("Signed by", "签约方"), ends(either("SIGNED_WITH"))),
        column("parties", say("Parties as the source lists them", "资料所列签约方"), figures("parties")),
        column("worth", say("Worth", "金额"), figuresOver(["investmentExpected", "contractTurnover"])),
      ],
    },
  ],
};
