import type { Story } from "../story.ts";

const LOANS = [
  "fhidz",
  "innovation-points-loan",
  "innovation-points-loan-companies",
  "financing-secured-loan",
  "digital-loan",
  "equipment-loan",
  "icbc-foshan-branch",
  "icbc-loan-enterprises",
];

export const moneyForTalent: Story = {
  id: "money-for-talent",
  title: { en: "Money for talent", zh: "人才与资金" },
  lead: {
    en: "What the zone paid, whom for, and one figure that cannot be right.",
    zh: "钱花在哪里、花给了谁，以及一个说不通的数字。",
  },
  sign: "Fund",
  steps: [
    {
      title: { en: "74 teams", zh: "74个团队" },
      text: {
        en: "Since its rules of 2020 the zone has funded 74 talent teams. None of them is named: they are counted as one group.",
        zh: "自2020年出台办法以来，高新区已资助74个人才团队。资料没有点名，因此作为一个群体计数。",
      },
      shown: [
        "fhidz",
        "funded-talent-teams",
        "high-tech-entrepreneurship-teams-measures-2020",
        "high-tech-entrepreneurship-teams-guidance-funds",
      ],
      open: { type: "entity", id: "funded-talent-teams" },
    },
    {
      title: { en: "About, or nearly, 270 million", zh: "“约”还是“近”2.7亿" },
      text: {
        en: "One article says about 270 million yuan, another just under it, for spans that do not quite agree. Both stand side by side; neither is preferred.",
        zh: "一篇报道说约2.7亿元，另一篇说近2.7亿元，所指时段也不尽相同。两种说法并列保留，不作取舍。",
      },
      shown: ["fhidz", "funded-talent-teams", "introduced-high-level-talents"],
      open: { type: "tie", id: "funded-talent-teams-funded-by-fhidz" },
    },
    {
      title: { en: "Over 220 people", zh: "220多人" },
      text: {
        en: "More than 220 high-level talents were brought in over about three years, and a program of the zone goes on looking.",
        zh: "约三年间引进高层次人才220多人，引才计划仍在进行。",
      },
      shown: [
        "fhidz",
        "introduced-high-level-talents",
        "talent-introduction-program",
        "talent-introduction-program-consultants",
        "talent-introduction-program-appointment-ceremony",
      ],
      open: { type: "entity", id: "introduced-high-level-talents" },
    },
    {
      title: { en: "Loans for companies", zh: "面向企业的贷款" },
      text: {
        en: "Companies are offered loans. One of them goes by innovation points: over 790 million yuan were approved, for 17 companies.",
        zh: "面向企业的有多种贷款。其中“企业创新积分贷”已获批超过7.9亿元，涉及17家企业。",
      },
      shown: LOANS,
      open: { type: "entity", id: "innovation-points-loan" },
    },
    {
      title: { en: "A doubtful figure", zh: "一个存疑的数字" },
      text: {
        en: "For two other loans together, 47.708 billion yuan for 283 enterprises are printed. That is out of scale. The figure is kept as printed and marked doubtful, with the reason.",
        zh: "另外两种贷款合计，原文写的是283家企业共477.08亿元，与量级不符。数字照录，标为存疑，并写明理由。",
      },
      shown: LOANS,
      open: { type: "entity", id: "digital-loan" },
    },
  ],
};
