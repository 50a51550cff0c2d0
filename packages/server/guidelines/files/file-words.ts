import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { VersionRow } from '../../store/guidelines/version-rows.ts'
import type { FileOwner } from './guideline-file.ts'

const words: Record<LocaleId, { version: string; legal: string; hash: string; name: string; date: string }> = {
  ja: {
    version: '第{n}版　{day} 公開',
    legal: '一般的な情報で、法律相談ではありません。',
    hash: 'この文のハッシュ（SHA-256）',
    name: '名前',
    date: '日付'
  },
  en: {
    version: 'Version {n}, published {day}',
    legal: 'General information, not legal advice.',
    hash: 'SHA-256 of this text',
    name: 'Name',
    date: 'Date'
  },
  'ja-easy': {
    version: '{n}{番目|ばんめ}　{day}',
    legal: '{一般的|いっぱんてき}な {説明|せつめい}です。 {法律|ほうりつ}の {相談|そうだん}では ありません。',
    hash: 'この {文|ぶん}の ハッシュ（SHA-256）',
    name: '{名前|なまえ}',
    date: '{日|ひ}'
  }
}

/** What stands around the text on paper. */
export function fileWords({ number, publishedAt, hashes }: VersionRow, locale: LocaleId, { timezone }: FileOwner) {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(publishedAt)
  const { version, legal, hash, name, date } = words[locale]
  return {
    version: version.replace('{n}', String(number)).replace('{day}', day),
    legal,
    hash: `${hash}: ${hashes[locale]}`,
    name,
    date
  }
}
