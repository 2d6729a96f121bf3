import { column, ends, endsOver, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

export const incubateAccelerate: View = {
  slug: "incubate-accelerate",
  title: say("Incubate there, accelerate here", "异地孵化、本地转化"),
  question: say(
    "Where does something begin and where is it to be brought, what carries it, and what has been transferred?",
    "在哪里孵化、到哪里转化，由什么载体承接，已经转化了什么？",
  ),
  sheets: [
    {
      slug: "models",
      title: say("Models and stages", "模式与阶段"),
      pictures: ["lanes", "table"],
      by: ["places", "carriers", "destinations"],
      rows: {
        of: "entities",
        which: { kinds: ["Mechanism"], tied: [out("APPLIES_TO", { kinds: ["Place"] })], least: 2 },
      },
      silence: say("No source tells of such a model.", "没有资料提到此类模式。"),
      columns: [
        subject(say("Model", "模式")),
        column("places", say("Places and their part", "城市与分工"), ends(out("APPLIES_TO", { kinds: ["Place"] }))),
        column("carriers", say("Carried by", "载体"), ends(out("PROVIDES_MODEL_FOR"))),
        column("destinations", say("Leads to", "转化去向"), endsOver([out("PROVIDES_MODEL_FOR"), out("TRANSFERS_TO")])),
        column("founder", say("Established by", "建立方"), ends(into("ESTABLISHES"))),
        column("aim", say("Aim", "目的"), figures("aim")),
        column("teams", say("Teams transferred so far", "已转移团队"), figures("teamsTransferred")),
      ],
    },
    {
      slug: "transfers",
      title: say("Transfers", "转移转化"),
      pictures: ["table", "timeline"],
      order: "date",
      rows: { of: "ties", types: ["TRANSFERS_TO"] },
      silence: say("No source tells of a transfer.", "没有资料提到转移转化。"),
      columns: [
        subject(say("From", "来源")),
        subject(say("To", "去向"), "to"),
        remark("status", say("Status", "状态"), { of: "status" }),
        column("dates", say("When", "时间"), { of: "dates" }),
        remark("terms", say("What", "内容"), { of: "terms" }),
      ],
    },
  ],
};
