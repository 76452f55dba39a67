/** A line of text at a place on a page, in points from the lower left corner. */
export type PlacedText = { x: number; y: number; text: string; size?: number }

const hex = (text: string) => [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

/** A page that is drawn and holds no text, as a scanned one. */
export const PICTURE = 'picture'

/** A small PDF as office systems write it: a Chinese font that is not embedded and a predefined table of characters. */
export function madePdf(pages: (PlacedText[] | typeof PICTURE)[]): Uint8Array {
  const objects: string[] = []
  const pageIds = pages.map((_, at) => 6 + at * 2)
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>'
  objects[2] = `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`
  objects[3] = '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>'
  objects[4] = '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 [500] 17 26 500] >>'
  objects[5] = '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'
  for (const [at, page] of pages.entries()) {
    const content = page === PICTURE ? '0 0 595 842 re f' : page.map(({ x, y, text, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`).join('\n')
    objects[6 + at * 2] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`
    objects[7 + at * 2] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  }
  return assembled(objects)
}

export function assembled(objects: (string | undefined)[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places: number[] = []
  for (const [id, object] of objects.entries()) {
    if (object === undefined) continue
    places[id] = file.length
    file += `${id} 0 obj\n${object}\nendobj\n`
  }
  const start = file.length
  const rows = objects.map((object, id) => (object === undefined ? '0000000000 65535 f \n' : `${String(places[id]).padStart(10, '0')} 00000 n \n`))
  file += `xref\n0 ${objects.length}\n${rows.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
