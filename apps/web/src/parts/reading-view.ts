import type { PlayerView } from '@hinoyojin/player/player-props.ts'

/** Kept only where somebody reads stories as a list, so that the server draws the list at once next time. */
const name = 'hinoyojin-view'

type Cookies = { get: (name: string) => string | undefined }
export const readView = (cookies: Cookies): PlayerView => (cookies.get(name) === 'list' ? 'list' : 'stage')

export function keepView(view: PlayerView): void {
  const seconds = view === 'list' ? 60 * 60 * 24 * 400 : 0
  document.cookie = `${name}=${view}; path=/; max-age=${seconds}; samesite=lax`
}
