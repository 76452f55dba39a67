import { notFound } from 'next/navigation'

/** Every address under the desk that no page answers. */
export default function Missing() {
  notFound()
}
