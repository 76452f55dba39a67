import { beginsFooter, isFurnitureAbove } from '../../furniture'
import { matchingText, trimmed } from '../../matching-text'
import type { Block } from './blocks'
import { isFoot, isFurnitureByKind, isFurnitureByName, isMarkedArticle } from './furniture-words'
import { isElement, lineageOf } from './page-tree'
import type { PageElement } from './page-tree'

type Weight = { sentences: number; text: number; linked: number; namesSite: boolean }

/** The share of a page's sentences that its article holds, and that no piece of furniture may hold. */
const ARTICLE_SHARE = 0.9
const FURNITURE_SHARE = 0.1
const MOSTLY_LINKS = 0.5
const PARTLY_LINKS = 0.3

const MASTHEAD = /^[[【(]?(?:发布|发文|成文|公布|信息|索引|文章|稿件)?(?:时间|日期|机构|单位|来源|作者|文号|索引号?|主题分类|有效性|编号|发文字号)\s*[\]】)]?\s*:|^(?:来源|发布者|作者)|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/
const SITE_WORDS = /主办|承办|版权|备案|标识码|技术支持|公网安备|ICP|copyright|网站|首页/i
const OF_THE_SITE = /^(?:今天|现在|当前|您好|欢迎)/

/**
 * Which lines of a page belong to the site around its document. The article is the innermost element that holds nearly all sentences;
 * only what is known to be furniture is set aside, by its kind, its name, or because it is made of links. What is left in doubt stays.
 */
export function linesAroundArticle(blocks: Block[], title: string | null): Set<Block> {
  const weights = weigh(blocks)
  const root = articleOf(blocks, weights)
  const aside = new Set<Block>()
  const sentences = blocks.map((block) => isSentence(block))
  const first = sentences.indexOf(true)
  const last = sentences.lastIndexOf(true)
  const whole = root ? (weights.get(root)?.sentences ?? 0) : 0
  const headings = blocks.filter(({ holder }) => holder.tagName === 'h1')
  for (const [at, block] of blocks.entries()) {
    const lineage = lineageOf(block.holder)
    const inside = root && lineage.includes(root) ? lineage.slice(0, lineage.indexOf(root)) : null
    const isHeading = isTitle(block, title) || (block.holder.tagName === 'h1' && headings.length === 1 && title === null)
    if (isHeading && block.linked === 0) continue
    const light = (inside ?? lineage).filter((element) => (!root || !contains(element, root)) && isLight(weights.get(element), whole))
    const isBeside = at < first || at > last
    const isMarked = root !== null && inside !== null && isMarkedArticle(root)
    const named = light.some((element) => isNamed(element, isMarked || !isBeside, weights.get(element)))
    if (light.some((element) => isFurnitureByKind(element, lineageOf(element).slice(1))) || named) aside.add(block)
    else if (isBeside && isMadeOfLinks(light, weights, block)) aside.add(block)
    else if (root && !inside && isOfTheSite(block, at < first)) aside.add(block)
  }
  return aside
}

function weigh(blocks: Block[]): Map<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>()
  for (const block of blocks) {
    const sentences = isSentence(block) ? block.text.length : 0
    for (const element of lineageOf(block.holder)) {
      const weight = weights.get(element) ?? { sentences: 0, text: 0, linked: 0, namesSite: false }
      weight.sentences += sentences
      weight.text += block.text.length
      weight.linked += block.linked
      weight.namesSite ||= SITE_WORDS.test(block.text)
      weights.set(element, weight)
    }
  }
  return weights
}

function articleOf(blocks: Block[], weights: Map<PageElement, Weight>): PageElement | null {
  const top = blocks[0] ? lineageOf(blocks[0].holder).at(-1) : undefined
  const total = top ? (weights.get(top)?.sentences ?? 0) : 0
  if (!top || total === 0) return null
  for (let at = top; ; ) {
    if (isMarkedArticle(at) && !at.childNodes.some((child) => isElement(child) && isMarkedArticle(child) && holdsMost(child, weights, total))) return at
    const next = at.childNodes.find((child): child is PageElement => isElement(child) && holdsMost(child, weights, total))
    if (!next || /^(?:p|table|ol|ul|pre|td|tr|tbody|li|span)$/.test(next.tagName)) return at
    at = next
  }
}

function holdsMost(element: PageElement, weights: Map<PageElement, Weight>, total: number): boolean {
  return (weights.get(element)?.sentences ?? 0) >= total * ARTICLE_SHARE
}

function contains(element: PageElement, other: PageElement): boolean {
  return lineageOf(other).includes(element)
}

function isLight(weight: Weight | undefined, whole: number): boolean {
  return !weight || whole === 0 || weight.sentences <= whole * FURNITURE_SHARE
}

/** A name alone proves little: a foot may also carry the sign-off, unless it speaks of the site. */
function isNamed(element: PageElement, isWithinArticle: boolean, weight: Weight | undefined): boolean {
  if (!weight || !isFurnitureByName(element, isWithinArticle)) return false
  if (weight.linked >= weight.text * MOSTLY_LINKS) return true
  return weight.sentences === 0 && (weight.namesSite || !isFoot(element))
}

function isMadeOfLinks(around: PageElement[], weights: Map<PageElement, Weight>, block: Block): boolean {
  if (/^附件/.test(trimmed(block.text))) return false
  return block.linked > 0 && block.linked >= block.text.length * MOSTLY_LINKS ? true : around.some((element) => {
    const weight = weights.get(element)
    return weight !== undefined && element.tagName !== 'html' && element.tagName !== 'body' && weight.linked >= weight.text * MOSTLY_LINKS
  })
}

function isOfTheSite({ text, holder }: Block, isAbove: boolean): boolean {
  const { text: matching } = matchingText(trimmed(text))
  if (/^h[1-3]$/.test(holder.tagName)) return false
  if (OF_THE_SITE.test(matching) && matching.length <= 60) return true
  if (MASTHEAD.test(matching)) return false
  return isAbove ? isFurnitureAbove(matching) : beginsFooter(matching)
}

function isTitle({ text }: Block, title: string | null): boolean {
  return title !== null && text.replace(/\s/g, '').length >= 4 && title.replace(/\s/g, '') === text.replace(/\s/g, '')
}

function isSentence({ text, linked }: Block): boolean {
  return text.length >= 15 && /[。；]/.test(text) && linked < text.length * PARTLY_LINKS
}
