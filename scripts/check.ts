// `npm run check`: what can be seen without running the product. `npm test` runs the same and everything else.
import { runStaticChecks } from './testing/static-checks.ts'

const { failed } = runStaticChecks((line) => console.log(line))
process.exit(failed === 0 ? 0 : 1)
