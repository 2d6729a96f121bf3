import { column, ends, figures, into, out, remark, say, subject, type View } from "../declaration.ts";

const WORDS = ["land\\b", "investment promotion", "用地", "土地", "招商"];
const KINDS = ["Policy", "Program", "Mechanism", "Project"] as const;
const ABOUT = { kinds: KINDS, words: WORDS } as const;

export const landPromotion: View = {
  slug: "land-promotion",
  title: say("Land and investment promotion", "用地保障与招商引资"),
  question: say(
    "Which documents and programs secure land and draw investment, who is behind them, and do all parks follow one policy?",
    "哪些文件和行动保障用地、吸引投资，由谁推动，各园区是否执行统一政策？",
  ),
  sheets: [
    {
      slug: "instruments",
      title: say("Documents, programs and policy", "文件、行动与政策"),
      pictures: ["table"],
      order: "date",
      rows: {
        of: "entities",
        which: { kinds: KINDS, any: [ABOUT, { tied: [out("ESTABLISHES", ABOUT)] }] },
      },
      silence: say("No source tells of land or investment promotion.", "没有资料提到用地或招商。"),
      columns: [
        subject(say("Instrument", "文件或行动")),
        column(
          "by",
          say("Issued or carried out by", "发布或实施方"),
          ends(into(["ISSUED", "ESTABLISHES", "ORGANIZES"]), out("JOINTLY_BUILT_BY")),
        ),
        column("dates", say("When", "时间"), { of: "dates" }),
        column("number", say("Number", "文号"), figures("documentNumber")),
        column("focus", say("Focus", "重点"), figures("focus", "significance", "aim", "plan")),
        column("establishes", say("Establishes", "设立"), ends(out("ESTABLISHES"))),
        column("scope", say("For", "适用于"), ends(out(["APPLIES_TO", "LOCATED_IN", "SERVES"]))),
        column("area", say("Area", "面积"), figures("floorSpace", "landArea")),
      ],
    },
    {
      slug: "measures",
      title: say("Measures in words", "举措"),
      pictures: ["table"],
      rows: {
        of: "facts",
        properties: ["measure", "focus", "plan", "progress"],
        words: ["land\\b", "investment promotion"],
      },
      silence: say("No source tells of a measure.", "没有资料提到举措。"),
      columns: [
        subject(say("Of", "主体")),
        remark("measure", say("Measure", "举措"), { of: "fact" }),
        column("period", say("When", "时间"), { of: "dates" }),
        remark("terms", say("Limited to", "口径"), { of: "terms" }),
      ],
    },
  ],
};
