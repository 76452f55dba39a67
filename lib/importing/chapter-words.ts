/** Chapters about how the work was led and what comes next: their numbered paragraphs are no issues. */
const NOT_ABOUT_ISSUES =
  /(?<![党团群社])组织(?!生活|建设|体系|力|覆盖|换届)|领导|部署|下一?步|打算|后续|今后|工作安排|总体情况|基本情况|主要做法|巩固|长效|扛牢|扛起|政治站位|审计建议|加强.{0,10}措施|联系方式|(?:反馈|监督|反映|意见|公开|公示)的?(?:方式|途径|渠道|时间|期限)|公开与监督/
const ABOUT_ISSUES = /(?:问题|方面)$/
const LISTS_ISSUES = /(?:反馈|发现|查出|指出|存在|主要|突出)的?.{0,6}问题$/

/** What the headings around a line say, the nearest first: whether issues stand under them. The first that says anything decides. */
export function standsElsewhere(headings: string[]): boolean {
  for (const heading of headings) {
    if (ABOUT_ISSUES.test(heading)) return false
    if (NOT_ABOUT_ISSUES.test(heading)) return true
  }
  return false
}

export function isAboutIssues(headings: string[]): boolean {
  return headings.some((heading) => /问题/.test(heading)) && !standsElsewhere(headings)
}

export function listsIssues(headings: string[]): boolean {
  return headings.some((heading) => LISTS_ISSUES.test(heading))
}
