import {
  column,
  ends,
  figures,
  figuresOver,
  into,
  members,
  out,
  remark,
  say,
  subject,
  type View,
} from "../declaration.ts";

export const acceleration: View = {
  slug: "acceleration",
  title: say("Acceleration programs", "加速计划"),
  question: say(
    "Which programs speed up young firms, in which batches, and how did those grow?",
    "有哪些加速计划，分哪些批次，成员企业增长如何？",
  ),
  sheets: [
    {
      slug: "programs",
      title: say("Programs and batches", "计划与批次"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Program"],
          words: ["accelerat", "incubat", "lab\\b", "laboratory", "加速", "孵化", "实验室"],
        },
      },
      silence: say("No source tells of an acceleration program.", "没有资料提到加速计划。"),
      columns: [
        subject(say("Program", "计划")),
        column(
          "founder",
          say("Set up or supported by", "设立或支持方"),
          ends(into(["ESTABLISHES", "OPERATES", "SUPPORTS"])),
        ),
        column("since", say("Since", "起始"), { of: "dates" }),
        column("batches", say("Batches", "批次"), ends(into("MEMBER_OF"))),
        column("members", say("Members of the batches", "各批成员"), {
          of: "members",
          over: [[into("MEMBER_OF", { kinds: ["Cohort"] })]],
          by: [into("MEMBER_OF")],
        }),
        column("growth", say("Growth", "增长"), figuresOver(["turnoverGrowth", "growthRate"], into("MEMBER_OF"))),
        column("aim", say("Aim", "目的"), figures("aim")),
        remark("phases", say("Phases", "期次"), members(into("PART_OF"))),
        remark("whole", say("Part of", "隶属于"), ends(out("PART_OF"))),
        remark("candidates", say("May be the same as", "可能相同"), { of: "candidates" }),
      ],
    },
  ],
};
