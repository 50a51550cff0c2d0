// Runs after every install: SvelteKit writes its types into node_modules, and an install deletes them.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const node = 'node_modules/node/bin/node'
const kit = 'node_modules/@sveltejs/kit/svelte-kit.js'
if (fs.existsSync(node) && fs.existsSync(kit)) {
  const sync = spawnSync('../../' + node, ['../../' + kit, 'sync'], { cwd: 'apps/web', stdio: 'inherit' })
  process.exit(sync.status ?? 1)
}
