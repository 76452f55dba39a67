/** The working-day calendar beside a window. In Chinese. */
export const calendarWords = {
  label: '工作日日历',
  month: (year: number, month: number) => `${year}年${month}月`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  weekdaysLong: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  off: '休', on: '班',
  inWindow: '在公开期限内', weekend: '周末', holiday: (name: string) => `${name}放假`, madeUp: (name: string) => `${name}调休上班`,
  count: (days: number, working: number) => `${days} 天，其中 ${working} 个工作日`,
  from: (day: string) => `截止 ${day}，公开时开始`,
  none: '填好日期，这里显示天数和工作日。',
  special: '期限内的放假和调休', noSpecial: '期限内没有放假和调休。',
  omitted: (count: number) => `中间 ${count} 个月没有画出`,
  unknown: (year: number) => `放假安排公布到 ${year} 年；以后的年份只按周末计算。`,
  legend: { window: '公开期限', holiday: '节假日', madeUp: '调休上班' },
}
export type CalendarWords = typeof calendarWords
