import type { Progress } from '../../lib/platform/generated/prisma/enums'

/** The drawings of a page, each written once; a page refers to them by name. Always beside words, so hidden from readers of the screen. */
export function IconSprite() {
  return (
    <svg className="unseen" aria-hidden="true" focusable="false">
      <symbol id="i-seal" viewBox="0 0 24 24">
        <rect x="1" y="1" width="22" height="22" rx="2.5" fill="currentColor" />
        <path className="cut" d="M6 6h12v12H6zM9.75 9.75h4.5v4.5h-4.5z" fill="none" strokeWidth="1.75" />
      </symbol>
      <symbol id="i-completed" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path className="cut" d="m4.9 8.2 2.2 2.2 4-4.6" fill="none" strokeWidth="1.6" />
      </symbol>
      <symbol id="i-continuing" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 3.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
      </symbol>
      <symbol id="i-unfinished" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 1.7" />
      </symbol>
      <symbol id="i-not_stated" viewBox="0 0 16 16">
        <path d="M4 8h8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </symbol>
      <symbol id="i-phone" viewBox="0 0 20 20">
        <path d="M6.6 2.9 8 6.4 6.3 8c.9 2.3 3.1 4.6 5.6 5.7l1.7-1.7 3.5 1.4v3.1c0 .5-.5 1-1 1C8.7 17.5 2.5 11.3 2.5 3.9c0-.5.5-1 1-1z" />
      </symbol>
      <symbol id="i-mail" viewBox="0 0 20 20">
        <path d="M2.5 4.5h15v11h-15zM2.7 4.9 10 10.8l7.3-5.9" />
      </symbol>
      <symbol id="i-letter" viewBox="0 0 20 20">
        <path d="M10 17.5s5.5-5.2 5.5-9.5a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9.5 5.5 9.5zM10 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z" />
      </symbol>
      <symbol id="i-receipt" viewBox="0 0 20 20">
        <path d="M4.5 2.5h11v15l-2.2-1.5-2.2 1.5-2.2-1.5-2.2 1.5-2.2-1.5zM7.5 6.5h5M7.5 9.5h5" />
      </symbol>
      <symbol id="i-list" viewBox="0 0 20 20">
        <path d="M3 5h1.5M3 10h1.5M3 15h1.5M7.5 5H17M7.5 10H17M7.5 15H17" />
      </symbol>
      <symbol id="i-pen" viewBox="0 0 20 20">
        <path d="m3 17 .8-3.8L13.6 3.4l3 3L6.8 16.2zM11.6 5.4l3 3" />
      </symbol>
      <symbol id="i-print" viewBox="0 0 20 20">
        <path d="M5.5 7.5v-5h9v5M5.5 14h-3V7.5h15V14h-3M5.5 11.5h9v6h-9z" />
      </symbol>
      <symbol id="i-save" viewBox="0 0 20 20">
        <path d="M10 2.5v10M6 9l4 4 4-4M3 17h14" />
      </symbol>
      <symbol id="i-copy" viewBox="0 0 20 20">
        <path d="M7 7h10v10H7zM13 7V3H3v10h4" />
      </symbol>
      <symbol id="i-earlier" viewBox="0 0 20 20">
        <path d="m12 4-6 6 6 6" />
      </symbol>
      <symbol id="i-link" viewBox="0 0 20 20">
        <path d="M8.5 11.5a3.2 3.2 0 0 0 4.6 0l3-3a3.25 3.25 0 0 0-4.6-4.6l-1.2 1.2M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-3 3a3.25 3.25 0 0 0 4.6 4.6l1.2-1.2" />
      </symbol>
      <symbol id="i-find" viewBox="0 0 20 20">
        <path d="M14 8.5a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM12.5 12.5 17 17" />
      </symbol>
      <symbol id="i-feed" viewBox="0 0 20 20">
        <path d="M4 4.5A11.5 11.5 0 0 1 15.5 16M4 9.5a6.5 6.5 0 0 1 6.5 6.5M4 15.5h.01" />
      </symbol>
      <symbol id="i-calendar" viewBox="0 0 20 20">
        <path d="M3 5h14v12H3zM3 9h14M7 2.5v4M13 2.5v4" />
      </symbol>
      <symbol id="i-later" viewBox="0 0 20 20">
        <path d="m8 4 6 6-6 6" />
      </symbol>
    </svg>
  )
}

export type IconName =
  | 'seal' | 'phone' | 'mail' | 'letter' | 'receipt' | 'list' | 'pen' | 'print' | 'save' | 'copy' | 'earlier' | 'later' | 'link' | 'find' | 'feed' | 'calendar' | Progress

export function Icon({ name, className = 'icon' }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  )
}
