/**
 * Values that a line's end cuts in two, in documents that are not hard-wrapped as a whole: a day (2025年 / 1 / 月), a mailbox (office@county. / gov.cn),
 * a telephone number (0799-555 / 1234), a period (自发布 / 之日起, 5月6日至 / 5月20日).
 */
const CUTS: [before: RegExp, next: RegExp][] = [
  [/(?:19|20)\d\d ?年$/, /^\d{1,2}(?: ?月|$)/],
  [/(?:^|[^\d])\d{1,4}$/, /^[年月日](?!常|益|轻|均)/],
  [/(?:^|\d ?)月$/, /^\d{1,2}(?: ?日|$)/],
  [/[\w.]@(?:[\w-]+\.)*$/, /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\b/i],
  [/[\w.]@[\w-]+(?:\.[\w-]+)*$/, /^\.[a-z]/i],
  [/[:： ][\w.-]{3,}$/, /^@[a-z0-9]/i],
  [/(?<!\d)0\d{2,3}[-)]\d{0,6}$/, /^\d{1,8}(?!\d|[.、,年月])/],
  [/日 ?(?:[至到]|-{1,4}|~)$/, /^(?:\d{4} ?年|\d{1,2} ?[月日])/],
  [/(?:发布|公布|公示|公告|公开|刊登|印发)$/, /^之日/],
]

export function cutsValue(before: string, next: string): boolean {
  return CUTS.some(([end, start]) => start.test(next.slice(0, 40)) && end.test(before.slice(-60)))
}
