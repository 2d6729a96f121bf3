import type { Story } from "../story.ts";

const LEADERS = [
  "fhidz",
  "fhidz-management-committee",
  "fhidz-party-working-committee",
  "pan-dongsheng",
  "hu-xuejun",
  "tan-yanling",
];

export const whoLeadsTheZone: Story = {
  id: "who-leads-the-zone",
  title: { en: "Who leads the zone", zh: "谁领导高新区" },
  lead: {
    en: "Names, posts and years, and an honest gap between two of them.",
    zh: "姓名、职务与年份，以及其间如实留下的空白。",
  },
  sign: "Official",
  steps: [
    {
      title: { en: "The body", zh: "管理机构" },
      text: {
        en: "The zone is run by its management committee and led by a Party working committee. Three people are known to have held posts in them.",
        zh: "高新区由管委会管理，由党工委领导。已知在其中任职的有三人。",
      },
      shown: LEADERS,
      open: { type: "entity", id: "fhidz-management-committee" },
    },
    {
      title: { en: "2021: Pan Dongsheng", zh: "2021年：Pan Dongsheng" },
      text: {
        en: "In 2021 Pan Dongsheng was director. Since when, and until when, no source says.",
        zh: "2021年，管委会主任是 Pan Dongsheng（中文姓名未载明）。何时上任、何时离任，资料都没有说。",
      },
      shown: LEADERS,
      open: { type: "tie", id: "pan-dongsheng-director-fhidz-committee" },
    },
    {
      title: { en: "2023: Hu Xuejun", zh: "2023年：Hu Xuejun" },
      text: {
        en: "In September 2023 the director is Hu Xuejun. When one followed the other is not stated; asked who led the zone in 2022, the atlas does not guess.",
        zh: "2023年9月，主任是 Hu Xuejun。两人何时交接未载明；若问2022年由谁主持，本图谱不作猜测。",
      },
      shown: LEADERS,
      open: { type: "tie", id: "hu-xuejun-director-fhidz-committee" },
    },
    {
      title: { en: "A second post", zh: "另一个职务" },
      text: {
        en: "Each of the two was at that time also deputy secretary of the Party working committee. Who its secretary was, no source here says.",
        zh: "两人当时都兼任党工委副书记。书记是谁，现有资料没有说。",
      },
      shown: LEADERS,
      open: { type: "tie", id: "hu-xuejun-deputy-secretary-fhidz-party-working-committee" },
    },
    {
      title: { en: "2024: a deputy speaks", zh: "2024年：副主任发言" },
      text: {
        en: "In June 2024 Tan Yanling spoke at the conference in Beijing as deputy director. The director of that time is not named.",
        zh: "2024年6月，Tan Yanling 以管委会副主任身份在北京的大会上发言。当时的主任未见提及。",
      },
      shown: [...LEADERS, "beijing-foshan-talent-development-conference-2"],
      open: { type: "tie", id: "tan-yanling-deputy-director-fhidz-committee" },
    },
  ],
};
