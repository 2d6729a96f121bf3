import type { Catalog } from "./catalog.ts";
import { shareZh } from "./share.zh.ts";
import { viewsZh } from "./views.zh.ts";
import { waysZh } from "./ways.zh.ts";

/** 首页、导览、列表与各页面的中文文字。 */
export const pagesZh: Pick<Catalog, "views" | "share" | "ways" | "posts" | "source" | "story" | "browse"> = {
  views: viewsZh,
  share: shareZh,
  ways: waysZh,
  posts: {
    inBody: "历任职务",
    inGovernor: "管理机构历任职务",
    ofPerson: "任职经历",
    gap: "其间由谁任职，资料没有说明。",
  },
  source: {
    inEnglish: "英文",
    position: "第 {{start}} 至 {{end}} 字符",
  },
  story: {
    title: "导览",
    hint: "每个只有几幅图，可前后翻看。",
    steps_other: "{{count}} 幅图",
    at: "第 {{step}} 幅，共 {{count}} 幅",
    next: "下一幅",
    back: "上一幅",
    end: "结束导览",
    again: "重新显示这一幅",
    finish: "看完了",
    nextStory: "下一个导览：{{title}}",
    said: "{{title}}，第 {{step}} 幅，共 {{count}} 幅：{{text}}",
  },
  browse: {
    title: "浏览全部",
    back: "返回列表",
    openHint: "按类别、地点、状态、年份逐步缩小，无需输入文字。",
    found_other: "{{count}} 个对象",
    waiting: "正在读取列表……",
    none: "没有同时符合这些条件的对象，请减少条件。",
    clear: "显示全部",
    more: "显示更多",
    drawThese: "将这些画到图上",
    order: "列表排序",
    by: { name: "按名称", ties: "按关系数" },
    byId: "按编号排列：列表过长，无法在此排序，缩小范围后即可排序。",
    facet: {
      kinds: "类别",
      parties: "五方",
      places: "地点",
      statuses: "状态",
      documents: "出处",
      year: "存在的年份",
    },
  },
};
