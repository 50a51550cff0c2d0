// What the card does with scripts: marks that stay while the window is open, printing, and keeping itself for a day without a line.
// Plain JavaScript, because the page ships no framework.
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
  const boxes = all('[data-task]')
  const marked = (kept?.getItem('card:marks') ?? '').split(' ')
  for (const box of boxes) {
    if (marked.includes(box.dataset.task)) box.checked = true
    box.addEventListener('change', () =>
      kept?.setItem(
        'card:marks',
        boxes
          .filter(({ checked }) => checked)
          .map(({ dataset }) => dataset.task)
          .join(' ')
      )
    )
  }

  for (const key of all('[data-print]')) {
    key.hidden = false
    key.addEventListener('click', () => window.print())
  }

  /** This card as it is now, with its styles; an older one goes. */
  async function keep() {
    const name = `card-${version}`
    const cache = await caches.open(name)
    await cache.add(new Request('/card', { cache: 'reload' }))
    for (const url of [
      ...all('link[rel=stylesheet]:not([disabled]), link[rel=icon]').map(({ href }) => href),
      ...all('script[src]').map(({ src }) => src)
    ])
      if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url)
    for (const other of await caches.keys()) if (other.startsWith('card-') && other !== name) await caches.delete(other)
    await navigator.serviceWorker.register('/card-offline.js', { scope: '/card' })
    document.getElementById('kept').hidden = false
  }
  if ('serviceWorker' in navigator && 'caches' in window && navigator.onLine)
    window.addEventListener('load', () => keep().catch(() => undefined))
})()
