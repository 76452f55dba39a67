// The report page: contents that follow the reader, finding words in the document, citations to copy.
const find = (selector) => document.querySelector(selector)
const text = find('.document')

follow(find('#contents'))
findWords(find('form.find'))
offerCitations(find('#cite'))

// The entry of what is being read is marked, kept in view, and named on the phone's bar.
function follow(contents) {
  const entries = [...contents.querySelectorAll('li a')].flatMap((link) => {
    const part = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return part ? [{ link, part }] : []
  })
  const where = find('.where')
  let current = null
  const show = () => {
    if (!current) return
    const [frame, box] = [contents.getBoundingClientRect(), current.link.getBoundingClientRect()]
    if (box.top < frame.top + 48 || box.bottom > frame.bottom - 48) contents.scrollTop += box.top - frame.top - frame.height / 3
  }
  const mark = (entry) => {
    if (entry === current) return
    current?.link.removeAttribute('aria-current')
    current = entry
    current?.link.setAttribute('aria-current', 'location')
    const number = current?.part.dataset.number
    where.textContent = number ? where.dataset.where.replace('{number}', number) : ''
    if (getComputedStyle(contents).position !== 'fixed') show()
  }
  const look = () => {
    waiting = false
    const line = Math.min(innerHeight * 0.3, 120)
    // The entries stand in the order of the document, so half of them at a time can be left aside.
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (entries[middle].part.getBoundingClientRect().top > line) high = middle
      else low = middle + 1
    }
    mark(entries[low - 1] ?? null)
  }
  let waiting = false
  addEventListener('scroll', () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(look)
  }, { passive: true })
  look()
  // On a phone they lie over the document: they open where one reads, and closing goes back to it.
  let before = scrollY
  find('a[href="#contents"]').addEventListener('click', () => {
    before = scrollY
    requestAnimationFrame(show)
  })
  contents.querySelector('.contents-close').addEventListener('click', (event) => {
    event.preventDefault()
    location.hash = 'document'
    scrollTo({ top: before, behavior: 'instant' })
  })
}

function findWords(form) {
  const field = form.querySelector('input')
  const count = form.querySelector('.find-count')
  const opener = find('[data-find]')
  let blocks = null
  let hits = []
  let at = -1
  let timer

  form.hidden = false
  opener.hidden = false
  opener.addEventListener('click', () => {
    form.classList.add('open')
    field.focus()
  })
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, 150)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (timer) search()
    else go(1)
  })
  form.addEventListener('click', ({ target }) => {
    const { value } = target.closest('button') ?? {}
    if (value === 'previous') go(-1)
    if (value === 'close') close()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      go(-1)
    }
    if (event.key === 'Escape') close()
  })

  function close() {
    field.value = ''
    search()
    form.classList.remove('open')
  }

  function search() {
    clearTimeout(timer)
    timer = null
    const wanted = folded(field.value.trim())
    blocks ??= readBlocks()
    hits = wanted ? blocks.flatMap((block) => hitsIn(block, wanted)) : []
    at = -1
    paint('find', hits)
    paint('find-now', [])
    // The first hit is the one from where one is reading.
    if (hits.length > 0) at = Math.max(0, hits.findIndex((hit) => hit.getBoundingClientRect().bottom > 0)) - 1
    if (hits.length > 0) go(1)
    else count.textContent = wanted ? form.dataset.none : ''
  }

  function go(step) {
    if (hits.length === 0) return
    at = (at + step + hits.length) % hits.length
    const hit = hits[at]
    paint('find-now', [hit])
    count.textContent = form.dataset.at.replace('{at}', at + 1).replace('{total}', hits.length)
    const box = hit.getBoundingClientRect()
    if (box.top < 120 || box.bottom > innerHeight - 120) {
      hit.startContainer.parentElement.scrollIntoView({ behavior: 'instant', block: 'nearest' })
      scrollBy({ top: hit.getBoundingClientRect().top - innerHeight * 0.35, behavior: 'instant' })
    }
  }
}

// A letter is the same in capitals and in full width; nothing changes the length of the text.
function folded(value) {
  return value.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

// Every paragraph and heading as one text, with the nodes it is made of.
function readBlocks() {
  return [...text.querySelectorAll('p, h2, h3, h4')].map((block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const nodes = []
    let length = 0
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: length })
      length += walker.currentNode.length
    }
    return { nodes, value: folded(block.textContent) }
  })
}

function hitsIn({ nodes, value }, wanted) {
  const hits = []
  for (let from = value.indexOf(wanted); from >= 0; from = value.indexOf(wanted, from + wanted.length)) {
    const range = document.createRange()
    const [first, last] = [nodes.findLast(({ start }) => start <= from), nodes.findLast(({ start }) => start < from + wanted.length)]
    range.setStart(first.node, from - first.start)
    range.setEnd(last.node, from + wanted.length - last.start)
    hits.push(range)
  }
  return hits
}

// Hits are painted over the text, which stays as it is; where a browser cannot, the one that is shown is selected.
function paint(name, ranges) {
  if (globalThis.Highlight && CSS.highlights) CSS.highlights.set(name, Object.assign(new Highlight(...ranges), { priority: name === 'find-now' ? 1 : 0 }))
  else if (name === 'find-now') {
    getSelection().removeAllRanges()
    if (ranges[0]) getSelection().addRange(ranges[0])
  }
}

// Each issue gets a button that copies how to quote it. Without a script the text stands on the issue's own page.
function offerCitations(template) {
  if (!navigator.clipboard) return
  for (const issue of text.querySelectorAll('.issue')) {
    const button = template.content.firstElementChild.cloneNode(true)
    const link = issue.querySelector('.issue-foot > a')
    link.after(button)
    button.append(link.querySelector('.unseen').cloneNode(true))
  }
  text.addEventListener('click', async ({ target }) => {
    const button = target.closest('button[data-copied]')
    if (!button) return
    const issue = button.closest('.issue')
    const number = issue.dataset.number
    const heading = issue.querySelector('.no').nextSibling.textContent
    const filled = { number, issue: heading, address: issue.querySelector('.issue-foot > a').href }
    await navigator.clipboard.writeText(template.dataset.text.replace(/\{(\w+)\}/g, (_, name) => filled[name]))
    const words = button.querySelector('span')
    words.setAttribute('aria-live', 'polite')
    words.textContent = button.dataset.copied
  })
}
