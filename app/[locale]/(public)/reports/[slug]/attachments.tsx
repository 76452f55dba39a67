import { Icon } from '../../../../_components/icons'
import { dateOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { ATTACHMENT_TYPES } from '../../../../../lib/reports/attachment-type'
import type { Locale } from '../../../../../lib/platform/locale'
import { urls } from '../../../../../lib/platform/urls'
import type { PublicAttachment } from '../../../../../lib/reports/public-history'

type Props = { locale: Locale; slug: string; timeZone: string; attachments: PublicAttachment[] }

/** The files of a report, each with what anyone needs to see that it is the right one; of a withdrawn one the reason. */
export function Attachments({ locale, slug, timeZone, attachments }: Props) {
  const words = messages(locale).public.living.attachments
  if (attachments.length === 0) return null
  return (
    <section className="attachments" aria-labelledby="attachments">
      <h2 id="attachments">{words.title}</h2>
      <ul>
        {attachments.map((file) => (
          <li key={file.id}>
            {file.withdrawnReason === null ? <File locale={locale} slug={slug} timeZone={timeZone} file={file} /> : (
              <>
                <p><s lang="zh-CN">{file.title}</s></p>
                <p className="quiet small">{messages(locale).public.living.withdrawn.attachment(file.withdrawnReason)}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function File({ locale, slug, timeZone, file }: Omit<Props, 'attachments'> & { file: PublicAttachment }) {
  const { attachments: words } = messages(locale).public.living
  return (
    <>
      <p>
        <a className="attachment" href={urls.attachment(slug, file.id)}>
          <Icon name="save" />
          <span lang="zh-CN">{file.title}</span>
        </a>
      </p>
      <p className="quiet small">
        <span>{typeName(locale, file.mediaType)}</span>
        <span>{sizeText(file.byteCount)}</span>
        <span>{words.addedOn(dateOf(locale, file.addedOn, timeZone))}</span>
      </p>
      <details className="digest small">
        <summary>{words.digest} <code>{file.digest.slice(0, 12)}…</code></summary>
        <p><span className="unseen">{words.whole}{' '}</span><code>{file.digest}</code></p>
      </details>
    </>
  )
}

function typeName(locale: Locale, mediaType: string): string {
  const { types } = messages(locale).public.living.attachments
  if (mediaType === ATTACHMENT_TYPES.docx) return types.docx
  if (mediaType === ATTACHMENT_TYPES.xlsx) return types.xlsx
  return (types as Record<string, string>)[mediaType] ?? mediaType
}

/** 340 KB, 1.2 MB. */
function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`
  return `${(kilobytes / 1024).toFixed(1)} MB`
}
