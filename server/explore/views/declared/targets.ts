import { column, remark, say, subject, type View } from "../declaration.ts";

export const targets: View = {
  slug: "targets",
  title: say("Targets against results", "目标与结果"),
  question: say(
    "Which figures are aimed at, planned or hoped for, and does a result stand beside them that may be compared?",
    "有哪些数字目标、计划和期望，是否有可比的实际结果？",
  ),
  sheets: [
    {
      slug: "targets",
      title: say("Targets and results", "目标与结果"),
      pictures: ["table", "board"],
      by: ["status"],
      rows: { of: "facts", properties: [], statuses: ["target", "planned", "hoped"], figures: true },
      silence: say("No source sets a target in figures.", "没有资料给出数字目标。"),
      columns: [
        subject(say("Of", "对象")),
        remark("target", say("Target", "目标"), { of: "fact" }),
        column("period", say("For", "时期"), { of: "dates" }),
        column("terms", say("Limited to", "口径"), { of: "terms" }),
        {
          ...column("results", say("Result", "结果"), { of: "results" }, say("no result read", "所读资料未见结果")),
          note: say(
            "Only figures of the same indicator, subject, unit, period and scope may be compared; the others say why not.",
            "只有指标、对象、单位、时期与口径都相同的数字才可比较，其余注明原因。",
          ),
        },
        remark("status", say("Status", "状态"), { of: "status" }),
      ],
    },
  ],
};
