import type { Story } from "../story.ts";

export const oneZoneFiveParks: Story = {
  id: "one-zone-five-parks",
  title: { en: "One zone, five parks", zh: "一区五园" },
  lead: {
    en: "How Foshan's high-tech zone is built, and what its parks are for.",
    zh: "佛山高新区如何构成，各园又各有何专长。",
  },
  sign: "Park",
  steps: [
    {
      title: { en: "A scheme of 2019", zh: "2019年的方案" },
      text: {
        en: "Foshan's national high-tech zone is one zone over five parks. A scheme that the city's Party committee issued in 2019 set it up that way.",
        zh: "佛山高新区实行“一区五园”：一个高新区，下辖五个园区。这一格局来自佛山市委2019年印发的方案。",
      },
      shown: ["fhidz", "one-zone-five-parks", "fhidz-management-system-scheme-2019", "foshan-municipal-committee"],
      open: { type: "entity", id: "one-zone-five-parks" },
    },
    {
      title: { en: "Five counted, four named", zh: "五园之中，具名者四" },
      text: {
        en: "The articles count five parks and name four: Chancheng, Shunde, Gaoming and Sanshui. No source names the fifth, so it is not drawn.",
        zh: "资料说有五园，具名的只有四个：禅城园、顺德园、高明园和三水园。第五个没有资料写明，因此图上也不画。",
      },
      shown: ["fhidz", "one-zone-five-parks", "chancheng-park", "shunde-park", "gaoming-park", "sanshui-park"],
      open: { type: "entity", id: "fhidz" },
    },
    {
      title: { en: "Shunde builds robots", zh: "顺德：机器人" },
      text: {
        en: "Shunde Park is about robots: a robot park being built, a second phase of the Midea-KUKA park whose launch no source dates, and a base that bears the names of Estun and Cloos, still in progress.",
        zh: "顺德园以机器人见长：一个机器人产业园正在建设，美的库卡智能制造科技园二期已启动（日期未载明），冠以埃斯顿、克鲁斯之名的基地仍在推进。",
      },
      shown: [
        "fhidz",
        "shunde-park",
        "foshan-beijiao-robot-park",
        "midea-kuka-park",
        "midea-kuka-park-phase-2",
        "estun-cloos-south-china-base",
        "midea",
        "kuka",
        "estun",
        "cloos",
        "robotics",
      ],
      open: { type: "entity", id: "shunde-park" },
    },
    {
      title: { en: "Chancheng goes digital", zh: "禅城：数字经济" },
      text: {
        en: "Chancheng Park hosts projects that bear the names of Xiaomi, Tencent Cloud and Huawei. The digital-economy hub it is building is not finished.",
        zh: "禅城园聚集了冠以小米、腾讯云、华为之名的项目；园区正在打造的数字经济高地尚未建成。",
      },
      shown: [
        "fhidz",
        "chancheng-park",
        "xiaomi-aiot",
        "tencent-cloud-digital-economy-base",
        "huawei-industrial-internet-innovation-center",
        "chancheng-digital-economy-hub",
        "xiaomi",
        "tencent-cloud",
        "huawei",
        "digital-economy",
      ],
      open: { type: "entity", id: "chancheng-park" },
    },
    {
      title: { en: "Gaoming stays green", zh: "高明：绿色" },
      text: {
        en: "In the core of Gaoming Park lies Cangjiang Industrial Park, a green industrial park of national level.",
        zh: "高明园的核心区有沧江工业园，它是国家级绿色工业园区。",
      },
      shown: ["fhidz", "gaoming-park", "cangjiang-industrial-park", "national-green-industrial-park"],
      open: { type: "tie", id: "cangjiang-industrial-park-awarded-national-green-park" },
    },
  ],
};
