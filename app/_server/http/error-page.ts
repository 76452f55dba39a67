import { createHash } from 'node:crypto'
import type { Locale, Localised } from '../../../lib/platform/locale'

/** Pages for the moments at which nothing else can be rendered; they need no framework, no database and no file. */
export type FailureStatus = 400 | 403 | 405 | 413 | 415 | 421 | 500 | 503

const titles: Record<FailureStatus, Localised<string>> = {
  400: { zh: '无法理解这个请求', en: 'This request could not be understood' },
  403: { zh: '请求来自其他网站，已拒绝', en: 'The request came from another site and was refused' },
  405: { zh: '这个地址不接受这种请求', en: 'This address does not take this kind of request' },
  413: { zh: '提交的内容过大', en: 'What was sent is too large' },
  415: { zh: '提交的格式无法识别', en: 'The format of what was sent is not known' },
  421: { zh: '这个地址不由本网站提供', en: 'This site does not answer at this address' },
  500: { zh: '系统出错，请稍后再试', en: 'Something went wrong, please try again later' },
  503: { zh: '系统暂时无法服务，请稍后再试', en: 'The service is not available just now, please try again later' },
}

const advice: Record<FailureStatus, Localised<string>> = {
  400: { zh: '请返回首页，从页面上的链接重新进入。', en: 'Please go back to the first page and follow a link from there.' },
  403: { zh: '没有保存任何内容。请在本网站的页面上填写并提交。', en: 'Nothing was stored. Please fill in and send the form on this site.' },
  405: { zh: '请返回首页，从页面上的链接重新进入。', en: 'Please go back to the first page and follow a link from there.' },
  413: { zh: '没有保存任何内容。请按浏览器的“后退”，缩短内容后再提交。', en: 'Nothing was stored. Please go back, shorten the text and send it again.' },
  415: { zh: '没有保存任何内容。请按浏览器的“后退”，在页面上的表单里重新提交。', en: 'Nothing was stored. Please go back and send the form on the page again.' },
  421: { zh: '请检查网址。', en: 'Please check the address.' },
  500: { zh: '如果您正在提交意见，请按浏览器的“后退”：您填写的内容还在，可以再次提交，不会重复受理。', en: 'If you were sending a comment, please go back: what you typed is still there and can be sent again; it will not be counted twice.' },
  503: { zh: '如果您正在提交意见，请按浏览器的“后退”：您填写的内容还在，可以再次提交，不会重复受理。', en: 'If you were sending a comment, please go back: what you typed is still there and can be sent again; it will not be counted twice.' },
}

const home: Localised<string> = { zh: '返回首页', en: 'Back to the first page' }
const reference: Localised<string> = { zh: '请求编号', en: 'Request number' }

const style =
  ':root{color-scheme:light dark}body{margin:0 auto;max-width:34rem;padding:18vh 1.25rem 4rem;font:1.0625rem/1.8 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}' +
  'h1{font-size:1.5rem;line-height:1.4}a{color:inherit}small{opacity:.75}'

/** The one style that stands in these pages, named by its digest in their policy. */
export const ERROR_STYLE_SOURCE = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

export function errorPage(status: FailureStatus, locale: Locale, requestId: string): string {
  const language = locale === 'zh' ? 'zh-CN' : 'en'
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<meta name="robots" content="noindex"><title>${titles[status][locale]}</title><style>${style}</style></head><body><main><h1>${titles[status][locale]}</h1>` +
    `<p>${advice[status][locale]}</p><p><a href="${locale === 'zh' ? '/' : '/en'}">${home[locale]}</a></p>` +
    `<p><small>${reference[locale]} ${requestId}</small></p></main></body></html>\n`
}
