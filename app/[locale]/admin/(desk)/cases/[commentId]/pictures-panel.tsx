import Link from 'next/link'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { messages } from '../../../../../_content/messages'
import type { CaseProps } from './case-props'

/** That pictures came with the submission, and who ever sees them; each is opened by itself, which is recorded. */
export function PicturesPanel({ locale, file }: CaseProps) {
  const words = messages(locale).admin.case.pictures
  if (file.pictures.length === 0) return null
  return (
    <section className="panel" aria-labelledby="pictures-heading">
      <h2 id="pictures-heading">{words.heading}</h2>
      <p>{words.came(file.pictures.length)}</p>
      <p>{words.forOffice}</p>
      {file.acts.includes('open_picture') ? (
        <>
          <p className="hint">{words.recorded}</p>
          <ul className="picture-links">
            {file.pictures.map((_, index) => (
              <li key={index}>
                <Link href={localised(urls.casePicture(file.commentId, index + 1), locale)} prefetch={false}>{words.open(index + 1)}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : <p className="hint">{words.notYours}</p>}
    </section>
  )
}
