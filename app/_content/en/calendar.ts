import type { CalendarWords } from '../zh/calendar'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const calendarWords: CalendarWords = {
  label: 'Working-day calendar',
  month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
  weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  weekdaysLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  off: 'off', on: 'work',
  inWindow: 'in the window', weekend: 'weekend', holiday: (name) => `public holiday, ${name}`, madeUp: (name) => `working day made up for ${name}`,
  count: (days, working) => `${days === 1 ? '1 day' : `${days} days`}, ${working} of them ${working === 1 ? 'a working day' : 'working days'}`,
  from: (day) => `Until ${day}; opens with the publication`,
  none: 'Enter the dates to see the days and working days here.',
  special: 'Holidays and made-up working days in the window', noSpecial: 'No holidays and no made-up working days in the window.',
  omitted: (count) => `${count === 1 ? '1 month' : `${count} months`} in between ${count === 1 ? 'is' : 'are'} not drawn`,
  unknown: (year) => `Holidays are announced until ${year}; later years count weekends only.`,
  legend: { window: 'Window', holiday: 'Holiday', madeUp: 'Made-up working day' },
}
