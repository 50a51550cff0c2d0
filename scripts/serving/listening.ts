import { startWebServer, type WebServer, type WebServerOptions } from '../../apps/web/server.ts'
import { StartupRefused } from '../../packages/server/errors/startup-refused.ts'

/** Starts the web server. @throws StartupRefused with a sentence when the address cannot be had */
export async function listen(options: WebServerOptions): Promise<WebServer> {
  try {
    return await startWebServer(options)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const { host, port } = options
    if (code === 'EADDRINUSE')
      throw new StartupRefused(`Port ${port} is already in use. Stop what uses it, or set PORT.`, error)
    if (code === 'EACCES')
      throw new StartupRefused(`Port ${port} needs more rights. Set PORT to 1024 or higher.`, error)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupRefused(`This machine has no address ${host}. Set HOST.`, error)
    throw error
  }
}

/** What to type into a browser on this machine. */
export function addressOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
