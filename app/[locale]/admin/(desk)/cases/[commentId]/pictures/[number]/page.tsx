import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { findCase } from '../../../../../../../../lib/cases/find-case'
import { localised, urls } from '../../../../../../../../lib/platform/urls'
import { messages } from '../../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../../_server/request-context'
import { orNotFound } from '../../../../../_parts/required-permission'
import { pictureNumber } from './picture-number'

type Props = { params: Promise<{ locale: string; commentId: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.case.pictures.heading }
}

/** One picture that came with a comment. The page only asks for it: the look is recorded where the picture itself is handed out. */
export default async function PicturePage({ params }: Props) {
  const { locale: text, commentId, number: asked } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.case(commentId))
  const { acts, pictures, submissionNumber } = await orNotFound(findCase(ctx, { commentId }))
  const number = pictureNumber(asked)
  if (number === null || number > pictures.length || !acts.includes('open_picture')) notFound()
  const words = messages(locale).admin.case.pictures
  const to = (other: number) => localised(urls.casePicture(commentId, other), locale)
  return (
    <main id="main" tabIndex={-1} className="picture-page">
      <p><Link href={localised(urls.case(commentId), locale)} prefetch={false}>{words.back}</Link></p>
      <h1>{words.one(number, pictures.length)}</h1>
      <p className="hint">{words.thisRecorded}</p>
      {pictures.length > 1 && (
        <nav aria-label={words.others} className="picture-links">
          {number > 1 && <Link href={to(number - 1)} prefetch={false} rel="prev">{words.previous}</Link>}
          {number < pictures.length && <Link href={to(number + 1)} prefetch={false} rel="next">{words.next}</Link>}
        </nav>
      )}
      {/* Not through the framework's optimiser, which would keep a copy. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img key={number} className="sent-picture" src={localised(urls.casePictureFile(commentId, number), locale)} alt={words.alt(number, submissionNumber)} />
    </main>
  )
}
