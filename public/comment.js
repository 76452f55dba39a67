// The comment form: one flow instead of a page for each step, characters counted as the server counts them, and what is
// not sent yet kept on this device.
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const LIFETIME_MS = 20 * 3600 * 1000
const KEPT = /^(?:key|issue|stance-.+|body-.+)$/su
const WITH_FILES = 'multipart/form-data'
const theForm = () => document.querySelector('form[data-draft]')

// The pictures that are chosen. The server never gives a choice of files back; the browser still has them.
let pictures = null

begin()
history.replaceState({ step: theForm()?.elements.step.value }, '')

function begin() {
  const form = theForm()
  if (!form) return
  for (const area of form.querySelectorAll('textarea[data-limit]')) count(area)
  form.addEventListener('submit', goOn)
  if (form.elements.pictures) choosePictures(form.elements.pictures)
  const draft = readDraft(form)
  const offered = document.getElementById('draft')
  if (draft && offered) offer(form, draft, offered)
  else form.addEventListener('input', () => keep(form))
}

function choosePictures(input) {
  document.querySelector('[data-scriptless]')?.remove()
  if (pictures?.length) {
    input.files = pictures
    document.querySelector('[data-pictures-again]')?.remove()
  }
  input.addEventListener('change', () => { pictures = input.files })
}

function count(area) {
  const counter = area.closest('section').querySelector('.counter')
  const show = () => {
    let characters = 0
    for (const _ of segmenter.segment(area.value)) characters += 1
    counter.textContent = area.dataset.counter.replace('-1', String(characters))
    counter.classList.toggle('over', characters > Number(area.dataset.limit))
  }
  area.addEventListener('input', show)
  if (area.value) show()
}

// The next page comes without leaving this one, so that the browser's back button leads back and asks nothing.
async function goOn(event) {
  const { submitter, target: form } = event
  if (submitter?.hasAttribute('formaction')) return
  event.preventDefault()
  const fields = new FormData(form, submitter)
  const withFiles = submitter?.formEnctype === WITH_FILES
  if (!withFiles) fields.delete('pictures')
  const sending = withFiles && pictures?.length ? document.querySelector('[data-sending]') : null
  if (sending) sending.textContent = sending.dataset.sending
  for (const button of document.querySelectorAll('button[name=go]')) button.disabled = true
  if (!(await showAnswer(form.action, fields, withFiles))) withFiles ? plainlyWithFiles(form, submitter) : plainly(form.action, fields)
  else history.pushState({ step: theForm()?.elements.step.value }, '')
}

addEventListener('popstate', async ({ state }) => {
  const form = theForm()
  if (!form || !state?.step) return location.reload()
  const fields = new FormData(form)
  fields.set('go', state.step)
  fields.delete('pictures')
  // Forward in the history is not forward in the form: what is missing is asked for as usual.
  if (!(await showAnswer(form.action, fields))) plainly(form.action, fields)
})

async function showAnswer(action, fields, withFiles = false) {
  try {
    const answer = await fetch(action, { method: 'POST', body: withFiles ? fields : new URLSearchParams(fields), headers: { accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!page.getElementById('content')) return false
    document.title = page.title
    for (const part of ['.top', '#content']) document.querySelector(part).replaceWith(page.querySelector(part))
  } catch {
    return false
  }
  scrollTo({ top: 0, behavior: 'instant' })
  begin()
  document.dispatchEvent(new Event('huiyin:page'))
  if (!document.querySelector('[data-focus]')) document.getElementById('content').focus()
  return true
}

function plainly(action, fields) {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  for (const [name, value] of fields) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

// Only the form itself still has the files.
function plainlyWithFiles(form, { name, value }) {
  const input = document.createElement('input')
  Object.assign(input, { type: 'hidden', name, value })
  form.append(input)
  form.enctype = WITH_FILES
  form.submit()
}

function draftName(form) {
  return `huiyin.draft.${form.dataset.draft}`
}

function keep(form) {
  const fields = [...new FormData(form)].filter(([field, value]) => KEPT.test(field) && value !== '')
  try {
    if (fields.some(([field]) => field.startsWith('body-'))) localStorage.setItem(draftName(form), JSON.stringify({ at: Date.now(), fields }))
    else localStorage.removeItem(draftName(form))
  } catch {
    // A full or forbidden store: the form works without.
  }
}

function readDraft(form) {
  try {
    const draft = JSON.parse(localStorage.getItem(draftName(form)))
    if (draft && Date.now() - draft.at < LIFETIME_MS) return draft
    localStorage.removeItem(draftName(form))
  } catch {
    // No store, or not ours.
  }
  return null
}

function offer(form, { fields }, offered) {
  const box = document.createElement('div')
  box.className = 'notice'
  box.append(offered.content.cloneNode(true))
  form.before(box)
  box.addEventListener('click', ({ target }) => {
    if (target.value === 'resume') plainly(form.action, [...fields, ['step', 'issues'], ['go', 'what']])
    if (target.value !== 'remove') return
    localStorage.removeItem(draftName(form))
    box.remove()
    form.addEventListener('input', () => keep(form))
  })
}
