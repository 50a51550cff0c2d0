// The service worker of the card and of nothing else: the line first, what was kept when the line is slow or gone. Once the server says
// that this browser may not see the card any more, what was kept goes.
const patience = 4000 // ms; somebody is waiting with a racing heart

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (url.pathname === '/card') event.respondWith(card(event))
  } else if (request.destination !== '') event.respondWith(part(request))
})

async function part(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}

async function card(event) {
  const { request } = event
  const kept = await caches.match('/card', { ignoreVary: true, ignoreSearch: true })
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await renew(response.clone())
    // A way to the door (the browser follows it itself) or a refusal; a server in trouble says nothing about who may see it.
    else if (response.type === 'opaqueredirect' || (response.status >= 400 && response.status < 500)) await forget()
    return response
  })
  if (!kept) return fresh
  event.waitUntil(fresh.catch(() => undefined))
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept))
  const answer = await Promise.race([fresh.catch(() => kept), late])
  return answer.status >= 500 ? kept : answer
}

async function names() {
  return (await caches.keys()).filter((name) => name.startsWith('card-'))
}

async function renew(response) {
  const [name] = await names()
  if (name) await (await caches.open(name)).put('/card', response)
}

async function forget() {
  for (const name of await names()) await caches.delete(name)
}
