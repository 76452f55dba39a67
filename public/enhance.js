// Adds to pages that work without it: focus on what went wrong, contents that follow, the last hours counted, print and copy.
const find = (selector) => document.querySelector(selector)

function begin() {
  find('[data-focus]')?.focus()
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false
    button.addEventListener('click', () => print())
  }
  for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
    button.hidden = false
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim())
      button.setAttribute('aria-live', 'polite')
      button.lastChild.textContent = button.dataset.copied
    })
  }
  const sent = find('[data-draft-sent]')
  if (sent) localStorage.removeItem(`huiyin.draft.${sent.dataset.draftSent}`)
}
begin()
document.addEventListener('huiyin:page', begin)

// Contents: the entry of what is being read is marked and kept in view.
const contents = find('#contents')
if (contents) {
  const links = new Map()
  for (const link of contents.querySelectorAll('li a')) {
    const part = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (part) links.set(part, link)
  }
  let current = null
  const mark = (link) => {
    if (link === current) return
    current?.removeAttribute('aria-current')
    current = link
    current?.setAttribute('aria-current', 'location')
    if (!current || getComputedStyle(contents).position !== 'sticky') return
    const [frame, box] = [contents.getBoundingClientRect(), current.getBoundingClientRect()]
    if (box.top < frame.top + 48 || box.bottom > frame.bottom - 48) contents.scrollTop += box.top - frame.top - frame.height / 3
  }
  let waiting = false
  const follow = () => {
    waiting = false
    let reading = null
    for (const [part, link] of links) {
      if (part.getBoundingClientRect().top > Math.min(innerHeight * 0.3, 120)) break
      reading = link
    }
    mark(reading)
  }
  addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(follow)
  }, { passive: true })
  follow()
  // Closing the contents on a phone goes back to where one was reading.
  let before = scrollY
  find('a[href="#contents"]')?.addEventListener('click', () => (before = scrollY))
  find('.contents-close')?.addEventListener('click', (event) => {
    event.preventDefault()
    location.hash = 'document'
    scrollTo({ top: before, behavior: 'instant' })
  })
}

// The last day: hours and minutes instead of "1 day".
const left = find('[data-closes]')
if (left) {
  const words = document.documentElement.lang.startsWith('zh')
    ? (h, m) => `还有 ${h ? `${h} 小时 ` : ''}${m} 分钟` : (h, m) => `${h ? `${h} h ` : ''}${m} min left`
  const count = () => {
    const minutes = Math.floor((Date.parse(left.dataset.closes) - Date.now()) / 60_000)
    if (minutes < 0) return location.reload()
    if (minutes < 24 * 60) left.textContent = words(Math.floor(minutes / 60), minutes % 60)
    setTimeout(count, 30_000)
  }
  if (Date.parse(left.dataset.closes) > Date.now()) count()
}
