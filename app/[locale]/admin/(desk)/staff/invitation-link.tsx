'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useForm } from '../../_parts/action-form'

type Words = { ready: string; readyText: string; link: string; copy: string; copied: string; validUntil: string }
export type ShownInvitation = { link: string; expires: string }

/** The link of an invitation, shown this once. */
export function InvitationLink({ words }: { words: Words }) {
  const { state } = useForm()
  const [copied, setCopied] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = state.kind === 'ok' ? (state.shown as ShownInvitation) : null
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown])
  return (
    <div ref={box} role="status" tabIndex={-1} className={shown ? 'notice' : undefined}>
      {shown && (
        <>
          <p className="trouble-title">{words.ready}</p>
          <p>{words.readyText}</p>
          <label htmlFor={id}>{words.link}</label>
          <input id={id} readOnly value={shown.link} onFocus={(event) => event.target.select()} />
          <p className="quiet">{words.validUntil} {shown.expires}</p>
          <button type="button" className="with-script" onClick={() => void navigator.clipboard.writeText(shown.link).then(() => setCopied(shown.link))}>
            {copied === shown.link ? words.copied : words.copy}
          </button>
        </>
      )}
    </div>
  )
}
