import { EDITABLE_ROLES } from '../../../../../../../lib/importing/editable-roles'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { messages } from '../../../../../../_content/messages'
import { Shortcuts } from '../../../../_parts/shortcuts'
import { ACT_KEYS, ROLE_KEYS } from './row-edits'

/** Every key of the text's page, from the same tables that its buttons are made from. */
export function TextShortcuts({ locale }: { locale: Locale }) {
  const { shortcuts, draft: { text } } = messages(locale).admin
  const { keyDoes, keyGroups } = text
  return (
    <Shortcuts
      words={shortcuts.words}
      groups={[
        { title: keyGroups.move, shortcuts: [
          { key: '↓ j', does: keyDoes.next }, { key: '↑ k', does: keyDoes.previous }, { key: '← →', does: keyDoes.other }, { key: '?', does: shortcuts.does.help },
        ] },
        { title: keyGroups.mark, shortcuts: EDITABLE_ROLES.map((role) => ({ key: ROLE_KEYS[role], does: text.roleAct[role] })) },
        { title: keyGroups.change, shortcuts: [
          ...Object.entries(ACT_KEYS).map(([act, key]) => ({ key, does: text.act[act as keyof typeof ACT_KEYS] })), { key: 'z', does: keyDoes.undo },
        ] },
      ]}
    />
  )
}
