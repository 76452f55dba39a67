import type { RefusalFacts } from '../refusal-words'
import type { refusals as zh } from '../zh/refusals'

const office = ({ ways }: RefusalFacts) => (ways ? `You can still reach the organisation: ${ways}.` : 'You can still turn to the organisation directly.')

export const refusals: typeof zh = {
  report_not_found: () => ({ title: 'There is no such report', what: 'It may not be published yet, or the address is wrong. The home page lists all reports.' }),
  issue_not_found: () => ({ title: 'This report has no such issue', what: 'Choose an issue from the contents of the report.' }),
  receipt_unknown: () => ({
    title: 'No submission belongs to this receipt',
    what: 'Compare it with what you kept, group by group. Spaces, hyphens and capitals make no difference. A lost receipt cannot be found again by us.',
  }),
  comment_not_found: () => ({ title: 'There is no such comment', what: 'Go back to the list and choose again.' }),
  reply_not_found: () => ({ title: 'There is no such reply', what: 'Go back to the case and choose again.' }),
  unit_not_found: () => ({ title: 'There is no such unit', what: 'Choose one from the list.' }),
  staff_not_found: () => ({ title: 'There is no such member of staff', what: 'Choose one from the list.' }),
  invitation_unknown: () => ({ title: 'This invitation cannot be used', what: 'It was used already or has expired. Ask an administrator for a new one.' }),
  mail_not_found: () => ({ title: 'The file of this e-mail was not found', what: 'It may have been sent meanwhile, or taken out of the data folder.' }),
  not_permitted: () => ({ title: 'Your role does not allow this', what: 'If you need it, ask an administrator of your organisation.' }),
  sign_in_failed: () => ({ title: 'The e-mail address or the password is wrong', what: 'Check both and enter them again.' }),
  window_not_open: (facts) => ({
    title: 'The disclosure window has not opened; nothing was sent',
    what: `${facts.opensAt ? `Comments are accepted here from ${facts.opensAt}. ` : ''}${office(facts)}`,
  }),
  window_closed: (facts) => ({
    title: 'The disclosure window has closed; nothing was sent',
    what: `${facts.closesAt ? `It closed on ${facts.closesAt}. ` : ''}What you wrote is below, for you to copy. ${office(facts)}`,
  }),
  window_not_stated: (facts) => ({ title: 'This report states no disclosure window, so comments are not accepted here', what: office(facts) }),
  already_published: () => ({ title: 'This report is published already', what: 'A published text is not altered.' }),
  already_moderated: () => ({ title: 'This comment has been moderated already', what: 'Reload the page to see the decision.' }),
  not_yet_moderated: () => ({ title: 'This comment has not been moderated yet', what: 'Decide first whether it may be shown.' }),
  already_concluded: () => ({ title: 'This case is concluded', what: 'A concluded case is not altered.' }),
  not_yet_answered: () => ({ title: 'This comment has not been answered yet', what: 'Release a reply first, or choose an outcome that needs none.' }),
  no_consent_to_publish: () => ({
    title: 'Its author did not consent to publication, so this comment cannot be published', what: 'Choose “do not publish”; it is handled and answered all the same.',
  }),
  author_cannot_approve: () => ({ title: 'The author cannot approve their own reply', what: 'Ask another approver.' }),
  reply_not_awaiting_approval: () => ({ title: 'This reply is not awaiting approval', what: 'Somebody may just have dealt with it. Reload the page.' }),
  reply_not_editable: () => ({ title: 'This reply cannot be edited now', what: 'Once submitted, approved or released it stays as it is. Have it returned first.' }),
  reply_unfinished: () => ({ title: 'There is a reply that is not released yet', what: 'Release it or have it returned before concluding.' }),
  not_single_member: () => ({ title: 'Your organisation has more than one member of staff', what: 'Four eyes can be switched off only where there is a single one.' }),
  reply_not_approved: () => ({ title: 'This reply is not approved and cannot be released', what: 'Submit it and have another person approve it.' }),
  last_administrator: () => ({ title: 'This is the last administrator', what: 'Appoint another before disabling this account or changing its roles.' }),
  slug_taken: () => ({ title: 'Another report has this address', what: 'Choose another address.' }),
  email_taken: () => ({ title: 'There is an account with this e-mail address', what: 'Use another address, or the existing account.' }),
  unit_name_taken: () => ({ title: 'There is a unit of this name', what: 'Choose another name.' }),
  key_reused_with_other_content: () => ({
    title: 'This form was sent before, with other content',
    what: 'What you sent first was received; what you sent now was not. To add to it, open the form anew and send it as a new submission. Your text is below, for you to copy.',
  }),
  changed_meanwhile: () => ({ title: 'Somebody changed this in the meantime; your change was not saved', what: 'Look at the present state, then save again.' }),
  too_many_requests: ({ retryAfter }) => ({
    title: 'Too many requests',
    what: `${retryAfter ? `Try again in ${retryAfter} seconds. ` : 'Try again in a little while. '}Nothing you typed is lost.`,
  }),
}
