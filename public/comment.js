// The comment form: characters counted as the server counts them, and what is not sent yet kept on this device.
const form = document.querySelector('form[data-draft]')
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const LIFETIME_MS = 20 * 3600 * 1000
const KEPT = /^(?:key|issue|stance-.+|body-.+)$/su

function countCharacters(text) {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

for (const area of form?.querySelectorAll('textarea[data-limit]') ?? []) {
  const counter = area.closest('section').querySelector('.counter')
  const limit = Number(area.dataset.limit)
  const show = () => {
    const count = countCharacters(area.value)
    counter.textContent = area.dataset.counter.replace('-1', String(count))
    counter.classList.toggle('over', count > limit)
  }
  area.addEventListener('input', show)
  if (area.value) show()
}

if (form) {
  const name = `huiyin.draft.${form.dataset.draft}`
  const keep = () => {
    const fields = [...new FormData(form)].filter(([field, value]) => KEPT.test(field) && value !== '')
    const written = fields.some(([field]) => field.startsWith('body-'))
    try {
      if (written) localStorage.setItem(name, JSON.stringify({ at: Date.now(), fields }))
      else localStorage.removeItem(name)
    } catch {
      // A full or forbidden store: the form works without.
    }
  }
  const draft = read(name)
  const template = document.getElementById('draft')
  if (draft && template) offer(draft, template)
  else if (!draft || !('fresh' in form.dataset)) form.addEventListener('input', keep)

  function offer({ fields }, offered) {
    const box = document.createElement('div')
    box.className = 'notice'
    box.append(offered.content.cloneNode(true))
    form.before(box)
    box.addEventListener('click', ({ target }) => {
      if (target.value === 'remove') {
        localStorage.removeItem(name)
        box.remove()
        form.addEventListener('input', keep)
      }
      if (target.value === 'resume') resume(fields)
    })
  }
}

function read(name) {
  try {
    const draft = JSON.parse(localStorage.getItem(name))
    if (draft && Date.now() - draft.at < LIFETIME_MS) return draft
    localStorage.removeItem(name)
  } catch {
    // No store, or not ours.
  }
  return null
}

// Posts the form as it was left, to the page where one writes.
function resume(fields) {
  const again = document.createElement('form')
  again.method = 'post'
  again.action = form.action
  for (const [field, value] of [...fields, ['step', 'issues'], ['go', 'what']]) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = field
    input.value = value
    again.append(input)
  }
  document.body.append(again)
  again.submit()
}
