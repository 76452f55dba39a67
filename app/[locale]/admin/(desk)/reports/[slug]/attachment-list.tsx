import type { ReactNode } from 'react'
import type { Locale } from '../../../../../../lib/platform/locale'
import type { AttachmentForStaff } from '../../../../../../lib/reports/staff-queries-life'
import { fileSize } from '../../../../../_content/file-size'
import { messages } from '../../../../../_content/messages'

/** The files with a report: title, size and digest, and beside each what can be done about it. */
export function AttachmentList({ locale, files, children }: { locale: Locale; files: AttachmentForStaff[]; children: (file: AttachmentForStaff) => ReactNode }) {
  const { files: words } = messages(locale).admin.publishing
  if (files.length === 0) return <p className="quiet">{words.none}</p>
  return (
    <ul className="lines files">
      {files.map((file) => (
        <li key={file.id}>
          <div>
            <b>{file.title}</b> <span className="quiet small">{file.fileName}{messages(locale).common.dot}{fileSize(locale, file.byteCount)}{messages(locale).common.dot}{words.revision(file.revision)}</span>
            <span className="hash quiet small block">{words.digest} <code>{file.digest}</code></span>
            {file.withdrawnReason && <p>{words.withdrawn(file.withdrawnReason)}</p>}
          </div>
          {children(file)}
        </li>
      ))}
    </ul>
  )
}
