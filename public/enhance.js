// Adds to pages that work without it: focus on what went wrong, the last hours counted, print and copy.
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

// The last day: hours and minutes in the place of "1 day". The server's clock counts, not this device's; what the server
// says stands until the first minute is known, and the window is closed only when the server says so.
const left = find('[data-closes]')
if (left) countHours()

async function countHours() {
  const answer = await fetch('/api/health/live', { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  const now = Date.parse(answer?.headers.get('date'))
  if (Number.isNaN(now)) return
  const end = performance.now() + Date.parse(left.dataset.closes) - now
  const show = () => {
    const minutes = Math.floor((end - performance.now()) / 60_000)
    if (minutes < 0) return setTimeout(() => location.reload(), 10_000)
    const hours = Math.floor(minutes / 60)
    const parts = (hours ? left.dataset.hours : left.dataset.minutes).split(/(\{[hm]\})/)
    left.replaceChildren(...parts.map((part) => (part === '{h}' ? figure(hours) : part === '{m}' ? figure(minutes % 60) : part)))
    setTimeout(show, ((end - performance.now()) % 60_000) + 50)
  }
  show()
}

function figure(value) {
  const element = document.createElement('b')
  element.className = 'number'
  element.textContent = value
  return element
}
