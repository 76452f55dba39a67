import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../lib/importing/readers/docx/read-docx'
import { abstractNumbering, level, madeDocx, numbered, numbering, paragraph, run } from './support/made-docx'
import type { DocxParts } from './support/made-docx'

const linesOf = async (parts: DocxParts | string) => (await readDocx(madeDocx(typeof parts === 'string' ? { body: parts } : parts))).lines.map(({ text }) => text)
const field = (code: string, result?: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('paragraphs', () => {
  test('become lines; an empty one is a hole', async () => {
    const { lines, setAside } = await readDocx(madeDocx({ body: paragraph('甲') + paragraph('') + paragraph('乙') }))
    expect({ lines, setAside }).toEqual({ lines: [{ line: 1, text: '甲' }, { line: 3, text: '乙' }], setAside: [] })
  })

  test('join their runs, wherever a figure was cut', async () => {
    expect(await linesOf(paragraph(run('截至20') + run('24年') + `<w:proofErr w:type="spellStart"/>` + run('7月')))).toEqual(['截至2024年7月'])
  })

  test('are parted by line breaks inside them; tabs, hyphens and soft hyphens are what a reader sees', async () => {
    expect(await linesOf(paragraph('<w:r><w:t>电话：</w:t><w:tab/><w:t>027</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:t>2</w:t><w:br/><w:t>邮箱：</w:t><w:cr/><w:t>地址</w:t></w:r>', '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'))).toEqual(['电话：\t027-12', '邮箱：', '地址'])
  })

  test('in cells follow each other in reading order, nested tables too', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const table = (...rows: string[][]) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
    expect(await linesOf(table([paragraph('整改目标'), paragraph('一') + paragraph('二')], [paragraph('时限'), table([paragraph('2024年底')]) + paragraph('')]))).toEqual(['整改目标', '一', '二', '时限', '2024年底'])
  })

  test('in a text box stand once, below the paragraph that holds it', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await linesOf(paragraph(run('前') + drawing + run('后')) + paragraph('末'))).toEqual(['前后', '框内', '末'])
  })

  test('keep content controls, links and formulas', async () => {
    expect(await linesOf(`<w:sdt><w:sdtContent>${paragraph(`<w:hyperlink>${run('链接')}</w:hyperlink><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`)}</w:sdtContent></w:sdt>`)).toEqual(['链接x'])
  })
})

describe('what is not content', () => {
  test('deleted and moved text does not count, inserted text does', async () => {
    const change = '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>'
    expect(await linesOf(paragraph(`${change}<w:ins>${run('新')}</w:ins><w:moveTo>${run('移来')}</w:moveTo>`))).toEqual(['新移来'])
  })

  test('a deleted paragraph mark joins two paragraphs, under one number', async () => {
    const parts = { numbering: abstractNumbering(1, level(0, 'decimal', '%1.')) + numbering(1, 1), body: '' }
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    expect(await linesOf({ ...parts, body: paragraph('甲', `${list}<w:rPr><w:del w:id="1"/></w:rPr>`) + paragraph('乙', list) + paragraph('丙', list) })).toEqual(['1. 甲乙', '2. 丙'])
  })

  test('properties from before a change are the past', async () => {
    const numberings = abstractNumbering(1, level(0, 'decimal', '%1.')) + numbering(1, 1)
    const before = '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    expect(await linesOf({ numbering: numberings, body: paragraph(run('甲', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), before) })).toEqual(['甲'])
  })

  test('hidden text is not there: in a run, by a style, or as a whole paragraph that then has no number', async () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const numberings = abstractNumbering(1, level(0, 'decimal', '%1.')) + numbering(1, 1)
    const hidden = paragraph(run('密', '<w:vanish/>'), `${list}<w:rPr><w:vanish/></w:rPr>`)
    const body = paragraph(run('甲') + run('藏', '<w:vanish/>') + run('匿', '<w:rStyle w:val="H"/>') + run('乙', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')) + hidden + paragraph('丙', list)
    expect(await linesOf({ styles, numbering: numberings, body })).toEqual(['甲乙', '1. 丙'])
  })

  test('comments, headers and footers are not read', async () => {
    const other = (name: string) => ({ name: `word/${name}.xml`, data: `<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${name}</w:t></w:r></w:p></w:x>` })
    expect(await linesOf({ body: paragraph(`<w:commentRangeStart w:id="1"/>${run('甲')}<w:r><w:commentReference w:id="1"/></w:r>`), more: [other('comments'), other('header1'), other('footer1')] })).toEqual(['甲'])
  })

  test('a table of contents is set aside', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    const { lines, setAside } = await readDocx(madeDocx({ styles, body: paragraph('一、总体情况 1', '<w:pStyle w:val="11"/>') + paragraph(field('TOC \\o', '二、目录 2')) + paragraph('一、总体情况') }))
    expect(lines.map(({ text }) => text)).toEqual(['一、总体情况 1', '二、目录 2', '一、总体情况'])
    expect(setAside.map(({ line }) => line)).toEqual([1, 2])
  })
})

describe('fields, symbols and notes', () => {
  test('a field shows its result and not its code', async () => {
    expect(await linesOf(paragraph(run('第') + field(' PAGEREF _1 ', '3') + run('页') + `<w:fldSimple w:instr="DATE">${run('7月')}</w:fldSimple>`))).toEqual(['第3页7月'])
    expect(await linesOf(paragraph(field(` IF ${''}</w:instrText></w:r>${field('X', '内码')}<w:r><w:instrText>`, '结果')))).toEqual(['结果'])
  })

  test('an enclosed digit is made by a code without a result', async () => {
    expect(await linesOf(paragraph(field(' eq \\o\\ac(○,3) ') + run('整改') + field('EQ \\o\\ac(○,密)')))).toEqual(['③整改密'])
  })

  test('signs of symbol fonts are the characters they look like', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    expect(await linesOf(paragraph(sign('Wingdings', 'F081') + sign('Wingdings', 'F0FE') + sign('Wingdings 2', 'F06B') + field('SYMBOL 252 \\f Wingdings')))).toEqual(['①☑③✓'])
  })

  test('a footnote stands below the paragraph that calls it', async () => {
    const note = (id: number, text: string, more = '') => `<w:footnote w:id="${id}"${more}>${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`
    const footnotes = note(0, '线', ' w:type="separator"') + note(1, ' 含街道。')
    expect(await linesOf({ footnotes, body: paragraph(run('共3个单位') + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run('。')) + paragraph('末') })).toEqual(['共3个单位。', '注1：含街道。', '末'])
  })
})

describe('automatic numbers', () => {
  const lists = (numberings: string, ...paragraphs: string[]) => linesOf({ numbering: numberings, body: paragraphs.join('') })
  const one = (...levels: string[]) => abstractNumbering(1, ...levels) + numbering(1, 1)

  test.each([
    ['decimal', '%1.', ['1. ', '2. ']], ['decimal', '（%1）', ['（1）', '（2）']], ['decimal', '第%1条', ['第1条', '第2条']], ['chineseCounting', '%1、', ['一、', '二、']],
    ['chineseCountingThousand', '第%1章', ['第一章', '第二章']], ['japaneseCounting', '（%1）', ['（一）', '（二）']], ['ideographDigital', '%1、', ['一、', '二、']], ['decimalEnclosedCircle', '%1', ['①', '②']],
    ['decimalEnclosedCircleChinese', '%1', ['①', '②']], ['decimalFullWidth', '%1．', ['１．', '２．']], ['lowerLetter', '%1)', ['a) ', 'b) ']], ['upperLetter', '%1.', ['A. ', 'B. ']], ['upperRoman', '%1.', ['I. ', 'II. ']],
    ['lowerRoman', '%1.', ['i. ', 'ii. ']], ['decimalZero', '%1', ['01 ', '02 ']], ['ideographTraditional', '%1、', ['甲、', '乙、']], ['chineseLegalSimplified', '%1、', ['壹、', '贰、']], ['bullet', '', ['', '']], ['none', '', ['', '']],
  ])('%s %s', async (format, text, expected) => {
    expect(await lists(one(level(0, format, text)), numbered('甲', 1), numbered('乙', 1))).toEqual([`${expected[0]}甲`, `${expected[1]}乙`])
  })

  test('large ones are written as Chinese is', async () => {
    const start = (value: number) => one(`<w:lvl w:ilvl="0"><w:start w:val="${value}"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>`)
    const at = async (value: number) => (await lists(start(value), numbered('', 1)))[0]
    expect(await Promise.all([10, 19, 20, 52, 100, 105, 110, 1_001].map(at))).toEqual(['十、', '十九、', '二十、', '五十二、', '一百、', '一百零五、', '一百一十、', '一千零一、'])
  })

  test('levels show those above them, and begin anew after them', async () => {
    const levels = [level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2.'), level(2, 'decimal', '%2.%3', '<w:suff w:val="space"/>')]
    expect(await lists(one(...levels), numbered('章', 1), numbered('甲', 1, 1), numbered('子', 1, 2), numbered('丑', 1, 2), numbered('乙', 1, 1), numbered('寅', 1, 2), numbered('章', 1), numbered('丙', 1, 1)))
      .toEqual(['一、章', '1. 甲', '1.1 子', '1.2 丑', '2. 乙', '2.1 寅', '二、章', '1. 丙'])
  })

  test('a level may go on counting through the chapters, or restart only after one of them', async () => {
    const levels = (restart: number) => one(level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2)'), level(2, 'decimal', '%3.', `<w:lvlRestart w:val="${restart}"/>`))
    const body = [numbered('章', 1), numbered('节', 1, 1), numbered('甲', 1, 2), numbered('节', 1, 1), numbered('乙', 1, 2), numbered('章', 1), numbered('丙', 1, 2)]
    expect((await lists(levels(0), ...body)).filter((line) => /[甲乙丙]/.test(line))).toEqual(['1. 甲', '2. 乙', '3. 丙'])
    expect((await lists(levels(1), ...body)).filter((line) => /[甲乙丙]/.test(line))).toEqual(['1. 甲', '2. 乙', '1. 丙'])
  })

  test('legal numbering writes the levels above in digits', async () => {
    const levels = [level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')]
    expect(await lists(one(...levels), numbered('总则', 1), numbered('目的', 1, 1))).toEqual(['第一章总则', '1.1 目的'])
  })

  test('two numberings of one definition count on together; an overridden start begins anew, once', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numberings = abstractNumbering(1, level(0, 'decimal', '%1.')) + numbering(1, 1) + numbering(2, 1) + numbering(3, 1, restart)
    expect(await lists(numberings, numbered('甲', 1), numbered('乙', 2), numbered('丙', 3), numbered('丁', 3), numbered('戊', 1))).toEqual(['1. 甲', '2. 乙', '1. 丙', '2. 丁', '3. 戊'])
  })

  test('a numbering may define a level for itself', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`
    expect(await lists(abstractNumbering(1, level(0, 'decimal', '%1.')) + numbering(1, 1, own), numbered('甲', 1))).toEqual(['①甲'])
  })

  test('styles number their paragraphs, and those based on them, at the level tied to the style; zero takes the number away', async () => {
    const style = (id: string, based: string, properties: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${based && `<w:basedOn w:val="${based}"/>`}<w:pPr>${properties}</w:pPr></w:style>`
    const styles = style('H1', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('H2', '', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') + style('H3', 'H2', '')
    const numberings = one(level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'), level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'))
    const styled = (id: string, text: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`)
    const body = styled('H1', '章') + styled('H2', '甲') + styled('H3', '乙') + styled('H2', '无号', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('H1', '章')
    expect(await linesOf({ styles, numbering: numberings, body })).toEqual(['一、章', '1. 甲', '2. 乙', '无号', '二、章'])
  })

  test('a definition may point to a style of lists', async () => {
    const styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    const numberings = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${level(0, 'decimal', '【%1】')}</w:abstractNum>${numbering(1, 1)}${numbering(2, 2)}`
    expect(await linesOf({ styles, numbering: numberings, body: numbered('甲', 1) + numbered('乙', 1) })).toEqual(['【1】甲', '【2】乙'])
  })

  test('a heading that runs into the next paragraph stands on its line', async () => {
    const runIn = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    expect(await lists(one(level(0, 'decimal', '%1.')), paragraph('关于台账。', runIn), paragraph('已补齐。'))).toEqual(['1. 关于台账。已补齐。'])
  })
})
