import type { Story } from "../story.ts";

export const beijingAndFoshan: Story = {
  id: "beijing-and-foshan",
  title: { en: "Beijing and Foshan", zh: "北京与佛山" },
  lead: {
    en: "Two cities, two conferences, and what of it is still to come.",
    zh: "两座城市、两次盛会，以及哪些还只是计划。",
  },
  sign: "Association",
  steps: [
    {
      title: { en: "Two cities", zh: "两座城市" },
      text: {
        en: "Articles of October 2023 and of June 2024 both speak of Beijing and Foshan working together. When it began, they do not say.",
        zh: "2023年10月和2024年6月的报道都说到北京与佛山的合作，但都没有说从何时开始。",
      },
      shown: [
        "beijing",
        "foshan",
        "fhidz",
        "beijing-incubation-foshan-transformation",
        "beijing-sci-tech-resources-foshan-industry",
      ],
      open: { type: "tie", id: "beijing-cooperates-with-foshan" },
    },
    {
      title: { en: "September 2023", zh: "2023年9月" },
      text: {
        en: "On September 21, 2023 the zone held a matchmaking event in Beijing, the fifth of its kind, with three officials on the stage. It came with over 30 open posts.",
        zh: "2023年9月21日，高新区在北京举办对接活动，这已是第五次；三位负责人发言，并带去30多个岗位。",
      },
      shown: [
        "fhidz",
        "beijing",
        "torch-cooperation",
        "torch-cooperation-beijing-2023",
        "fhidz-open-positions-2023",
        "an-jianguang",
        "hu-xuejun",
        "lv-xianzhi",
        "beijing-universities",
      ],
      open: { type: "entity", id: "torch-cooperation-beijing-2023" },
    },
    {
      title: { en: "June 2024", zh: "2024年6月" },
      text: {
        en: "On June 22, 2024 the second talent conference met in Beijing, with five hosts. 13 projects in three fields were signed there.",
        zh: "2024年6月22日，第二届京佛人才发展大会在北京召开，共有五家主办单位。会上集中签约三类共13个项目。",
      },
      shown: [
        "beijing-foshan-talent-development-conference-2",
        "beijing",
        "fhidz-management-committee",
        "foshan-human-resources-and-social-security-bureau",
        "foshan-municipal-government-beijing-office",
        "foshan-talent-development-group",
        "foshan-talent-work-bureau",
        "conference-2024-signed-projects",
        "beijing-foshan-industrial-park-collaboration",
        "beijing-foshan-industrial-talent-collaboration",
        "beijing-foshan-industrial-technology-collaboration",
      ],
      open: { type: "entity", id: "beijing-foshan-talent-development-conference-2" },
    },
    {
      title: { en: "Launched, and next", zh: "已启动与下一步" },
      text: {
        en: "A matching platform and a space for start-ups were launched on that day. That projects grown in the space move on to the zone is planned, and therefore dashed.",
        zh: "当天启动了一个对接平台和一个创新空间。空间里成长起来的项目再转到高新区落地，这还是计划，因此画成虚线。",
      },
      shown: [
        "beijing-foshan-talent-development-conference-2",
        "beijing-foshan-icreate-matching-platform",
        "beijing-foshan-icreate-space",
        "beijing-incubation-foshan-transformation",
        "icreate-requirements-2024",
        "fhidz",
      ],
      open: { type: "tie", id: "beijing-foshan-icreate-space-transfers-to-fhidz" },
    },
    {
      title: { en: "Set for September", zh: "定于九月" },
      text: {
        en: "Three activities of a new series were set for September 2024. Whether they took place, no source here says: they stay planned.",
        zh: "新系列中的三项活动定于2024年9月举行。是否如期举行，现有资料没有说，因此仍标为计划。",
      },
      shown: [
        "beijing-foshan-talent-development-conference-2",
        "beijing-foshan-talent-exchange-series",
        "talents-gather-in-foshan-recruitment",
        "tsinghua-entrepreneurs-foshan-tour",
        "youth-foshan-university-tour",
        "tsinghua-entrepreneurs",
        "foshan",
      ],
      open: { type: "entity", id: "beijing-foshan-talent-exchange-series" },
    },
  ],
};
