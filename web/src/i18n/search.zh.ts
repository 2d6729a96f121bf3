import type { searchEn } from "./search.en.ts";

/** 搜索的中文文字。 */
export const searchZh: typeof searchEn = {
  label: "搜索图谱",
  placeholder: "搜索实验室、人物、活动……",
  clear: "清除搜索",
  suggestions: "可能的对象",
  none: "没有找到“{{typed}}”。",
  noneHint:
    "可以只输名称，或少输几个字；也可在首页“浏览全部”中按类型、地点、年份筛选。中文、英文、拼音、首字母都可以：",
  waiting: "正在搜索……",
  failed: "搜索没有返回结果，继续输入即可重试。",
  answer: "答案",
  how: {
    exact: "名称",
    alias: "又名",
    prefix: "开头相符",
    words: "词语相符",
    pinyin: "拼音相符",
    initials: "首字母相符",
    typo: "拼写相近",
    partial: "部分相符",
    summary: "简介中提到",
    tie: "见于",
  },
};
