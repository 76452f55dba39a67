import { notFound } from 'next/navigation'

/** Whatever address leads nowhere. */
export default function Missing() {
  notFound()
}
