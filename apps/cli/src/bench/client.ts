import http from 'node:http'

export type Answer = { status: number; cookies: string[]; body: string; location: string | undefined }

/** A browser's worth of HTTP/1.1 with kept connections: what the load is made of. Loopback only. */
export class Client {
  readonly #agent: http.Agent
  readonly #origin: URL

  constructor(origin: string, connections: number) {
    this.#origin = new URL(origin)
    if (!['127.0.0.1', '[::1]', 'localhost'].includes(this.#origin.hostname))
      throw new Error('The bench talks to this machine only.')
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  get(path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.#request('GET', path, headers, undefined)
  }

  post(path: string, type: string, body: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
    const length = Buffer.byteLength(body)
    return this.#request(
      'POST',
      path,
      { origin: this.#origin.origin, 'content-type': type, 'content-length': length, ...headers },
      body
    )
  }

  close(): void {
    this.#agent.destroy()
  }

  #request(method: string, path: string, headers: http.OutgoingHttpHeaders, body: string | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.#origin
      const request = http.request({ agent: this.#agent, host: hostname, port, method, path, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            cookies: (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
            body: text,
            location: response.headers.location
          })
        )
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end(body)
    })
  }
}
