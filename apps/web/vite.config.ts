import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

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
  server: { host: '127.0.0.1' }
})
