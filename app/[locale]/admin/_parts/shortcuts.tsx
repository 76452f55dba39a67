'use client'

import { useEffect, useRef } from 'react'

export type Shortcut = { key: string; does: string }
type Words = { open: string; title: string; close: string; enabled: string; enabledHint: string }

const SWITCH = 'huiyin.shortcuts'
const writing = 'input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]'

/** In a list j and k go down and up its rows. */
function rowFor(key: string): HTMLElement | undefined {
  if (key !== 'j' && key !== 'k') return undefined
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  return rows[key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)]
}

/**
 * Single keys for what a page offers: a key presses the link or button marked `data-key`, or puts the cursor in the
 * field marked so. They rest while something is being written and can be switched off (WCAG 2.2, 2.1.4).
 */
export function Shortcuts({ words, groups }: { words: Words; groups: { title: string; shortcuts: Shortcut[] }[] }) {
  const help = useRef<HTMLDialogElement>(null)
  const enabled = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (enabled.current) enabled.current.checked = localStorage.getItem(SWITCH) !== 'off'
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (event.target as Element).closest?.(writing)) return
      if (event.key === '?') return help.current?.open ? help.current.close() : help.current?.showModal()
      if (!enabled.current?.checked || help.current?.open) return
      const target = rowFor(event.key) ?? document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
      if (!target) return
      event.preventDefault()
      target.closest('details')?.setAttribute('open', '')
      if (target.matches(`${writing}, [type=radio], [data-row]`)) target.focus()
      else target.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button type="button" className="plain small with-script shortcuts-button" onClick={() => help.current?.showModal()} aria-keyshortcuts="?">{words.open}</button>
      <dialog ref={help} className="help" aria-label={words.title}>
        <h2>{words.title}</h2>
        {groups.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>{shortcuts.map(({ key, does }) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
          </section>
        ))}
        <label className="choice">
          <input ref={enabled} type="checkbox" defaultChecked onChange={(event) => localStorage.setItem(SWITCH, event.target.checked ? 'on' : 'off')} />
          <span>{words.enabled}<span className="hint">{words.enabledHint}</span></span>
        </label>
        <form method="dialog"><button>{words.close}</button></form>
      </dialog>
    </>
  )
}
