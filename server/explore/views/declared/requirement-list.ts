import { column, either, ends, figures, into, members, out, remark, say, subject, type View } from "../declaration.ts";

export const requirementList: View = {
  slug: "requirement-list",
  title: say("Online requirement list", "线上需求清单"),
  question: say(
    "Which requirements are open, by industry, owner and budget, and in what state?",
    "有哪些需求，按产业、需求方、经费和状态来看分别如何？",
  ),
  sheets: [
    {
      slug: "board",
      title: say("Requirement board", "需求看板"),
      pictures: ["board", "table", "timeline"],
      order: "date",
      by: ["state", "industry", "owner"],
      rows: { of: "entities", which: { kinds: ["Need"] } },
      silence: say("No source tells of a requirement.", "没有资料提到需求。"),
      columns: [
        subject(say("Requirement", "需求")),
        column("owner", say("Owner", "需求方"), ends(into(["HAS_NEED", "ISSUED"]))),
        column("industry", say("Industry", "产业"), ends(out("TARGETS_INDUSTRY"))),
        column("budget", say("Budget", "经费"), figures("researchFunding")),
        column("dates", say("Open from and until", "开放时间"), { of: "dates" }),
        column("count", say("How many", "数量"), figures("requirementsReleased", "openPositions")),
        column("list", say("On the list of", "所在清单"), ends(out("PART_OF", { kinds: ["Platform"] }))),
        column("matched", say("Matched with", "已对接"), ends(either("MATCHED_WITH"))),
        remark("counted", say("Counted as matched", "统计为已对接"), figures("matchedNeeds")),
        remark("state", say("State", "状态"), {
          of: "state",
          rules: [
            { column: "matched", say: say("matched", "已对接"), done: true },
            { column: "counted", say: say("matched", "已对接"), done: true },
            { column: "list", say: say("released", "已发布"), done: true },
          ],
          otherwise: say("known, on no list", "已知，未列入清单"),
        }),
      ],
    },
    {
      slug: "lists",
      title: say("Lists", "清单"),
      pictures: ["table"],
      rows: {
        of: "entities",
        which: { kinds: ["Platform"], words: ["requirement", "demand", "需求"] },
      },
      silence: say("No source tells of a requirement list.", "没有资料提到需求清单。"),
      columns: [
        subject(say("List", "清单")),
        column("builder", say("Built by", "建设方"), ends(into(["BUILDS", "ESTABLISHES", "OPERATES"]))),
        column("since", say("Since", "启用时间"), { of: "dates" }),
        column(
          "requirements",
          say("Requirements on it", "清单上的需求"),
          members(into("PART_OF", { kinds: ["Need"] })),
        ),
      ],
    },
  ],
};
