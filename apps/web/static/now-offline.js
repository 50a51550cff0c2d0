// The service worker of /now and of nothing else: the line first, what the page has kept when the line is slow or gone.
const patience = 4000 // ms; somebody is waiting with a racing heart

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  // What the page fetches to keep it has no destination and must come from the line.
  else if (request.destination !== '') event.respondWith(part(request))
})

/** Styles and scripts carry their version in their name or come along with it. */
async function part(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function page(event) {
  const { request } = event
  const exact = await caches.match(request, { ignoreVary: true })
  // Another language than the one that was kept is better than nothing.
  const kept = exact ?? (await caches.match(request, { ignoreVary: true, ignoreSearch: true }))
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && !response.headers.has('x-without-desks')) await renew(request, response.clone())
    return response
  })
  if (!kept) return fresh
  event.waitUntil(fresh.catch(() => undefined))
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept))
  const answer = await Promise.race([fresh.catch(() => kept), late])
  return answer.status >= 500 || answer.headers.has('x-without-desks') ? kept : answer
}

async function renew(request, response) {
  const names = await caches.keys()
  const name = names.find((each) => each.startsWith('now-'))
  if (name) await (await caches.open(name)).put(request, response)
}
