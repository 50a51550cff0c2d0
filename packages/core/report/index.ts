export { directly, summarise, type Figures, type Group, type Tally } from './summarise.ts'
