import {
  column,
  either,
  ends,
  figures,
  figuresOver,
  into,
  out,
  remark,
  say,
  subject,
  type View,
} from "../declaration.ts";

const ABLE = ["Achievement", "Team", "Lab", "ResearchInstitute", "University"] as const;

export const matching: View = {
  slug: "matching",
  title: say("Matching of achievements and needs", "成果与需求对接"),
  question: say(
    "Which needs are there, what could meet them and why, and how far has each event come from collecting to signing?",
    "有哪些需求，哪些成果可能满足它们、依据何在，各场活动从征集到签约各走到哪一步？",
  ),
  sheets: [
    {
      slug: "needs",
      title: say("Needs and what could meet them", "需求与可能的对接对象"),
      pictures: ["table", "board"],
      by: ["state"],
      rows: { of: "entities", which: { kinds: ["Need"] } },
      silence: say("No source tells of a need.", "没有资料提到需求。"),
      columns: [
        subject(say("Need", "需求")),
        column("owner", say("Whose", "需求方"), ends(into("HAS_NEED"))),
        {
          ...column("count", say("How many", "数量"), figures("requirementsReleased", "openPositions")),
          note: say(
            "Whether one set contains another is not said, so they must not be added up.",
            "各组需求是否互相包含，资料未载明，不可相加。",
          ),
        },
        column("industry", say("Industry", "产业"), ends(out("TARGETS_INDUSTRY"))),
        column("technology", say("Technology", "技术"), ends(out("USES_TECHNOLOGY"))),
        column("dates", say("Open from and until", "开放时间"), { of: "dates" }),
        column(
          "place",
          say("Collected or published", "征集或发布"),
          ends(out(["COLLECTED_FROM", "PART_OF", "LAUNCHED_AT"])),
        ),
        column("matched", say("Matched with", "已对接"), ends(either("MATCHED_WITH"))),
        column(
          "candidates",
          say("What could meet it, and why", "可能满足它的对象与依据"),
          { of: "matches", kinds: ABLE },
          say("no candidate", "没有候选对象"),
        ),
        remark("counted", say("Counted as matched", "统计为已对接"), figures("matchedNeeds")),
        remark("state", say("State", "状态"), {
          of: "state",
          rules: [
            { column: "matched", say: say("matched", "已对接"), done: true },
            { column: "counted", say: say("matched", "已对接"), done: true },
            { column: "candidates", say: say("has candidates", "有候选对象") },
          ],
          otherwise: say("without a candidate", "尚无候选对象"),
        }),
      ],
    },
    {
      slug: "achievements",
      title: say("Achievements on offer", "可对接的成果"),
      pictures: ["table"],
      rows: { of: "entities", which: { kinds: ["Achievement"] } },
      silence: say("No source tells of an achievement.", "没有资料提到科技成果。"),
      columns: [
        subject(say("Achievement", "科技成果")),
        column("developer", say("Developed by", "研发方"), ends(into("DEVELOPED"))),
        column("industry", say("Industry", "产业"), ends(out("TARGETS_INDUSTRY"))),
        column("technology", say("Technology", "技术"), ends(out("USES_TECHNOLOGY"))),
        column("collected", say("Collected from", "征集渠道"), ends(out("COLLECTED_FROM"))),
        column("count", say("How many", "数量"), figures("collectedAchievements")),
        column("transfer", say("Transferred to", "转化至"), ends(out("TRANSFERS_TO"))),
      ],
    },
    {
      slug: "funnel",
      title: say("From collecting to signing", "从征集到签约"),
      pictures: ["funnel", "table"],
      by: ["collected", "released", "matched", "signed"],
      order: "date",
      rows: {
        of: "entities",
        which: {
          kinds: ["Event", "EventSeries"],
          tied: [into("COLLECTED_FROM"), into("LAUNCHED_AT", { kinds: ["Need"] }), into("SIGNED_AT")],
        },
      },
      silence: say(
        "No source counts what an event collected, matched or signed.",
        "没有资料统计活动的征集、对接或签约情况。",
      ),
      columns: [
        subject(say("Event or series", "活动或系列")),
        {
          ...column(
            "collected",
            say("Achievements collected", "征集成果"),
            figuresOver(["collectedAchievements"], into("COLLECTED_FROM")),
          ),
          note: say(
            "Stages count different things: no stage is a part of the one before, and events must not be added up.",
            "各阶段统计口径不同，后一阶段并非前一阶段的一部分，各场活动也不可相加。",
          ),
        },
        column(
          "released",
          say("Needs released", "发布需求"),
          figuresOver(["requirementsReleased", "openPositions"], into("LAUNCHED_AT", { kinds: ["Need"] })),
        ),
        column("matched", say("Needs matched", "对接需求"), figuresOver(["matchedNeeds"], into("COLLECTED_FROM"))),
        column("signed", say("Projects signed", "签约项目"), figuresOver(["signedProjects"], into("SIGNED_AT"))),
      ],
    },
  ],
};
