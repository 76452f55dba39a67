import { Buffer } from 'node:buffer'
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { UnreadableDocument } from '../../unreadable-document'
import { MAX_ARCHIVE_PARTS, MAX_PACKING_RATIO, MAX_PART_BYTES, MAX_UNPACKED_BYTES, RATIO_COUNTS_FROM_BYTES } from '../limits'

/** The parts of a Word file, unpacked one by one when they are asked for, and never to disk. */
export type Archive = { has(name: string): boolean; part(name: string): Promise<Buffer | null> }

/**
 * What the directory of the archive says about sizes is only believed where it speaks against the file: bytes are counted
 * while they are unpacked, and a part that grows too large or too fast ends the reading there.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const entries = await entriesOf(zip)
  let unpacked = 0
  return {
    has: (name) => entries.has(name),
    part: async (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      const part = await unpack(zip, entry)
      unpacked += part.length
      if (unpacked > MAX_UNPACKED_BYTES) throw new UnreadableDocument('unpacks_too_large')
      return part
    },
  }
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, strictFileNames: false }, (error, zip) => (error ? reject(damaged()) : resolve(zip)))
  })
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ARCHIVE_PARTS) throw new UnreadableDocument('too_many_parts')
  const entries = new Map<string, Entry>()
  let declared = 0
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(damaged()))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize
      if (declared > MAX_UNPACKED_BYTES) return reject(new UnreadableDocument('unpacks_too_large'))
      if (entry.isEncrypted()) return reject(new UnreadableDocument('encrypted'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged())
      const chunks: Buffer[] = []
      let size = 0
      stream.on('error', () => reject(damaged()))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        chunks.push(chunk)
        if (size <= MAX_PART_BYTES && !isPackedTooTightly(size, entry)) return
        reject(new UnreadableDocument('unpacks_too_large'))
        stream.destroy()
      })
    })
  })
}

function isPackedTooTightly(size: number, entry: Entry): boolean {
  return size > RATIO_COUNTS_FROM_BYTES && size > entry.compressedSize * MAX_PACKING_RATIO
}

function damaged(): UnreadableDocument {
  return new UnreadableDocument('damaged')
}
