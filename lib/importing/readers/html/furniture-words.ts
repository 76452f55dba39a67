import { attribute } from './page-tree'
import type { PageElement } from './page-tree'

/** Class names and ids by which sites mark what stands around an article. */
const AROUND = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|topmenu|submenu|breadcrumbs?|crumbs?|crumb|dqwz|position|location|weizhi|sidebar|side|sidenav|aside|banner|search|searchbox|login|toolbar|tools|topbar|top|header|head|share|bdsharebuttonbox|bshare|social|fontsize|fontzoom|zihao|print|related|recommend|hot|pagination|pager|prevnext|qrcode|ewm|friendlink|links|copyright|footer|foot|bottom|float|feedback|comment)(?:$|[\s_-])/i
/** Of these, what may also stand inside an article. */
const WITHIN = /(?:^|[\s_-])(?:breadcrumbs?|crumbs?|dqwz|share|bdsharebuttonbox|bshare|social|fontsize|zihao|print|related|recommend|pagination|pager|prevnext|qrcode|ewm)(?:$|[\s_-])/i
/** Marks of the article itself. */
const ARTICLE = /(?:^|[\s_-])(?:zoom|trs_editor|trs_ueditor|article|article-?content|articlecon|con_?text|content|con|detail|details?-?content|ucap-content|pages_content|main-?text|news_?content|xxgk_?content|bt-content|zw|zhengwen)(?:$|[\s_-])/i

const TAGS = new Set(['nav', 'aside', 'menu', 'button', 'select', 'option', 'textarea', 'dialog'])
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar'])
const SECTIONING = new Set(['article', 'main', 'section'])

function names(element: PageElement): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2')
}

export function isMarkedArticle(element: PageElement): boolean {
  return element.tagName === 'article' || element.tagName === 'main' || attribute(element, 'role') === 'main' || ARTICLE.test(names(element))
}

/** Furniture by its kind or role, wherever it stands. */
export function isFurnitureByKind(element: PageElement, ancestors: PageElement[]): boolean {
  if (TAGS.has(element.tagName) || ROLES.has(attribute(element, 'role') ?? '') || attribute(element, 'aria-hidden') === 'true') return true
  return (element.tagName === 'header' || element.tagName === 'footer') && !ancestors.some(({ tagName }) => SECTIONING.has(tagName))
}

export function isFurnitureByName(element: PageElement, isWithinArticle: boolean): boolean {
  return (isWithinArticle ? WITHIN : AROUND).test(names(element))
}

export function isFoot(element: PageElement): boolean {
  return /(?:^|[\s_-])(?:foot|footer|bottom)(?:$|[\s_-])/i.test(names(element))
}
