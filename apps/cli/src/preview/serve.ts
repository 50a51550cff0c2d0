import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import type { ViteDevServer } from 'vite'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { previewApi } from './api.ts'
import type { ComposeDebrief } from './api.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Compile } from './compiled.ts'

const root = fileURLToPath(new URL('../../../../packages/player/preview', import.meta.url))
const repository = fileURLToPath(new URL('../../../..', import.meta.url))

export type PreviewOptions = { port: number; folder: string; compile: Compile; debrief: ComposeDebrief }

/** Serves a module on a phone frame, on this machine only. Reloads the page when a file of the module is saved. */
export async function servePreview({ port, folder, compile, debrief }: PreviewOptions): Promise<ViteDevServer> {
  // Compiling proves the whole module; once per saved state is enough.
  const known = new Map<LocaleId, ReturnType<Compile>>()
  const once: Compile = (locale) => {
    const found = known.get(locale) ?? compile(locale)
    known.set(locale, found)
    return found
  }
  const api = previewApi(once, debrief)
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [
      svelte({ configFile: false }),
      {
        name: 'hinoyojin-preview',
        configureServer(vite) {
          vite.watcher.add(folder)
          vite.watcher.on('all', (_, file) => {
            if (!file.startsWith(folder)) return
            known.clear()
            vite.ws.send({ type: 'full-reload' })
          })
          vite.middlewares.use((request, response, next) => {
            const style = /^\/preview\/styles\/([a-z]+\.css)/.exec(request.url ?? '')?.[1]
            if (style) {
              response.setHeader('content-type', 'text/css')
              return void fs
                .createReadStream(path.join(repository, 'apps/web/src/styles', style))
                .on('error', next)
                .pipe(response)
            }
            api(request, response).then((done) => done || next(), next)
          })
        }
      }
    ],
    server: { host: '127.0.0.1', port, strictPort: port !== 0, fs: { allow: [repository] } }
  })
  return server.listen()
}
