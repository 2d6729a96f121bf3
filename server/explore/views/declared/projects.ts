import { column, ends, figures, into, members, out, remark, say, subject, type View } from "../declaration.ts";

export const projects: View = {
  slug: "projects",
  title: say("Project pipeline and supervision", "项目进展与督导"),
  question: say(
    "Which projects are under way or planned, who builds them, at what expected cost, and which milestones were planned and seen?",
    "有哪些在建和计划项目，由谁建设，预计投资多少，计划和实际的节点如何？",
  ),
  sheets: [
    {
      slug: "pipeline",
      title: say("Projects", "项目"),
      pictures: ["board", "table"],
      by: ["status", "place"],
      rows: {
        of: "entities",
        which: { any: [{ kinds: ["Project"] }, { kinds: ["Park"], statuses: ["planned", "in-progress"] }] },
      },
      silence: say("No source tells of a project.", "没有资料提到项目。"),
      columns: [
        subject(say("Project", "项目")),
        remark("status", say("Status", "状态"), { of: "status" }),
        column("place", say("Where", "地点"), ends(out("LOCATED_IN"))),
        column("builders", say("Built by", "建设方"), ends(into("BUILDS"), out("JOINTLY_BUILT_BY"))),
        column("participants", say("Take part", "参与方"), ends(into("PARTICIPATES_IN"))),
        column("milestones", say("Milestones planned", "计划节点"), figures("constructionStart", "completionShare")),
        column("seen", say("Milestones seen", "已见进展"), figures("progress")),
        column("investment", say("Investment expected", "预计投资"), figures("investmentExpected")),
        column("space", say("Floor space", "建筑面积"), figures("floorSpace")),
        column("dates", say("From and until", "起止"), { of: "dates" }),
        remark("phases", say("Phases and parts", "分期与组成"), members(into("PART_OF"))),
        remark("supported", say("Supported by", "支持方"), ends(into("SUPPORTS"))),
        remark("industry", say("Industry", "产业"), ends(out("TARGETS_INDUSTRY"))),
      ],
    },
    {
      slug: "supervision",
      title: say("Supervision", "督导"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Mechanism", "Program", "Policy"],
          words: ["supervis", "evaluation", "督导", "监督", "评估", "考核"],
        },
      },
      silence: say("No source tells how projects are supervised.", "没有资料说明如何督导项目。"),
      columns: [
        subject(say("System", "体系")),
        column("founder", say("Set up by", "建立方"), ends(into("ESTABLISHES"))),
        column("scope", say("Applies to", "适用于"), ends(out("APPLIES_TO"))),
        column("aim", say("Aim", "目的"), figures("aim")),
        column(
          "results",
          say("What it found", "结果"),
          figures("progress"),
          say("nothing read tells", "所读资料未提及"),
        ),
      ],
    },
  ],
};
