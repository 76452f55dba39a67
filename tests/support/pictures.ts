import sharp from 'sharp'
import { ownerQuery } from './owner'

const WHERE = { IFD0: { Make: 'Seven', Artist: '王秀英' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 35/1 0/1' } }

/** A JPEG as a telephone takes it: wider than high as it lies in the file, to be shown turned by a quarter, and telling where and by whom. */
export function photo(width = 60, height = 40, background = '#b01820'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } }).jpeg().withExif(WHERE).withMetadata({ orientation: 6 }).toBuffer()
}

/** Lets a report that is public already take pictures; in life that is promised with the publication. */
export async function letTakePictures(slug: string): Promise<void> {
  await ownerQuery(`DO $$ BEGIN SET LOCAL session_replication_role = 'replica'; UPDATE reports SET attachments_allowed = true WHERE slug = '${slug}'; END $$`)
}
