import type { RefusalFacts } from '../refusal-words'

const office = ({ ways }: RefusalFacts) => (ways ? `您仍可以向发布机关反映：${ways}。` : '您仍可以直接向发布机关反映。')

/** The words of the interface for programs: what went wrong, and what to do about it. */
export const api = {
  body: '请求正文',
  /** Where the words for a page would speak of what stands below on it. */
  refusals: {
    window_not_open: (facts: RefusalFacts) => `${facts.opensAt ? `从${facts.opensAt}起接收意见，请届时再发送。` : ''}${office(facts)}`,
    window_closed: (facts: RefusalFacts) => `${facts.closesAt ? `截止时间是${facts.closesAt}。` : ''}这次的内容没有保存。${office(facts)}`,
    key_reused_with_other_content: () => '用这个 Idempotency-Key 第一次发送的内容已经收到，这次的内容没有保存。如要另外发送，请换一个新的 UUID。',
    too_many_requests: (facts: RefusalFacts) => `请在 ${facts.retryAfter ?? 60} 秒后再发送。这次的内容没有保存；用同一个 Idempotency-Key 重新发送是安全的。`,
  },
  problems: {
    invalid_input: { title: '请求中有字段不对', detail: '请按 errors 中列出的每一项修改后重新发送。' },
    malformed_json: { title: '请求正文不是有效的 JSON', detail: '请用 UTF-8 编码发送一个 JSON 对象。' },
    unsupported_media_type: { title: '不支持这种内容类型', detail: '请用 Content-Type: application/json 发送。' },
    content_too_large: { title: '请求正文太大', detail: '请把意见分成几次发送，每次用一个新的 Idempotency-Key。' },
    not_found: { title: '这个地址没有内容', detail: '可用的地址见 /api/v1/openapi.json。' },
    method_not_allowed: { title: '这个地址不接受这种方法', detail: '可用的方法见响应头 Allow 和 /api/v1/openapi.json。' },
    cross_site: { title: '不接受来自其他网站页面的请求', detail: '请在本网站的页面上发送，或者由程序直接发送。' },
    unavailable: { title: '服务暂时不可用', detail: '这次的内容没有得到确认。请稍后用同一个 Idempotency-Key 重新发送，不会重复收件。' },
    internal_error: { title: '服务器出错', detail: '这不是您的问题。请稍后重试；如需报告，请附上 requestId。' },
  },
}
