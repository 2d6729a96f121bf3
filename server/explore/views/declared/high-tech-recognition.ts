import { column, ends, figures, into, members, out, remark, say, subject, type View } from "../declaration.ts";

const STATUS = { kinds: ["Award"], words: ["high-tech enterprise", "高新技术企业"] } as const;

export const highTechRecognition: View = {
  slug: "high-tech-recognition",
  title: say("High-tech enterprise recognition", "高新技术企业认定"),
  question: say(
    "How many companies were visited and recognized, what share of the city is that, and what is the target?",
    "走访并认定了多少企业，占全市多大比重，目标是多少？",
  ),
  sheets: [
    {
      slug: "figures",
      title: say("Visits, share and target", "走访、占比与目标"),
      pictures: ["table", "timeline"],
      order: "date",
      rows: { of: "facts", properties: ["visits", "shareOfCity", "highTechEnterprises"] },
      silence: say("No source gives a figure.", "没有资料给出数字。"),
      columns: [
        subject(say("Of", "对象")),
        remark("figure", say("Figure", "数字"), { of: "fact" }),
        column("period", say("Period", "时期"), { of: "dates" }),
        column("terms", say("Limited to", "口径"), { of: "terms" }),
      ],
    },
    {
      slug: "recognized",
      title: say("Recognized companies", "已认定企业"),
      pictures: ["table"],
      rows: { of: "entities", which: { tied: [out(["AWARDED", "SEEKS_STATUS"], STATUS)] } },
      silence: say("No source says who was recognized.", "没有资料说明认定了哪些企业。"),
      columns: [
        subject(say("Companies", "企业")),
        column("status", say("Status", "资质"), ends(out(["AWARDED", "SEEKS_STATUS"], STATUS))),
        column("members", say("How many, and named", "数量与点名"), members(into("MEMBER_OF"))),
        column("count", say("As stated", "资料所述"), figures("memberCount")),
        column("place", say("In", "所在地"), ends(out("LOCATED_IN"))),
        column("visitors", say("Visited by", "走访方"), ends(into("VISITED"))),
      ],
    },
    {
      slug: "target",
      title: say("Target and result", "目标与结果"),
      pictures: ["table"],
      rows: { of: "facts", properties: ["highTechEnterprises"], statuses: ["target", "planned", "hoped"] },
      silence: say("No source sets a target.", "没有资料给出目标。"),
      columns: [
        subject(say("Of", "对象")),
        remark("target", say("Target", "目标"), { of: "fact" }),
        column("period", say("For", "时期"), { of: "dates" }),
        column("terms", say("Limited to", "口径"), { of: "terms" }),
        column("results", say("Result", "结果"), { of: "results" }, say("no result read", "所读资料未见结果")),
      ],
    },
    {
      slug: "tutoring",
      title: say("Who prepares companies", "申报辅导"),
      pictures: ["table"],
      rows: { of: "ties", types: ["SUPPORTS"], to: STATUS },
      silence: say("No source says who prepares companies.", "没有资料说明谁提供辅导。"),
      columns: [
        subject(say("Who", "主体")),
        subject(say("For", "资质"), "to"),
        column("terms", say("How", "方式"), { of: "terms" }),
        column("dates", say("When", "时间"), { of: "dates" }),
      ],
    },
  ],
};
