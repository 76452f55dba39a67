/** The languages of the interface; the first is the default and has no prefix in addresses. */
export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'zh'

/** A thing said in every language: a missing language does not compile. */
export type Localised<T> = Record<Locale, T>

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value)
}
