import type { ReactNode } from 'react'
import { Arrival } from './arrival'

/** The top of a desk page: what was just done, the title, what the page is for. */
export function PageHead({ title, intro, done, children }: { title: string; intro?: string; done?: string | null; children?: ReactNode }) {
  return (
    <>
      <Done>{done}</Done>
      <div className="page-head">
        <h1>{title}</h1>
        {children}
      </div>
      {intro && <p className="quiet intro">{intro}</p>}
    </>
  )
}

/** What came of the last act, said once; the place is there before, so that it is read aloud. */
export function Done({ children }: { children?: ReactNode }) {
  return (
    <>
      {children && <Arrival />}
      <div role="status" className={children ? 'notice' : 'unseen'}>{children}</div>
    </>
  )
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p className="quiet">{text}</p>
      {children}
    </div>
  )
}
