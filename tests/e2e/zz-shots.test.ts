import { mkdirSync } from 'node:fs'
import { beforeAll, it } from 'vitest'
import { attachFile, withdrawAttachment } from '../../lib/reports/commands/attach-file'
import { approveExtension, proposeExtension } from '../../lib/reports/commands/extend-window'
import { setDraftDetails } from '../../lib/reports/commands/set-draft-details'
import { withdrawIssue, withdrawReport } from '../../lib/reports/commands/withdraw'
import { approveNow, importDraft, makeEditors, TEXT, versionOf, type Editors } from '../lib/reports/editors'
import { correct, updateProgress } from '../lib/reports/living-report'
import { BODY, send, submissionTo } from '../lib/submissions/support'
import { useBrowser } from '../support/browser'
import { ownerPrisma } from '../support/owner'
import { useServer } from '../support/server'
const server = useServer()
const browser = useBrowser()
let editors: Editors, living: string, gone: string, office: string
beforeAll(async () => {
  editors = await makeEditors()
  living = await importDraft(editors)
  await attachFile(editors.editor, { slug: living, title: '签字盖章件', fileName: '签字盖章件.pdf', bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_700_000, '签')]) })
  const old = (await attachFile(editors.editor, { slug: living, title: '台账明细表', fileName: 'a.pdf', bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(7000, '签')]) })).attachmentId
  await approveNow(editors, living)
  await withdrawAttachment(editors.editor, { slug: living, id: old, reason: '含有他人签名，已撤下。' })
  await send(submissionTo(living))
  await ownerPrisma().comment.updateMany({ data: { moderation: 'published', publicBody: BODY, publishedAt: new Date() } })
  await correct(editors, living, TEXT.replace('台账12本', '台账15本').replace('云泽区水务局\n2026', '特此通报。\n云泽区水务局\n2026'), '台账数量有误，现予更正；补写结语一句。')
  await updateProgress(editors, living, { issue: '1', on: '2026-11-01', progress: 'continuing', text: '台账已补齐九成，其余在核对。' })
  await updateProgress(editors, living, { issue: '1', on: '2026-11-10', progress: 'completed', text: '台账已全部补齐。\n抽查 20 处，未见遗漏。' })
  await updateProgress(editors, living, { issue: '1', on: '2026-11-20', kind: 'look_back', text: '回头看：抽查 30 处泵站，台账齐全，未见反弹。' })
  const { extensionId } = await proposeExtension(editors.editor, { slug: living, closes: '2036-11-30', reason: '应群众要求，延长一个月。' })
  await approveExtension(editors.approver, { slug: living, id: extensionId })
  await withdrawIssue(editors.editor, { slug: living, issue: '2', reason: '原文涉及他人信息。' })
  gone = await importDraft(editors); await approveNow(editors, gone)
  await withdrawReport(editors.editor, { slug: gone, reason: '公布的版本有误，正确的版本将另行公布。' })
  office = await importDraft(editors)
  await setDraftDetails(editors.editor, { slug: office, version: await versionOf(editors.editor, office), details: { opens: '2026-10-08', closes: '2036-10-28', commentDisplay: 'office_only', contactPolicy: 'required', attachmentsAllowed: false } })
  await approveNow(editors, office)
})
it('shoots', async () => {
  mkdirSync('/tmp/living-shots', { recursive: true })
  const { origin } = server.current()
  const paths: [string, string][] = [['home', '/'], ['report', `/reports/${living}`], ['issue1', `/reports/${living}/issues/1`], ['issue2', `/reports/${living}/issues/2`], ['revisions', `/reports/${living}/revisions`],
    ['diff', `/reports/${living}/revisions/2`], ['first', `/reports/${living}/revisions/1`], ['gone', `/reports/${gone}`], ['search', '/search?q=' + encodeURIComponent('台账')], ['searchempty', '/search'], ['searchnone', '/search?q=' + encodeURIComponent('没有的词')], ['office', `/reports/${office}`], ['officeform', `/reports/${office}/comment?issue=1`]]
  const looks = [['d-light', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }], ['p-dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }], ['p-light', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }]] as const
  for (const [look, options] of looks) for (const language of look === 'p-light' ? ['/en'] : ['']) {
    const page = await browser.open({ ...options, javaScriptEnabled: false })
    for (const [name, path] of paths) {
      await page.goto(`${origin}${language}${path === '/' && language ? '' : path}`)
      await page.screenshot({ path: `/tmp/living-shots/${name}-${look}.png`, fullPage: true })
    }
    const key = crypto.randomUUID()
    await page.setContent(`<form method=post action="${origin}${language}/reports/${office}/comment">${Object.entries({ key, step: 'what', issue: '1', 'stance-1': 'affirms', 'body-1': BODY, go: 'who' }).map(([n, v]) => `<input name="${n}" value="${v}">`).join('')}<button>x</button></form>`).catch(() => {})
  }
}, 200_000)
