import { fieldValue } from './matching-text'
import { isOrganName, isOrganRatherThanPlace } from './organ-name'
import type { Passage } from './passage'

/** 某府发〔2024〕5号, 2024年第3号, (第3号，总第41号) */
const DOCUMENT_NUMBER = /^\(?(?:[一-龥]{2,12} ?[〔\[(]\d{4}[〕\])]|(?:\d{4}年 ?)?(?:[一-龥]{0,8} ?)?第) ?\d{1,4} ?号(?:公告|公示|通告|令)?(?:[, ]{1,2}总第 ?\d{1,4} ?[号期])?\)?$/

export function isDocumentNumber(text: string): boolean {
  return DOCUMENT_NUMBER.test(text)
}

/** 某局文件, or a body's name with a document number under it. A name alone may be that of the website. */
export function letterheadAbove(above: Passage[], titleAt: number): { publisher: string | null; lines: number[] } {
  const text = (index: number) => above[index]?.matching.text ?? ''
  const numberAt = DOCUMENT_NUMBER.test(text(titleAt - 1)) ? titleAt - 1 : null
  const nameAt = (numberAt ?? titleAt) - 1
  const name = text(nameAt).replaceAll(' ', '').replace(/文件$/, '')
  const isLetterhead = isOrganName(name) && (numberAt !== null || text(nameAt).endsWith('文件'))
  return { publisher: isLetterhead ? name : null, lines: [...(isLetterhead ? [nameAt] : []), ...(numberAt === null ? [] : [numberAt])] }
}

/** 某局关于…, 某局2023年度…: the body a title begins with. */
export function publisherInTitle(title: string): string | null {
  const prefix = fieldValue(title.split(/关于|(?=(?:19|20)\d\d(?:年|[-—至]))/)[0] ?? '')
  return prefix !== title && isOrganRatherThanPlace(prefix) ? prefix : null
}
