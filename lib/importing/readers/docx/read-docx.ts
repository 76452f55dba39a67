import path from 'node:path'
import type { SourceLine } from '../../source-line'
import { UnreadableDocument } from '../../unreadable-document'
import { LineCollector } from '../line-collector'
import type { LinesRead } from '../lines-read'
import { openArchive } from './archive'
import type { Archive } from './archive'
import { AutomaticNumbers } from './automatic-numbers'
import { BodyReader } from './body-reader'
import { readNumbering } from './numbering-definitions'
import { Styles } from './styles'
import { readXml } from './xml'

/**
 * A Word file becomes the lines a reader sees: one for each paragraph, and for each part of it between line breaks. Numbers that Word
 * counts itself stand in front of their paragraph. Comments, headers, footers, hidden and deleted text are not content.
 */
export async function readDocx(bytes: Uint8Array): Promise<LinesRead> {
  const archive = await openArchive(bytes)
  const main = (await targetOf(archive, '_rels/.rels', 'officeDocument', '')) ?? 'word/document.xml'
  const document = await archive.part(main)
  if (!document) throw new UnreadableDocument('damaged')
  const folder = path.posix.dirname(main)
  const relations = path.posix.join(folder, '_rels', `${path.posix.basename(main)}.rels`)
  const part = async (type: string) => archive.part((await targetOf(archive, relations, type, folder)) ?? path.posix.join(folder, `${type}.xml`))
  const styles = new Styles(await part('styles'))
  const definitions = readNumbering(await part('numbering'))
  const reader = (note: ConstructorParameters<typeof BodyReader>[2]) => new BodyReader(styles, new AutomaticNumbers(definitions, styles), note)
  const notes = { footnote: readNotes(await part('footnotes'), reader(() => [])), endnote: readNotes(await part('endnotes'), reader(() => [])) }
  const body = reader((kind, id) => notes[kind].get(id) ?? [])
  readXml(document, body)
  return collect(body)
}

function collect(body: BodyReader): LinesRead {
  const collector = new LineCollector()
  const setAside: SourceLine[] = []
  for (const { text, aside, cell } of body.take()) {
    const line = collector.add(text, body.grid.kept(cell ?? null))
    if (line && aside) setAside.push(line)
  }
  if (collector.lines.length === 0) throw new UnreadableDocument('empty')
  return { lines: collector.lines, setAside }
}

/** Where a part lies is written in the relations of the part that uses it. */
async function targetOf(archive: Archive, relations: string, type: string, folder: string): Promise<string | null> {
  const part = await archive.part(relations)
  let target: string | null = null
  if (part) {
    readXml(part, {
      open: ({ attributes }) => {
        if (target === null && attributes.Type?.endsWith(`/${type}`) && attributes.TargetMode !== 'External') target = attributes.Target ?? null
      },
    })
  }
  return target === null ? null : (target as string).startsWith('/') ? (target as string).slice(1) : path.posix.join(folder, target)
}

/** The text of every note by its id; the lines that separate notes from the text are none. */
function readNotes(part: Uint8Array | null, reader: BodyReader): Map<string, string[]> {
  const notes = new Map<string, string[]>()
  let id: string | null = null
  if (!part) return notes
  readXml(part, {
    open: (element) => {
      if (element.name === 'w:footnote' || element.name === 'w:endnote') id = /separator|notice/i.test(element.attributes['w:type'] ?? '') ? null : (element.attributes['w:id'] ?? null)
      reader.open(element)
    },
    text: (text) => reader.text(text),
    close: (name) => {
      reader.close(name)
      if (name !== 'w:footnote' && name !== 'w:endnote') return
      const lines = reader.take().map(({ text }) => text)
      if (id !== null) notes.set(id, lines.filter((text) => text.trim() !== ''))
    },
  })
  return notes
}
