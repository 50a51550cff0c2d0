// What /now does with scripts. Without them everything is there too, except the copy keys, the print key and opening offline.
// Plain JavaScript, because the page ships no framework; the marks live in sessionStorage and nowhere else.
;(() => {
  const version = document.currentScript.dataset.version
  const all = (selector) => [...document.querySelectorAll(selector)]

  /** Strict settings throw on the mere mention of it. */
  function storage() {
    try {
      return window.sessionStorage
    } catch {
      return undefined
    }
  }
  const kept = storage()

  /** Boxes that stay as they are until the window is closed. */
  function remember(key, boxes) {
    const names = (kept?.getItem(key) ?? '').split(' ')
    for (const box of boxes) {
      const name = box.dataset.step ?? box.id
      if (names.includes(name)) box.checked = true
      if (names.includes(`-${name}`)) box.checked = false
      box.addEventListener('change', save)
    }
    function save() {
      const text = boxes.map((box) => (box.checked ? '' : '-') + (box.dataset.step ?? box.id)).join(' ')
      kept?.setItem(key, text)
    }
  }

  const form = document.querySelector('[data-marks]')
  if (form) {
    const key = `now:${form.dataset.marks}`
    remember(key, all('[data-step]'))
    form.addEventListener('reset', () => kept?.removeItem(key))
  }
  remember('now:size', all('#larger'))

  for (const key of all('[data-print]')) {
    key.hidden = false
    key.addEventListener('click', () => window.print())
  }

  for (const key of all('[data-copy]')) {
    key.hidden = false
    key.addEventListener('click', async () => {
      const status = key.closest('figure').querySelector('[role=status]')
      try {
        await navigator.clipboard.writeText(key.dataset.copy)
        status.textContent = status.dataset.copied
      } catch {
        window.getSelection().selectAllChildren(key.previousElementSibling)
        status.textContent = status.dataset.selected
      }
    })
  }

  /** The four pages in this language and what they need, once for each version of the product. */
  async function keep() {
    const name = `now-${version}`
    const cache = await caches.open(name)
    const wanted = [
      location.href.split('#')[0],
      ...all('[data-keep], link[rel=stylesheet]:not([disabled]), link[rel=icon]').map(({ href }) => href),
      ...all('script[src]').map(({ src }) => src)
    ]
    for (const url of new Set(wanted)) {
      if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url)
    }
    for (const other of await caches.keys()) {
      if (other.startsWith('now-') && other !== name) await caches.delete(other)
    }
    await navigator.serviceWorker.register('/now-offline.js', { scope: '/now' })
    document.getElementById('kept').hidden = false
  }
  if ('serviceWorker' in navigator && 'caches' in window) {
    // After everything that can be seen; a line that breaks meanwhile is tried again at the next visit.
    window.addEventListener('load', () => keep().catch(() => undefined))
  }
})()
