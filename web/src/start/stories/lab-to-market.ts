import type { Story } from "../story.ts";

export const labToMarket: Story = {
  id: "lab-to-market",
  title: { en: "From a lab to the market", zh: "从实验室到市场" },
  lead: {
    en: "Three laboratories, what came out of them, and how far it has come.",
    zh: "三家科研机构的成果，各自走到了哪一步。",
  },
  sign: "Lab",
  steps: [
    {
      title: { en: "A panel is unveiled", zh: "一块显示屏" },
      text: {
        en: "Ji Hua Laboratory, in the zone, developed a display panel that its source calls the world's first of its kind. It is meant for large displays put together from tiles of LEDs.",
        zh: "位于高新区的季华实验室研制出一块显示屏，资料称其为全球首款，面向高端拼接LED显示。",
      },
      shown: [
        "ji-hua-laboratory",
        "fhidz",
        "am-led-splicing-display-panel",
        "am-led",
        "rare-earth-oxide-tft",
        "splicing-led-displays",
      ],
      open: { type: "tie", id: "ji-hua-laboratory-developed-am-led-panel" },
    },
    {
      title: { en: "An engine, on a certain day", zh: "一台发动机" },
      text: {
        en: "On June 28, 2023 Xianhu Laboratory brought out an engine that burns ammonia and hydrogen, aimed at commercial vehicles.",
        zh: "2023年6月28日，仙湖实验室推出氨氢融合内燃机，面向商用车。",
      },
      shown: [
        "xianhu-laboratory",
        "fhidz",
        "ammonia-hydrogen-zero-carbon-engine",
        "ammonia-hydrogen-fusion-direct-injection",
        "commercial-vehicles",
        "carbon-neutrality",
      ],
      open: { type: "tie", id: "xianhu-laboratory-developed-ammonia-hydrogen-engine" },
    },
    {
      title: { en: "A company joins in", zh: "企业加入" },
      text: {
        en: "With Oceano, a company, the same laboratory made tiles by zero-carbon combustion. When that began is not stated: only that it was no later than that day.",
        zh: "同一实验室与企业欧神诺合作，用零碳燃烧技术生产瓷砖。何时开始未载明，只知不晚于那一天。",
      },
      shown: [
        "xianhu-laboratory",
        "oceano",
        "zero-carbon-tiles",
        "zero-carbon-combustion",
        "high-temperature-manufacturing",
        "carbon-neutrality",
      ],
      open: { type: "tie", id: "xianhu-laboratory-cooperates-oceano" },
    },
    {
      title: { en: "In use", zh: "投入应用" },
      text: {
        en: "Farthest along are the hydrogen storage devices of Guangdong Institute for Advanced Materials and Technology: they have gone over into the power system.",
        zh: "走得最远的是有研（广东）新材料技术研究院：它的规模储氢装置已用于电力系统。",
      },
      shown: [
        "guangdong-institute-for-advanced-materials-and-technology",
        "fhidz",
        "hydrogen-storage-and-compression-devices",
        "solid-state-hydrogen-power-generation",
        "electric-power",
        "solid-state-hydrogen-energy",
      ],
      open: { type: "tie", id: "hydrogen-devices-transfer-to-electric-power" },
    },
    {
      title: { en: "What is still a target", zh: "仍是目标" },
      text: {
        en: "Dashed ties are not done. Ji Hua Laboratory aims to become a national technology innovation center, Xianhu Laboratory a key national energy laboratory; the zone backs both.",
        zh: "虚线表示尚未实现：季华实验室以国家技术创新中心为目标，仙湖实验室以国家能源重点实验室为目标，高新区对二者都给予支持。",
      },
      shown: [
        "ji-hua-laboratory",
        "xianhu-laboratory",
        "national-technology-innovation-center-status",
        "key-national-energy-laboratory-status",
        "fhidz",
      ],
      open: { type: "tie", id: "ji-hua-laboratory-seeks-national-technology-innovation-center" },
    },
  ],
};
