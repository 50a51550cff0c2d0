// For the edge, which may not import the store.
export { isId } from '../../store/id.ts'
