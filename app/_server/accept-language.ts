import { defaultLocale, isLocale, type Locale } from '../../lib/platform/locale'

/** The language of ours that a program likes best (RFC 9110, 12.5.4); Chinese where it does not say. */
export function localeOf(acceptLanguage: string | null | undefined): Locale {
  if (!acceptLanguage) return defaultLocale
  let best: { locale: Locale; weight: number } | null = null
  for (const range of acceptLanguage.slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const locale = tag.split('-', 1)[0]
    if (!isLocale(locale)) continue
    const given = parameters.map((parameter) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined)
    const weight = given === undefined ? 1 : Number(given)
    if (weight > 0 && weight > (best?.weight ?? 0)) best = { locale, weight }
  }
  return best?.locale ?? defaultLocale
}
