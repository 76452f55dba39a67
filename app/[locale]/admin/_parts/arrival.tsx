'use client'

import { useEffect } from 'react'

/** After an act another page stands where the pressed button was: the place of reading moves to its beginning, not into nothing. */
export function Arrival() {
  useEffect(() => {
    window.scrollTo({ top: 0, behavior: 'instant' })
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  return null
}
