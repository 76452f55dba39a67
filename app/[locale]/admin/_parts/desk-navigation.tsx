import { countQueues, queueViews, type QueueView } from '../../../../lib/cases/staff-queries'
import { can } from '../../../../lib/organisations/permissions'
import { findOwnOrganisation } from '../../../../lib/organisations/staff-queries'
import type { StaffContext } from '../../../../lib/platform/context'
import type { Locale } from '../../../../lib/platform/locale'
import { terms } from '../../../../lib/platform/terms'
import { localised, urls } from '../../../../lib/platform/urls'
import { countApprovals } from '../../../../lib/reports/staff-queries-approvals'
import { messages } from '../../../_content/messages'
import { figure } from '../../../_content/dates'
import { ageWords } from './age'
import { LanguageLink } from './language-link'
import { NavigationLink } from './navigation-link'
import { reachesCases } from './reaches-cases'
import { signOutAction } from './sign-out-action'

/** What a unit never sees: comments reach it by being assigned. */
const beforeUnits = new Set<QueueView>(['awaiting_moderation', 'to_assign'])

/** The way about the desk: the queues with how many and how long, then whatever else the reader's roles reach. */
export async function DeskNavigation({ ctx }: { ctx: StaffContext }) {
  const { locale, actor } = ctx
  const words = messages(locale).admin
  const organisation = await findOwnOrganisation(ctx)
  const queues = reachesCases(actor) ? await countQueues(ctx) : null
  const approvals = can(actor, 'report.publish') ? await countApprovals(ctx) : null
  const office: { to: string; label: string; shown: boolean; waiting?: typeof approvals }[] = [
    { to: urls.release(), label: words.nav.release, shown: can(actor, 'reply.release') },
    { to: urls.deskReports(), label: words.nav.reports, shown: true },
    { to: urls.approvals(), label: words.publishing.approvals.nav, shown: approvals !== null, waiting: approvals },
    { to: urls.exports(), label: words.nav.exports, shown: can(actor, 'comment.export') },
    { to: urls.auditEvents(), label: words.nav.audit, shown: can(actor, 'audit.view') },
    { to: urls.mails(), label: words.nav.mails, shown: can(actor, 'mail.view') },
    { to: urls.staff(), label: words.nav.staff, shown: can(actor, 'staff.manage') },
    { to: urls.units(), label: words.nav.units, shown: can(actor, 'unit.manage') },
    { to: urls.organisationSettings(), label: words.nav.settings, shown: can(actor, 'settings.manage') },
  ].filter(({ shown }) => shown)
  return (
    <nav id="menu" popover="auto" className="menu" aria-label={words.navigation}>
      <div className="menu-head">
        <a className="wordmark" href={localised(urls.admin(), locale)}><b>{words.product}</b> {words.desk}</a>
        <p className="quiet small">{organisation.name}</p>
        <button type="button" popoverTarget="menu" popoverTargetAction="hide" className="plain menu-close">{words.closeMenu}</button>
      </div>
      {queues && (
        <section aria-labelledby="menu-cases">
          <h2 id="menu-cases">{words.nav.cases}</h2>
          <ul>
            {queueViews.filter((view) => can(actor, 'case.view_all') || !beforeUnits.has(view)).map((view) => ({ view, ...queues[view] })).map(({ view, count, oldest }) => (
              <li key={view}>
                <NavigationLink href={localised(urls.queue(view), locale)} view={view}>
                  <span>{words.case.views[view]}</span>
                  <Waiting locale={locale} count={count} oldest={view === 'concluded' ? null : oldest} now={ctx.at} />
                </NavigationLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="menu-office">
        <h2 id="menu-office">{words.nav.office}</h2>
        <ul>
          {office.map(({ to, label, waiting }) => (
            <li key={to}>
              <NavigationLink href={localised(to, locale)}>
                <span>{label}</span>
                {waiting && waiting.count > 0 && <Waiting locale={locale} count={waiting.count} oldest={waiting.oldest} now={ctx.at} />}
              </NavigationLink>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="menu-account" className="menu-account">
        <h2 id="menu-account">{words.nav.account}</h2>
        <p><b>{actor.name}</b><br /><span className="quiet small">{actor.roles.map((role) => terms[locale].role[role]).join(messages(locale).common.comma)}</span></p>
        <ul>
          <li><NavigationLink href={localised(urls.ownPassword(), locale)}>{words.nav.password}</NavigationLink></li>
          <li><LanguageLink locale={locale} path={urls.admin()}>{words.otherLanguage}</LanguageLink></li>
          <li>
            <form action={signOutAction}>
              <input type="hidden" name="locale" value={locale} />
              <button className="plain">{words.nav.signOut}</button>
            </form>
          </li>
        </ul>
      </section>
    </nav>
  )
}

/** How many wait, and how long the oldest has. */
function Waiting({ locale, count, oldest, now }: { locale: Locale; count: number; oldest: Date | null; now: Date }) {
  return (
    <>
      {oldest && count > 0 && <span className="oldest"><span className="unseen">{messages(locale).admin.case.oldest}</span> {ageWords(locale, oldest, now)}</span>}
      <b>{figure(locale, count)}</b>
    </>
  )
}
