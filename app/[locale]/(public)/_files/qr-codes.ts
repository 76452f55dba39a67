import QRCode from 'qrcode'
import type { PublicFile, PublicContext } from '../../../_server/public-file'
import type { Locale } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { slugSchema } from '../../../../lib/reports/schema'

/** ISO/IEC 18004: level M, with the quiet zone of four modules. */
const form = { errorCorrectionLevel: 'M', margin: 4 } as const
const PICTURE_PIXELS = 1200

async function addressOf(ctx: PublicContext, slug: string | undefined, locale: Locale): Promise<string | null> {
  const report = slugSchema.safeParse(slug).success ? await findPublishedReport(ctx, { slug: slug! }) : null
  return report && publicAddress(urls.report(report.slug), locale)
}

/** The address of a report's page as a QR code, to be printed at any size. */
export const qrDrawing: PublicFile = {
  pattern: urls.qrCode(':slug', 'svg'),
  type: 'image/svg+xml; charset=utf-8',
  perLanguage: true,
  shownElsewhere: true,
  async make(ctx, { slug }, locale) {
    const address = await addressOf(ctx, slug, locale)
    return address && QRCode.toString(address, { ...form, type: 'svg' })
  },
}

/** The same as a picture of pixels. */
export const qrPicture: PublicFile = {
  pattern: urls.qrCode(':slug', 'png'),
  type: 'image/png',
  perLanguage: true,
  shownElsewhere: true,
  async make(ctx, { slug }, locale) {
    const address = await addressOf(ctx, slug, locale)
    return address && QRCode.toBuffer(address, { ...form, type: 'png', width: PICTURE_PIXELS })
  },
}
