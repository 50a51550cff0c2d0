import type { IconName } from './paths.ts'

const exact: Record<string, IconName> = {
  'photo.edit': 'crop',
  'photo.delete': 'bin',
  'post.delete': 'bin',
  'post.keep': 'keep',
  'account.delete': 'bin',
  'feed.like': 'like',
  'feed.share': 'share',
  'phone.off': 'off',
  'settings.audience': 'people'
}
const family: Record<string, IconName> = {
  feed: 'open',
  post: 'post',
  compose: 'write',
  audience: 'people',
  settings: 'gear',
  story: 'post',
  dm: 'send',
  group: 'send',
  reply: 'send',
  notify: 'open',
  open: 'open',
  camera: 'camera',
  photo: 'photo',
  search: 'search',
  mail: 'mail',
  call: 'call',
  write: 'write',
  phone: 'phone',
  account: 'person',
  screenshot: 'screen',
  report: 'flag',
  back: 'back',
  wait: 'wait'
}

export const familyOf = (ui: string): string => ui.split('.')[0] ?? ui
export const gestureIcon = (ui: string): IconName => exact[ui] ?? family[familyOf(ui)] ?? 'open'
