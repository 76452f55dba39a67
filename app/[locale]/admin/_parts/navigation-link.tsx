'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

/** A link of the menu that says when it is where one is; a case belongs to the queue from which it was opened. */
export function NavigationLink({ href, view, children }: { href: string; view?: string; children: ReactNode }) {
  const path = usePathname()
  const from = useSearchParams().get('view')
  const here = path === href || path.startsWith(`${href}/`) || (view !== undefined && from === view && path.includes('/cases/'))
  // On a small screen the menu lies over the page that the link opens.
  const close = () => document.getElementById('menu')?.hidePopover?.()
  return <Link href={href} prefetch={false} onClick={close} aria-current={here ? 'page' : undefined}>{children}</Link>
}
