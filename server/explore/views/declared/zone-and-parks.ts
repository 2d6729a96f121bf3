import { column, ends, figures, into, members, out, remark, say, subject, type View } from "../declaration.ts";

export const zoneAndParks: View = {
  slug: "zone-and-parks",
  title: say("One zone, five parks", "一区五园"),
  question: say(
    "Which parks belong to the zone, how many are said to, what is each for, and which only stand near it?",
    "哪些园区属于高新区，宣称有几个，各自定位如何，哪些只是相关而不隶属？",
  ),
  sheets: [
    {
      slug: "parks",
      title: say("Parks", "园区"),
      pictures: ["tree", "table"],
      within: out("PART_OF", { kinds: ["Park"] }),
      rows: { of: "entities", which: { kinds: ["Park"] } },
      silence: say("No source tells of a park.", "没有资料提到园区。"),
      columns: [
        subject(say("Park", "园区")),
        column(
          "whole",
          say("Part of", "隶属于"),
          ends(out("PART_OF", { kinds: ["Park"] })),
          say("related, not said to be subordinate", "相关，未载明隶属"),
        ),
        column("pattern", say("Counted in", "计入"), ends(out("MEMBER_OF"))),
        column("place", say("In", "所在地"), ends(out("LOCATED_IN"))),
        column("governed", say("Governed by", "管理机构"), ends(into("GOVERNS"))),
        column("positioning", say("Industries", "产业定位"), ends(out("TARGETS_INDUSTRY"))),
        column(
          "projects",
          say("Projects", "项目"),
          ends(
            into(["LOCATED_IN", "SETTLED_IN", "PART_OF"], { kinds: ["Project"] }),
            out("BUILDS", { kinds: ["Project"] }),
          ),
        ),
        column("builders", say("Built by", "建设方"), ends(into("BUILDS"), out("JOINTLY_BUILT_BY"))),
        remark("awards", say("Awards", "资质"), ends(out("AWARDED"))),
        remark("candidates", say("May be the same as", "可能相同"), { of: "candidates" }),
      ],
    },
    {
      slug: "patterns",
      title: say("How many are declared, how many named", "宣称数与点名数"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: {
          kinds: ["Mechanism"],
          any: [{ tied: [into("MEMBER_OF", { kinds: ["Park"] })] }, { facts: ["parkCount"] }],
        },
      },
      silence: say("No source counts parks.", "没有资料统计园区数。"),
      columns: [
        subject(say("Pattern", "格局")),
        column("parks", say("Parks", "园区"), members(into("MEMBER_OF", { kinds: ["Park"] }))),
        column("count", say("As stated", "资料所述"), figures("parkCount")),
        column("for", say("Of", "适用于"), ends(out("APPLIES_TO"))),
        column("established", say("Established by", "设立依据"), ends(into("ESTABLISHES"))),
        column("since", say("Since", "自"), { of: "dates" }),
      ],
    },
  ],
};
