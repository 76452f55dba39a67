import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { PublicPage } from '../../../../../_components/public-page'
import { messages } from '../../../../../_content/messages'
import { formState } from '../../../../../_server/form-state'
import { localeOf, publicContext } from '../../../../../_server/request-context'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { findPublishedReport, type PublicIssue } from '../../../../../../lib/reports/public-queries'
import { emptyForm, WHOLE_REPORT } from './comment-form'
import type { CommentState } from './comment-state'
import { Outside } from './outside'
import { Receipt } from './receipt'
import { StepPage } from './step-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const load = cache(async (localeText: string, slug: string) => {
  const locale = localeOf(localeText)
  const ctx = await publicContext(locale)
  const report = await findPublishedReport(ctx, { slug })
  if (!report) notFound()
  return { locale, ctx, report, state: await formState<CommentState>() }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug } = await params
  const { locale, report, state } = await load(localeText, slug)
  const { comment, receipt } = messages(locale).public
  const wrong = state?.kind === 'form' && state.problems.length > 0 ? `${comment.errors.title}${messages(locale).common.dot}` : ''
  const title = state?.kind === 'received' ? receipt.title : state?.kind === 'form' ? `${wrong}${comment.steps[state.step]}` : comment.title
  return { title: `${title}${messages(locale).common.dot}${report.title}`, robots: { index: false } }
}

export default async function CommentPage({ params, searchParams }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, ctx, report, state } = await load(localeText, slug)
  const page = { locale, path: urls.comment(slug), organisation: { name: report.organisation.name, settings: report.organisationSettings } }
  if (state?.kind === 'received') {
    return (
      <PublicPage {...page} className="receipt-page" language={<></>}>
        <Receipt locale={locale} report={report} form={state.form} acknowledgement={state.acknowledgement} pictures={state.pictures} />
      </PublicPage>
    )
  }
  if (report.window.status !== 'open' || state?.kind === 'refused') {
    return (
      <PublicPage {...page} className="form-page">
        <Outside locale={locale} report={report} at={ctx.at} form={state?.form ?? null} refusal={state?.kind === 'refused' ? state.refusal : null} />
      </PublicPage>
    )
  }
  const opened = state ? { state, unknown: [], withdrawn: [] } : openedWith(report.issues, (await searchParams).issue)
  return (
    <PublicPage {...page} className="form-page" language={state ? <LanguageButton locale={locale} slug={slug} /> : undefined}>
      <StepPage locale={locale} report={report} state={opened.state} fresh={state === null} unknown={opened.unknown} withdrawn={opened.withdrawn} />
    </PublicPage>
  )
}

type Opened = { state: Extract<CommentState, { kind: 'form' }>; unknown: string[]; withdrawn: string[] }

/** The form as a link opens it: the issues it names are chosen, those that do not exist or were withdrawn are said to be. */
function openedWith(issues: PublicIssue[], asked: string | string[] | undefined): Opened {
  const wanted = [...new Set(asked === undefined ? [] : [asked].flat())]
  const withdrawn = issues.filter(({ withdrawnAt, number }) => withdrawnAt !== null && wanted.includes(number)).map(({ number }) => number)
  const known = wanted.filter((number) => !withdrawn.includes(number) && (number === WHOLE_REPORT || issues.some((issue) => issue.number === number)))
  return {
    state: { kind: 'form', step: 'issues', form: emptyForm(known), problems: [], notice: null, picturesAgain: false },
    unknown: wanted.filter((number) => !known.includes(number) && !withdrawn.includes(number)).map((number) => number.slice(0, 40)),
    withdrawn,
  }
}

/** The other language of the page at hand: the form is posted to it, so that nothing typed is lost. */
function LanguageButton({ locale, slug }: { locale: 'zh' | 'en'; slug: string }) {
  const other = locale === 'zh' ? 'en' : 'zh'
  return (
    <button className="plain" form="comment" formAction={localised(urls.comment(slug), other)} formNoValidate lang={other === 'zh' ? 'zh-CN' : 'en'}>
      {messages(locale).common.language.switchTo}
    </button>
  )
}
