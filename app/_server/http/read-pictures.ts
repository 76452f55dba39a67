import type { IncomingMessage } from 'node:http'
import { processWide } from '../../../lib/platform/process-wide'
import { PICTURES_LIMIT_BYTES } from '../../../lib/submissions/pictures'
import { noPictures, type SentPictures } from '../public-request'
import { readMultipart, type Part } from './multipart'
import { BODY_LIMIT_BYTES, BodyTooLarge } from './read-body'
import { Room } from './room'

/** The field of a form in which pictures come. */
export const PICTURES_FIELD = 'pictures'
/** Pictures of all who send some at this moment, in this process. A text without pictures needs none of it. */
const ROOM_BYTES = 160 * 1024 * 1024
const WAIT_MS = 60_000
/** What is not kept is read all the same, or the browser would show no answer; up to here. */
const READ_LIMIT_BYTES = 8 * PICTURES_LIMIT_BYTES

const roomForPictures = () => processWide('room-for-pictures', () => new Room(ROOM_BYTES))

export type FormWithPictures = {
  fields: URLSearchParams
  pictures: SentPictures
  /** When the pictures are not needed any more. */
  release(): void
}

export type PicturesOptions = { boundary: string; /** Whether pictures are wanted at all; otherwise none is kept. */ wanted: boolean; room?: Room; waitMs?: number }

/**
 * The text and the pictures of a posted form. Room for the whole is taken before it is read; meanwhile it waits in the connection. Texts come first in our forms: where the whole is too large, or there is no room for it just
 * now, the texts are kept and the pictures are not, and `dropped` says why. Throws BodyTooLarge (texts alone above the limit of every form,
 * or more than is read at all) and BrokenBody.
 */
export async function readFormWithPictures(request: IncomingMessage, { boundary, wanted, room = roomForPictures(), waitMs = WAIT_MS }: PicturesOptions): Promise<FormWithPictures> {
  const limit = BODY_LIMIT_BYTES + (wanted ? PICTURES_LIMIT_BYTES : 0)
  const declared = Number(request.headers['content-length'] ?? limit)
  if (declared > READ_LIMIT_BYTES) throw new BodyTooLarge()
  let dropped: SentPictures['dropped'] = declared > limit ? 'too_large' : null
  let taken = dropped ? 0 : Math.max(0, declared - BODY_LIMIT_BYTES)
  if (taken > 0 && !(await room.take(taken, waitMs))) [taken, dropped] = [0, 'busy']
  const release = () => {
    room.give(taken)
    taken = 0
  }
  // Filled as the body arrives: pieces that were put together at the end would stand in memory twice.
  let held = Buffer.allocUnsafeSlow(dropped ? BODY_LIMIT_BYTES : declared)
  let size = 0
  try {
    // Not for-await: leaving that early would end the connection, and with it the answer.
    const arriving = request[Symbol.asyncIterator]() as AsyncIterator<Buffer>
    for (let next = await arriving.next(); !next.done; next = await arriving.next()) {
      if (size < held.length) next.value.copy(held, size)
      size += next.value.length
      if (size > READ_LIMIT_BYTES) throw new BodyTooLarge()
      if (dropped || size <= held.length) continue
      dropped = 'too_large'
      held = Buffer.from(held.subarray(0, BODY_LIMIT_BYTES))
      release()
    }
    return { ...sorted(readMultipart(held.subarray(0, size), boundary, dropped !== null), dropped), release }
  } catch (error) {
    release()
    throw error
  }
}

function sorted(parts: Part[], dropped: SentPictures['dropped']): Pick<FormWithPictures, 'fields' | 'pictures'> {
  const texts = parts.filter(({ fileName }) => fileName === null)
  if (texts.reduce((sum, { name, content }) => sum + name.length + content.length, 0) > BODY_LIMIT_BYTES) throw new BodyTooLarge()
  const fields = new URLSearchParams(texts.map(({ name, content }) => [name, content.toString('utf8')]))
  if (dropped) return { fields, pictures: { ...noPictures, dropped } }
  // A browser sends a file without name and content where none was chosen.
  const files = parts.filter(({ name, fileName, content }) => name === PICTURES_FIELD && fileName !== null && (fileName !== '' || content.length > 0))
  return { fields, pictures: { files: files.map(({ content }) => content), dropped: null } }
}
