import type { Locale } from '../../../../lib/platform/locale'
import { messages } from '../../../_content/messages'
import { Shortcuts } from './shortcuts'

export function QueueShortcuts({ locale }: { locale: Locale }) {
  const { shortcuts } = messages(locale).admin
  const { does } = shortcuts
  return (
    <Shortcuts
      words={shortcuts.words}
      groups={[{ title: shortcuts.in.queue, shortcuts: [
        { key: 'j', does: does.down }, { key: 'k', does: does.up }, { key: 'Enter', does: does.open }, { key: '?', does: does.help },
      ] }]}
    />
  )
}

export function CaseShortcuts({ locale }: { locale: Locale }) {
  const { shortcuts } = messages(locale).admin
  const { does } = shortcuts
  return (
    <Shortcuts
      words={shortcuts.words}
      groups={[
        { title: shortcuts.in.everywhere, shortcuts: [{ key: 'j', does: does.down }, { key: 'k', does: does.up }, { key: 'u', does: does.back }, { key: '?', does: does.help }] },
        { title: shortcuts.in.case, shortcuts: [
          { key: 'p', does: does.publish }, { key: 'x', does: does.redact }, { key: 'h', does: does.redactAll }, { key: 'n', does: does.refuse },
          { key: 'a', does: does.assign }, { key: 'r', does: does.reply }, { key: 'g', does: does.approve }, { key: 'c', does: does.conclude },
          { key: 'l', does: does.contact },
        ] },
      ]}
    />
  )
}
