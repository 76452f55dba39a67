import type { RefusalFacts } from '../refusal-words'
import type { api as zh } from '../zh/api'

const office = ({ ways }: RefusalFacts) => (ways ? `You can still reach the organisation: ${ways}.` : 'You can still turn to the organisation directly.')

export const api: typeof zh = {
  body: 'the body',
  refusals: {
    window_not_open: (facts) => `${facts.opensAt ? `Comments are accepted from ${facts.opensAt}; send again then. ` : ''}${office(facts)}`,
    window_closed: (facts) => `${facts.closesAt ? `It closed on ${facts.closesAt}. ` : ''}Nothing of this sending was kept. ${office(facts)}`,
    key_reused_with_other_content: () =>
      'What was first sent with this Idempotency-Key has been received; this content was not kept. To send something else, make a new UUID.',
    too_many_requests: (facts) => `Send again in ${facts.retryAfter ?? 60} seconds. Nothing of this sending was kept; sending it again with the same Idempotency-Key is safe.`,
  },
  problems: {
    invalid_input: { title: 'Some fields are wrong', detail: 'Mend each one listed under errors and send again.' },
    malformed_json: { title: 'The body is not valid JSON', detail: 'Send one JSON object, encoded in UTF-8.' },
    unsupported_media_type: { title: 'This type of content is not supported', detail: 'Send with Content-Type: application/json.' },
    content_too_large: { title: 'The body is too large', detail: 'Send the comments in several submissions, each with a new Idempotency-Key.' },
    not_found: { title: 'There is nothing at this address', detail: 'The addresses are listed in /api/v1/openapi.json.' },
    method_not_allowed: { title: 'This address does not take this method', detail: 'See the Allow header and /api/v1/openapi.json.' },
    cross_site: { title: 'Pages of other sites may not send anything here', detail: 'Send from a page of this site, or from a program directly.' },
    unavailable: { title: 'The service is not available at the moment', detail: 'This sending was not confirmed. Send it again later with the same Idempotency-Key; it will not be taken twice.' },
    internal_error: { title: 'Something went wrong here', detail: 'This is not your fault. Try again later; to report it, quote the requestId.' },
  },
}
