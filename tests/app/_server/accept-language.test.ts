import { expect, it } from 'vitest'
import { localeOf } from '../../../app/_server/accept-language'

it.each([
  [null, 'zh'], ['', 'zh'], ['*', 'zh'], ['fr', 'zh'], ['en', 'en'], ['en-GB', 'en'], ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['zh;q=0.1, en;q=0.2', 'en'], ['en;q=0', 'zh'], ['en; q=0.5 , zh ; q=0.4', 'en'], ['de, en;q=0.3', 'en'], ['en;q=nonsense', 'en'], [`${'x,'.repeat(5000)}en`, 'zh'],
] as const)('the language wanted by "%s" is %s', (header, locale) => expect(localeOf(header)).toBe(locale))
