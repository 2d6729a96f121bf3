import { column, either, ends, figures, into, members, out, remark, say, subject, type View } from "../declaration.ts";

export const offices: View = {
  slug: "offices",
  title: say("Officials and offices over time", "官员与职务沿革"),
  question: say(
    "Who is known to have held which post, first and last seen when?",
    "已知谁担任过哪些职务，最早和最近见于何时？",
  ),
  sheets: [
    {
      slug: "offices",
      title: say("By office", "按机构"),
      pictures: ["lanes", "table"],
      by: ["holders"],
      rows: { of: "entities", which: { tied: [into("HOLDS_ROLE")] } },
      silence: say("No source names an officeholder.", "没有资料提到任职者。"),
      columns: [
        subject(say("Office of", "机构")),
        {
          ...column("holders", say("Known holders", "已知任职者"), ends(into("HOLDS_ROLE"))),
          note: say(
            "Seen is when a source saw somebody in office. When a post changed hands is only said where a source says it.",
            "“见于”指资料记载其在任的时间；交接时间只在资料载明时给出。",
          ),
        },
        column("whole", say("Part of", "隶属于"), ends(out(["PART_OF", "AFFILIATED_WITH"]))),
        column("governs", say("Governs", "管理"), ends(out("GOVERNS"))),
      ],
    },
    {
      slug: "people",
      title: say("By person", "按人物"),
      pictures: ["table", "lanes"],
      by: ["posts"],
      rows: { of: "entities", which: { kinds: ["Official", "Person"], tied: [out(["HOLDS_ROLE", "MEMBER_OF"])] } },
      silence: say("No source names anybody with a post.", "没有资料提到任职人员。"),
      columns: [
        subject(say("Person", "人物")),
        column("posts", say("Posts", "职务"), ends(out("HOLDS_ROLE"))),
        remark("superior", say("Reports to", "汇报对象"), ends(out("REPORTS_TO"))),
        remark("terms", say("Grade and pay", "职级与薪酬"), figures("grade", "payFloor", "payCeiling", "teamFunction")),
        column("speaks", say("Spoke at", "发言活动"), ends(out("SPEAKS_AT"))),
        column("member", say("Member of", "成员身份"), ends(out(["MEMBER_OF", "AFFILIATED_WITH"]))),
        column("documents", say("Read in", "见于"), { of: "documents" }),
      ],
    },
    {
      slug: "reporting",
      title: say("Who reports to whom", "汇报关系"),
      pictures: ["tree", "table"],
      within: out("REPORTS_TO"),
      rows: { of: "entities", which: { kinds: ["Official", "Person"], tied: [either("REPORTS_TO")] } },
      silence: say("No source says who reports to whom.", "没有资料说明汇报关系。"),
      columns: [
        subject(say("Person", "人物")),
        column("posts", say("Posts", "职务"), ends(out("HOLDS_ROLE"))),
        column("superior", say("Reports to", "汇报对象"), ends(out("REPORTS_TO"))),
        column("reports", say("Direct reports", "直接下属"), members(into("REPORTS_TO"))),
      ],
    },
    {
      slug: "tenures",
      title: say("Tenures", "任期"),
      pictures: ["timeline", "table"],
      order: "date",
      rows: { of: "ties", types: ["HOLDS_ROLE"] },
      silence: say("No source tells of a tenure.", "没有资料提到任期。"),
      columns: [
        subject(say("Person", "人物")),
        subject(say("Office of", "机构"), "to"),
        column("role", say("Post", "职务"), { of: "terms" }),
        column("dates", say("From and until", "起止"), { of: "dates" }),
        column("seen", say("First and last seen", "最早与最近见于"), { of: "seen" }),
      ],
    },
  ],
};
