import { prepareEnvironment } from '../../apps/web/server.ts'
import { readConfig } from '../../packages/server/config/config.ts'
import type { Docstrings } from './docstrings.ts'
import { cell } from './key-table.ts'

/** What the operator can set, in Japanese and, where the source does not say it, in English. */
const words: Record<string, { ja: string; en?: string; sample: string }> = {
  PORT: { ja: '待ち受ける番号', en: 'The port to listen on.', sample: '8080' },
  HOST: { ja: '待ち受けるアドレス。ほかの端末から使うときは `0.0.0.0`', sample: '0.0.0.0' },
  ORIGIN: { ja: '人が開くアドレス。プロキシの後ろでは必ず書く', sample: 'https://training.example.com' },
  DATA_DIR: { ja: 'データの置き場所', en: 'Where the data are.', sample: '/srv/hinoyojin' },
  DATABASE_URL: {
    ja: '外の PostgreSQL(15以上)。書かなければ内蔵のものを使う',
    sample: 'postgres://app:secret@db.example.com/hinoyojin'
  },
  SMTP_URL: {
    ja: 'メールの送り先。書かなければメールは送らない',
    sample: 'smtps://user:password@mail.example.com:465'
  },
  TRUSTED_PROXY: { ja: 'X-Forwarded-* を信じてよいプロキシのアドレス', sample: '127.0.0.1, 10.0.0.0/8' }
}

const head = [
  '# 環境変数 · Environment variables',
  '',
  '起動のときに一度だけ読みます。おかしな値があると、起動せずに1文で知らせます。空の値は、書いていないのと同じです。',
  '',
  'Read once at the start. A wrong value stops the start with one sentence. An empty value counts as not set.',
  ''
]
const given: Record<string, string | undefined> = {}
prepareEnvironment(given)
const largest = `\`${given['BODY_SIZE_LIMIT']}\``

const more = [
  '## そのほか · Others',
  '',
  '| name | 意味 · meaning |',
  '|---|---|',
  `| \`BODY_SIZE_LIMIT\` | 受け取る大きさの上限(名簿のファイルなど)。ふつうは ${largest}<br>The largest request, such as a list of people; ${largest} unless set. |`,
  '| `CHROMIUM_PATH` | `npm test` が使うブラウザー<br>The browser `npm test` uses. |',
  '| `LANG`, `LC_ALL` | `en` で始まると、`hinoyojin course …` が英語で話す<br>When it begins with `en`, `hinoyojin course …` speaks English. |',
  ''
]

export function environmentPage(docstrings: Docstrings): string[] {
  const read = readConfig({})
  if (!read.ok) throw new Error('the defaults are refused')
  const rows = Object.entries(read.config).map(
    ([key, value]: [string, string | number | readonly string[] | undefined]) => {
      const name = key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
      const said = words[name]
      const en = docstrings.get(`Config.${key}`) ?? said?.en
      if (said === undefined || en === undefined)
        throw new Error(`${name} has no words: add them to scripts/reference/environment-page.ts`)
      if (!readConfig({ [name]: said.sample }).ok) throw new Error(`the sample of ${name} is refused`)
      const usual = value === undefined || (Array.isArray(value) && value.length === 0) ? '' : `\`${String(value)}\``
      return `| \`${name}\` | ${usual} | \`${said.sample}\` | ${cell(`${said.ja}<br>${en}`)} |`
    }
  )
  return [...head, '| name | default | 例 · example | 意味 · meaning |', '|---|---|---|---|', ...rows, '', ...more]
}
