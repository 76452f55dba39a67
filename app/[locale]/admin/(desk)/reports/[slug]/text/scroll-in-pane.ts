/**
 * Brings an element into the middle of its pane, if it is not in sight, and moves nothing else of the page. Rows out of sight have
 * only an estimated height, so the place is looked up again once they are drawn.
 */
export function scrollInPane(id: string, again = true): void {
  const element = document.getElementById(id)
  const pane = element?.closest('.pane')
  if (!element || !pane) return
  const [own, around] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  if (own.top >= around.top + 48 && own.bottom <= around.bottom) return
  pane.scrollTo({ top: pane.scrollTop + own.top - around.top - around.height / 3, behavior: 'instant' })
  if (again) requestAnimationFrame(() => scrollInPane(id, false))
}
