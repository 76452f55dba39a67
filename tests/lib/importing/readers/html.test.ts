import { describe, expect, test } from 'vitest'
import { readHtml, readPastedHtml } from '../../../../lib/importing/readers/html/read-html'

const bytes = (html: string) => new TextEncoder().encode(html)
const shown = (body: string) => readPastedHtml(body).lines.map(({ text }) => text)
/** What of a page is document, and what was set aside. */
function parted(html: string): { document: string[]; aside: string[] } {
  const { lines, setAside } = readHtml(bytes(html))
  const away = new Set(setAside.map(({ line }) => line))
  return { document: lines.filter(({ line }) => !away.has(line)).map(({ text }) => text), aside: setAside.map(({ text }) => text) }
}

describe('lines are what a browser shows', () => {
  test('blocks, line breaks and cells begin new lines; empty paragraphs and double breaks are holes', () => {
    expect(readPastedHtml('<div>甲<p>乙</p>丙</div><p>&nbsp;</p><p>丁<br>戊<br><br>己</p>').lines.map(({ line, text }) => [line, text])).toEqual([[1, '甲'], [2, '乙'], [3, '丙'], [5, '丁'], [6, '戊'], [8, '己']])
    expect(shown('<table><caption>表</caption><tr><th>目标</th><td><p>一</p><p>二</p></td></tr></table>')).toEqual(['表', '目标', '一', '二'])
  })

  test('white space folds, Chinese is not torn by the line ends of the source, and ideographic spaces stay', () => {
    expect(shown('<p>\n　　整改\n情况 good\n day,\t at <b>20</b><span>24</span>年</p>')).toEqual(['　　整改情况 good day, at 2024年'])
  })

  test('preformatted text keeps its lines', () => {
    expect(shown('<pre>甲\n  乙</pre><p style="white-space:pre-wrap">丙\n丁</p>')).toEqual(['甲', '  乙', '丙', '丁'])
  })

  test('entities are characters, whatever tags were left open', () => {
    expect(shown('<p>&ldquo;甲&rdquo;&#x4e59;&middot;<p><font>丙<p>丁</b></span><div>戊')).toEqual(['“甲”乙·', '丙', '丁', '戊'])
  })

  test('ordered lists show their numbers', () => {
    expect(shown('<ol><li>甲<li value=5>乙<li><p>丙</p></ol>')).toEqual(['1. 甲', '5. 乙', '6. 丙'])
    expect(shown('<ol start=3 type=a><li>甲</ol><ol reversed><li>乙<li>丙</ol><ol type=I><li>丁</ol>')).toEqual(['c. 甲', '2. 乙', '1. 丙', 'I. 丁'])
    expect(shown('<ol style="list-style-type: cjk-ideographic"><li>甲<ol><li>乙<li>丙</ol><li>丁</ol>')).toEqual(['一、甲', '1. 乙', '2. 丙', '二、丁'])
    expect(shown('<ul><li>甲</ul><ol style="list-style:none"><li>乙</ol>')).toEqual(['甲', '乙'])
  })
})

describe('what nobody can see is not there', () => {
  test.each([
    '<script>x</script>', '<style>x{}</style>', '<noscript>x</noscript>', '<template><p>x</p></template>', '<!-- x -->', '<p hidden>x</p>', '<p style="color:red; display : none">x</p>',
    '<p style="visibility:hidden">x</p>', '<span style="font-size:0">x</span>', '<div style="position:absolute;left:-9999px">x</div>', '<input type="hidden" value="x">', '<svg><title>x</title></svg>', '<style>.away{display:none}</style><p class="a away">x</p>',
  ])('%s', (html) => expect(shown(`<p>甲</p>${html}`)).toEqual(['甲']))

  test('a rule for print or for small screens hides nothing here', () => {
    expect(shown('<style>@media print{.a{display:none}} @media (max-width:9px){.a{display:none}} .b{color:red}</style><p class="a">甲</p>')).toEqual(['甲'])
  })
})

describe('the encoding', () => {
  const gb = (declared: string) => Buffer.concat([Buffer.from(`<html><head>${declared}</head><body><p>`), Buffer.from([0xd5, 0xfb, 0xb8, 0xc4]), Buffer.from('</p></body></html>')])
  test.each(['<meta charset="gb2312">', '<meta http-equiv="Content-Type" content="text/html; charset=gbk">', '<meta charset=gb18030>', ''])('of older pages: %s', (declared) => {
    expect(readHtml(gb(declared)).lines).toEqual([{ line: 1, text: '整改' }])
  })

  test('is believed only where the bytes agree', () => {
    expect(readHtml(bytes('<meta charset="gb2312"><p>整改')).lines[0]?.text).toBe('整改')
    expect(readHtml(bytes('\ufeff<p>整改')).lines[0]?.text).toBe('整改')
    expect(readHtml(Buffer.from('\ufeff<p>整改', 'utf16le')).lines[0]?.text).toBe('整改')
  })
})

const ARTICLE = '<p>现将巡察整改情况予以公布，接受监督。</p><p>1.关于“台账不全”的问题</p><p>整改情况：已经补齐台账；建立制度并严格执行。</p><p>某县水利局</p><p>2024年5月6日</p>'
const TEXT = ['现将巡察整改情况予以公布，接受监督。', '1.关于“台账不全”的问题', '整改情况：已经补齐台账；建立制度并严格执行。', '某县水利局', '2024年5月6日']

describe('the site around a document', () => {
  test('is set aside, and all of it is still there', () => {
    const { document, aside } = parted(`<html><head><title>x</title><meta name="ArticleTitle" content="某县水利局关于整改情况的通报"><meta name="PubDate" content="2024-05-06 09:20"><meta name="ContentSource" content="某县水利局"></head><body>
      <div class="header"><h1>某县人民政府</h1><ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">政务公开</a></li></ul></div>
      <div class="dqwz">您的位置：<a href="/">首页</a> &gt; <a href="/b">整改公开</a></div>
      <div class="main"><h2 class="title">某县水利局关于整改情况的通报</h2><div class="info">发布时间：2024-05-06 09:20　来源：某县水利局　<span class="fontsize">字体：大 中 小</span></div>
      <div class="share"><a href="#">分享到微信</a></div><div id="zoom" class="TRS_Editor">${ARTICLE}</div><p>附件：<a href="a.pdf">通报.pdf</a></p></div>
      <div class="related"><h3>相关阅读</h3><ul><li><a href="/1">另一份通报，已经整改完成。</a> 2024-01-01</li></ul></div>
      <div class="footer">主办单位：某县人民政府办公室 电话：0799-1234567<br>版权所有</div></body></html>`)
    expect(document).toEqual(['某县水利局关于整改情况的通报', '发布时间：2024-05-06 09:20　来源：某县水利局　字体：大 中 小', ...TEXT, '附件：通报.pdf'])
    expect(aside).toEqual(['某县人民政府', '首页', '政务公开', '您的位置：首页 > 整改公开', '分享到微信', '相关阅读', '另一份通报，已经整改完成。 2024-01-01', '主办单位：某县人民政府办公室 电话：0799-1234567', '版权所有'])
  })

  test('is told by its kind where its classes say nothing', () => {
    const { document, aside } = parted(`<body><header>某县<nav><a href="/">首页</a></nav></header><main><article><header><h1>通报</h1></header>${ARTICLE}<footer>公开方式：主动公开</footer></article></main><aside>热点</aside><footer>网站标识码</footer></body>`)
    expect(document).toEqual(['通报', ...TEXT, '公开方式：主动公开'])
    expect(aside).toEqual(['某县', '首页', '热点', '网站标识码'])
  })

  test('is told by its links where nothing else marks it', () => {
    const links = (...names: string[]) => `<ul>${names.map((name) => `<li><a href="/">${name}</a></li>`).join('')}</ul>`
    const { document, aside } = parted(`<div>${links('首页', '要闻', '公开')}</div><div><div>某县水利局关于整改情况的通报</div>${ARTICLE}</div><div>${links('上级网站', '部门网站')}</div>`)
    expect(document).toEqual(['某县水利局关于整改情况的通报', ...TEXT])
    expect(aside).toEqual(['首页', '要闻', '公开', '上级网站', '部门网站'])
  })

  test('never takes the document with it, whatever its wrapper is called', () => {
    expect(parted(`<div class="header nav footer"><h1>通报</h1>${ARTICLE}</div>`)).toEqual({ document: ['通报', ...TEXT], aside: [] })
    expect(parted(`<div>${ARTICLE}<div class="footer">某县水利局办公室</div></div>`).document).toEqual([...TEXT, '某县水利局办公室'])
    expect(parted(`<div class="content">${ARTICLE}<div class="footer">附件：整改台账</div></div>`).document).toEqual([...TEXT, '附件：整改台账'])
  })

  test('a plain page has none', () => {
    expect(parted(`<h1>通报</h1>${ARTICLE}`)).toEqual({ document: ['通报', ...TEXT], aside: [] })
  })
})

test('what only the head of a page states comes first; what is visible is not said twice', () => {
  const head = '<meta name="ArticleTitle" content="某县水利局通报"><meta name="PubDate" content="2024-05-06 09:20"><meta name="ContentSource" content="某县水利局">'
  expect(parted(`${head}<body>${ARTICLE}`).document).toEqual(['某县水利局通报', '发布时间：2024-05-06 09:20', '来源：某县水利局', ...TEXT])
  expect(parted(`${head}<body><h1>某县水利局<br>通报</h1><p>2024-05-06 来源：某县水利局</p>${ARTICLE}`).document).toEqual(['某县水利局', '通报', '2024-05-06 来源：某县水利局', ...TEXT])
})

test('a pasted part is taken whole, apart from what was hidden in it', () => {
  expect(readPastedHtml('<html><body><!--StartFragment--><nav><a href="/">首页</a></nav><p>甲</p><!--EndFragment--></body></html>')).toEqual({ lines: [{ line: 1, text: '首页' }, { line: 2, text: '甲' }], setAside: [] })
})
