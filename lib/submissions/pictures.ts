import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import sharp from 'sharp'
import { InvalidInput, type FieldError } from '../platform/errors'

export const PICTURES_LIMIT = 5
export const PICTURE_LIMIT_BYTES = 12 * 1024 * 1024
/** Forty million points: more than a telephone takes, and what decoding may cost at most. */
const LIMIT_POINTS = 40_000_000
/** The longer side of what is kept; print in a file needs no more. */
const LONGEST_SIDE = 2560
const QUALITY = 82

/** All that may be sent at once. */
export const PICTURES_LIMIT_BYTES = PICTURES_LIMIT * PICTURE_LIMIT_BYTES
/** What {@link readyPictures} takes, for a page to say and a browser to choose from. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const

/** A picture as it is kept: decoded and made anew, so that nothing but what can be seen is in it. */
export type ReadyPicture = {
  mediaType: 'image/jpeg'
  bytes: Uint8Array
  /** SHA-256 of what was sent: the same sending again is recognised by it. */
  digest: string
}

/**
 * Makes what a citizen sends along ready to be kept: JPEG and PNG by their content, turned upright, without place, time, camera, preview
 * or comment (no metadata is copied), and without anything hidden behind the picture. One is decoded at a time in this process.
 * Throws InvalidInput at `pictures[n]`: too_many, too_long (bytes), not_a_picture (no JPEG or PNG, broken, too many points).
 */
export async function readyPictures(files: Uint8Array[]): Promise<ReadyPicture[]> {
  if (files.length > PICTURES_LIMIT) throw new InvalidInput([{ path: 'pictures', problem: 'too_many', limit: PICTURES_LIMIT }])
  const ready: ReadyPicture[] = []
  const wrong: FieldError[] = []
  for (const [index, file] of files.entries()) {
    const path = `pictures[${index}]`
    if (file.length > PICTURE_LIMIT_BYTES) wrong.push({ path, problem: 'too_long' })
    else if (!isPicture(file)) wrong.push({ path, problem: 'not_a_picture' })
    else {
      const bytes = await inTurn(() => madeAnew(file))
      if (bytes) ready.push({ mediaType: 'image/jpeg', bytes, digest: createHash('sha256').update(file).digest('hex') })
      else wrong.push({ path, problem: 'not_a_picture' })
    }
  }
  if (wrong.length > 0) throw new InvalidInput(wrong)
  return ready
}

/** By the first bytes: other decoders (HEIF, SVG, PDF …) are never reached by what a stranger sends. */
function isPicture(bytes: Uint8Array): boolean {
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  return begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
}

async function madeAnew(file: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(file, { limitInputPixels: LIMIT_POINTS, failOn: 'error', sequentialRead: true })
      .rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer()
  } catch {
    // The decoder says no in many words; to the sender all of them mean: this is no picture that can be used.
    return null
  }
}

let busy = false
const freed = new EventEmitter().setMaxListeners(0)

/** Decoding costs memory: pictures wait for each other. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (busy) await once(freed, 'free')
  busy = true
  try {
    return await work()
  } finally {
    busy = false
    freed.emit('free')
  }
}
