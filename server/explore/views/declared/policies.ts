import { column, ends, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

export const policies: View = {
  slug: "policies",
  title: say("Policies and plans", "政策与规划"),
  question: say(
    "Who issued which policy or plan for which period, what does it establish, and what came of it?",
    "谁发布了哪些政策和规划，期限如何，设立了什么，结果如何？",
  ),
  sheets: [
    {
      slug: "policies",
      title: say("Policies and plans", "政策与规划"),
      pictures: ["table", "timeline"],
      order: "date",
      rows: { of: "entities", which: { kinds: ["Policy"] } },
      silence: say("No source tells of a policy.", "没有资料提到政策。"),
      columns: [
        subject(say("Policy or plan", "政策或规划")),
        column("issuer", say("Issued or drawn up by", "发布或编制方"), ends(into(["ISSUED", "DEVELOPED"]))),
        column("period", say("Period", "期限"), { of: "dates" }),
        column("scope", say("Applies to", "适用于"), ends(out("APPLIES_TO"))),
        column("establishes", say("Establishes", "设立"), ends(out("ESTABLISHES"))),
        column("supports", say("Supports", "支持"), ends(out(["SUPPORTS", "TARGETS_INDUSTRY"]))),
        column(
          "result",
          say("What came of it", "已有结果"),
          { of: "ends", paths: [[out("ESTABLISHES")]], statuses: ["actual", "in-progress"] },
          say("nothing read tells", "所读资料未提及"),
        ),
        column("goals", say("Goals and focus", "目标与重点"), figures("goal", "goalCount", "focus", "plan")),
        remark("implemented", say("Carried out by", "执行方"), ends(into("SUPPORTS"))),
      ],
    },
  ],
};
