const retrySeconds = 3

/** A page that needs nothing: no session, no database, no script. It asks again by itself. */
export function unavailable(): Response {
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="${retrySeconds}"><title>火の用心 · Hinoyojin</title>
<main><h1>いま、つながりにくくなっています</h1>
<p>このまま少し待つと、もういちど開きます。送りかけた答えは、このスマホに残っています。</p>
<p lang="en">We are hard to reach at the moment. This page tries again by itself. Answers on their way are kept on this phone.</p></main></html>`
  return new Response(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'retry-after': String(retrySeconds),
      'cache-control': 'no-store'
    }
  })
}
