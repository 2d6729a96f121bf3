import { column, ends, figures, figuresOver, into, out, remark, say, subject, type View } from "../declaration.ts";

const MONEY = ["approvedLoanAmount", "loanAmount", "creditGranted"];

export const financialProducts: View = {
  slug: "financial-products",
  title: say("Financial products by enterprise profile", "面向企业的金融产品"),
  question: say(
    "Who offers which loan, for what kind of enterprise, and what has been approved?",
    "谁提供哪些贷款，面向什么样的企业，已批准多少？",
  ),
  sheets: [
    {
      slug: "products",
      title: say("Products", "产品"),
      pictures: ["table"],
      rows: { of: "entities", which: { kinds: ["FinancialProduct"] } },
      silence: say("No source tells of a financial product.", "没有资料提到金融产品。"),
      columns: [
        subject(say("Product", "产品")),
        column("provider", say("Offered by", "提供方"), ends(into(["OFFERS", "OPERATES"]))),
        column("audience", say("Meant for", "面向对象"), figures("audience")),
        column("served", say("Granted to", "获贷者"), ends(out("SERVES"))),
        {
          ...column("amount", say("Granted", "已批准"), figuresOver(MONEY, out("SERVES"))),
          note: say("A joint total counts once, with the first product named.", "合计数字只计一次。"),
        },
        column("borrowers", say("Borrowers", "获贷企业数"), figuresOver(["borrowers"], out("SERVES"))),
        column("terms", say("Term and rate", "期限与利率"), figures("duration", "interestRate")),
      ],
    },
    {
      slug: "amounts",
      title: say("Sums of money, each once", "金额（各计一次）"),
      pictures: ["table"],
      rows: { of: "facts", properties: MONEY },
      silence: say("No source gives a sum.", "没有资料给出金额。"),
      columns: [
        subject(say("Product", "产品")),
        remark("amount", say("Sum", "金额"), { of: "fact" }),
        column("terms", say("Limited to", "口径"), { of: "terms" }),
        column("period", say("Period", "时期"), { of: "dates" }),
      ],
    },
  ],
};
