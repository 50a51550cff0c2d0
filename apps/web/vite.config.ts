import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

/**
 * Three files instead of twenty for what the first screen of a story needs: small files pack badly and each costs a request.
 * What only forms need stays with the pages that have forms; the starting points of the framework must be files of their own.
 */
const together = [
  {
    name: 'framework',
    priority: 2,
    test: /vite\/preload-helper|node_modules\/(svelte\/src\/(?!reactivity)|devalue|esm-env|clsx|@sveltejs\/kit(?!\/src\/runtime\/(app\/forms|client\/(entry|payload|client-entry|bundle)\.js)))/
  },
  // Words and icons are on every page, the stage of a story is not.
  { name: 'text', priority: 1, test: /packages\/player\/(text|icon|context|paper\/(focus|styled))/ },
  {
    name: 'story',
    test: /packages\/(core\/scenario|player\/(Player|preload|session|stage\/(?!Crop)|story))/
  }
]

export default defineConfig({
  plugins: [
    sveltekit({
      // Never the folder of a build that is being served (scripts/serving/builds.ts).
      adapter: adapter({ out: process.env['HINOYOJIN_BUILD'] ?? 'build/by-hand', precompress: true }),
      // Small pages on slow phones: one request less is worth more than a cached style sheet.
      inlineStyleThreshold: 4096,
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // the router's announcer carries one inline style; this is its hash
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'form-action': ['self']
        }
      }
    })
  ],
  // The list of what each page will import stands in a script of every page, and grows with the pages: style sheets only. The rest
  // is few files, and a page that matters is fetched ahead.
  build: { modulePreload: { resolveDependencies: (_, found) => found.filter((file) => file.endsWith('.css')) } },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } }
  },
  server: { host: '127.0.0.1' }
})
