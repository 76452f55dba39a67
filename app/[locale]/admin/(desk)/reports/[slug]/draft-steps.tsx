import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Locale } from '../../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { messages } from '../../../../../_content/messages'
import { PageHead } from '../../../_parts/page-head'

export type DraftStep = 'text' | 'details' | 'comments' | 'preview' | 'approval'

type Props = { locale: Locale; slug: string; title: string; here: DraftStep; done?: string | null; children?: ReactNode }

/** The head of every page on the way to publication: which report, and the five steps in their order. Any of them can be opened at any time. */
export function DraftSteps({ locale, slug, title, here, done, children }: Props) {
  const { draft, office } = messages(locale).admin
  const steps: [DraftStep, string][] = [
    ['text', urls.deskText(slug)], ['details', urls.deskDetails(slug)], ['comments', urls.deskDetails(slug, { step: 'comments' })],
    ['preview', urls.deskPreview(slug)], ['approval', urls.deskApproval(slug)],
  ]
  return (
    <>
      <p className="crumb">
        <Link href={localised(urls.deskReports(), locale)} prefetch={false}>{office.reports.title}</Link>
      </p>
      <PageHead title={title || draft.untitled} done={done}>{children}</PageHead>
      <nav className="steps" aria-label={draft.steps.label}>
        <ol>
          {steps.map(([step, address], at) => (
            <li key={step}>
              <Link href={localised(address, locale)} prefetch={false} aria-current={step === here ? 'step' : undefined}>
                <b>{at + 1}</b> {draft.steps[step]}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </>
  )
}
