import { messages } from '../_content/messages'
import type { OrganisationSettings } from '../../lib/organisations/schema'
import type { Locale } from '../../lib/platform/locale'
import { localised, urls } from '../../lib/platform/urls'

/** What a public body must show on every page, from the settings of the organisation. */
export type FooterOrganisation = {
  name: string
  settings: Pick<OrganisationSettings, 'sponsor' | 'operator' | 'technicalContact' | 'icpNumber' | 'policeNumber' | 'siteCode' | 'hotline' | 'address'>
}

const DEFAULT_HOTLINE = '12345'

export function SiteFooter({ locale, organisation }: { locale: Locale; organisation: FooterOrganisation | null }) {
  const { footer } = messages(locale).common
  const settings = organisation?.settings
  const lines: [string, string | null | undefined][] = [
    [footer.sponsor, settings?.sponsor ?? organisation?.name],
    [footer.operator, settings?.operator],
    [footer.technicalContact, settings?.technicalContact],
    [footer.icp, settings?.icpNumber],
    [footer.publicSecurity, settings?.policeNumber],
    [footer.siteCode, settings?.siteCode],
  ]
  const hotline = settings?.hotline ?? DEFAULT_HOTLINE
  return (
    <footer className="foot" aria-label={footer.label}>
      <div className="wrap">
        <ul className="foot-links">
          <li><a href={localised(urls.search(), locale)}>{messages(locale).common.nav.search}</a></li>
          <li><a href={localised(urls.about(), locale)}>{footer.about}</a></li>
          <li><a href={localised(urls.privacy(), locale)}>{footer.privacy}</a></li>
          <li><a href={localised(urls.accessibility(), locale)}>{footer.accessibility}</a></li>
          <li><a href={localised(urls.siteMap(), locale)}>{footer.siteMap}</a></li>
        </ul>
        <dl className="foot-lines">
          {lines.filter(([, value]) => value).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd lang="zh-CN">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="hotline">
          {footer.hotline} <a href={`tel:${hotline}`}><b>{hotline}</b></a>
        </p>
      </div>
    </footer>
  )
}
