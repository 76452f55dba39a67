'use client'

import { useParams } from 'next/navigation'
import { failure as english } from '../../_content/en/failure'
import { failure as chinese } from '../../_content/zh/failure'

/** Something broke on our side: says so, says what to do, and names the record of it in the log. */
export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = useParams<{ locale?: string }>().locale === 'en' ? english : chinese
  return (
    <main id="main" className="entrance">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {error.digest && <p className="quiet">{words.reference} <code>{error.digest}</code></p>}
      <button type="button" onClick={reset}>{words.again}</button>
    </main>
  )
}
