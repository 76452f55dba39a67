type Page = { title: string; paragraphs: string[]; signedBy: string; signedOn: string }

const LINE = 30
const MARGIN = 78
const WIDTH = 595
const CHARACTERS = 28
const RED = '0.78 0.1 0.1'

/** The signed document as offices put it beside the text: one page, a red head, a seal over the signature. Small, and of our own making. */
export function signedPdf({ title, paragraphs, signedBy, signedOn }: Page): Uint8Array {
  let y = 690
  const body = [title, ...paragraphs].flatMap((text, at) => {
    const lines = at === 0 ? cut(text, 22) : cut(`　　${text}`, CHARACTERS)
    const drawn = lines.map((line) => (at === 0 ? centred(line, (y -= LINE), 20) : words(MARGIN, (y -= LINE), line, 16)))
    y -= at === 0 ? 14 : 0
    return drawn
  })
  const content = [
    `${RED} rg`, centred(signedBy.slice(0, 16), 752, 30), `${RED} RG 2 w ${MARGIN} 722 m ${WIDTH - MARGIN} 722 l S`, '0 0 0 rg',
    ...body,
    words(WIDTH - MARGIN - signedBy.length * 16, 210, signedBy, 16), words(WIDTH - MARGIN - 160, 178, signedOn, 16), seal(WIDTH - MARGIN - 90, 200),
  ].join('\n')
  return file([
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
    // A Chinese font that is not embedded and a predefined table of characters: every reader has one.
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ])
}

/** Lines of so many characters; digits and letters are half as wide. */
function cut(text: string, length: number): string[] {
  const lines = ['']
  let width = 0
  for (const character of text) {
    const wide = /[\x20-\x7e]/.test(character) ? 0.5 : 1
    if (width + wide > length && !/[，。、；：）”]/.test(character)) {
      lines.push('')
      width = 0
    }
    lines[lines.length - 1] += character
    width += wide
  }
  return lines
}

function words(x: number, y: number, text: string, size: number): string {
  const hex = [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`
}

function centred(text: string, y: number, size: number): string {
  return words(Math.round((WIDTH - text.length * size) / 2), y, text, size)
}

/** A round seal with a star that says that it is an example. */
function seal(x: number, y: number): string {
  const [radius, bow] = [56, 31]
  const circle = `${x + radius} ${y} m ${x + radius} ${y + bow} ${x + bow} ${y + radius} ${x} ${y + radius} c ${x - bow} ${y + radius} ${x - radius} ${y + bow} ${x - radius} ${y} c ${x - radius} ${y - bow} ${x - bow} ${y - radius} ${x} ${y - radius} c ${x + bow} ${y - radius} ${x + radius} ${y - bow} ${x + radius} ${y} c S`
  const star = Array.from({ length: 5 }, (_, at) => {
    const angle = Math.PI / 2 + (at * 4 * Math.PI) / 5
    return `${(x + 20 * Math.cos(angle)).toFixed(1)} ${(y + 20 * Math.sin(angle)).toFixed(1)} ${at === 0 ? 'm' : 'l'}`
  }).join(' ')
  return `${RED} RG ${RED} rg 3 w ${circle} ${star} f ${words(x - 28, y - 42, '演示用章', 14)}`
}

function file(objects: string[]): Uint8Array {
  let text = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
