export { lint, type Linted } from './lint.ts'
export { lintLine, type Line } from './lint-line.ts'
export { speak } from './speak/speak.ts'
