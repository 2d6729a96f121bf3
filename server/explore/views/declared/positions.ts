import {
  column,
  ends,
  endsOver,
  figures,
  into,
  members,
  out,
  remark,
  say,
  subject,
  type View,
} from "../declaration.ts";

const WORDS = ["position", "recruit", "engineer", "researcher", "vacanc", "talent", "招聘", "岗位", "引才", "人才"];

export const positions: View = {
  slug: "positions",
  title: say("Positions and recruitment", "岗位与招聘"),
  question: say(
    "Which positions are open, in which fields and with which employers, and where are people recruited?",
    "有哪些岗位，属于哪些领域和单位，在哪里招聘？",
  ),
  sheets: [
    {
      slug: "openings",
      title: say("Openings", "岗位"),
      pictures: ["table", "board"],
      by: ["employer"],
      rows: {
        of: "entities",
        which: { kinds: ["Need"], any: [{ facts: ["openPositions"] }, { kinds: ["Need"], words: WORDS }] },
      },
      silence: say("No source tells of an open position.", "没有资料提到岗位。"),
      columns: [
        subject(say("Opening", "岗位")),
        column("employer", say("Employer", "用人单位"), ends(into(["HAS_NEED", "ISSUED"]))),
        column("field", say("Field", "领域"), ends(out(["TARGETS_INDUSTRY", "USES_TECHNOLOGY"]))),
        column("count", say("Positions", "岗位数"), figures("openPositions")),
        column("parts", say("Named openings", "点名的岗位"), members(into("PART_OF", { kinds: ["Need"] }))),
        column(
          "employers",
          say("Employers among them", "其中的用人单位"),
          endsOver([into("PART_OF"), into("HAS_NEED")]),
        ),
        column("published", say("Published at", "发布场合"), ends(out("LAUNCHED_AT"))),
        remark("whole", say("Part of", "隶属于"), ends(out("PART_OF"))),
        column("pay", say("Pay", "薪酬"), figures("salary")),
      ],
    },
    {
      slug: "recruitment",
      title: say("Recruitment events", "招聘活动"),
      pictures: ["timeline", "table"],
      order: "date",
      rows: { of: "entities", which: { kinds: ["Event", "EventSeries"], words: WORDS } },
      silence: say("No source tells of a recruitment event.", "没有资料提到招聘活动。"),
      columns: [
        subject(say("Event", "活动")),
        column("dates", say("When", "时间"), { of: "dates" }),
        column("place", say("Where", "地点"), ends(out("HELD_AT"))),
        column("hosts", say("Held by", "主办方"), ends(into(["ORGANIZES", "CO_HOSTS"]))),
        column(
          "openings",
          say("Positions published there", "现场发布岗位"),
          ends(into("LAUNCHED_AT", { kinds: ["Need"] })),
        ),
      ],
    },
  ],
};
