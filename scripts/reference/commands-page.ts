import { commands } from '../../apps/cli/src/commands.ts'
import { cell } from './key-table.ts'

const hinoyojin: Record<string, string> = {
  'course check': '問題を、場所・文・直し方つきで知らせる。エラーがあれば終了コードは 1',
  'course format': 'YAML の言葉を引用符で囲み、id を付ける',
  'course texts': '文の id と元の文を並べる',
  'course stamp': '訳が、いまの元の文に合っていると印を付ける',
  'course record': '道の記録(paths)を実際に遊んで書きこむ',
  'course preview': '単元をスマホの枠で見せる。保存すると読みなおす',
  'scenario play': '物語を選択の並びで進め、結末・根拠・記録を出す',
  'guideline lint':
    'ガイドラインと誓約書の条項を1行ずつ読み、法律上通らないおそれのある所を、わけと直し方つきで知らせる',
  'certificate verify': '修了証を、発行したサーバーなしで確かめる。合わなければ終了コードは 1',
  'incident verify':
    '書き出した事案の記録が、あとから変えられていないかを、サーバーなしで確かめる。合わなければ終了コードは 1',
  'certificate rekey': '署名の鍵を新しくする。前の鍵で署名した物も、確かめられるまま',
  'evidence verify': '書き出した同意の記録が、あとから変えられていないかを、サーバーなしで確かめる',
  doctor: '動かすのに要るものがそろっているか見る',
  migrate: 'データベースを、いまの形にする',
  backup: '全部を1つのファイルに書きだす',
  restore: 'ファイルから全部を元にもどす',
  rebuild: '終えた受講を、答えからもう一度すべて判定する',
  link: '管理者や店長のための、一度だけ使えるリンクを作る',
  'organisation create': '自分の組織を作り、管理者が入るリンクを出す(一度だけ使える)。割当は作らない',
  'organisation list': '組織の slug・入り方・名前を並べる',
  'operator add': 'その人を運用者にする(説明会・お知らせ・組織の一覧などのページが開く)',
  'operator list': '運用者の番号と名前を並べる',
  'operator remove': '運用者をやめてもらう',
  'bench step': '受講者の1歩の速さをはかる'
}

const npm: Record<string, { ja: string; en: string }> = {
  start: {
    ja: '入れて、作って、動かす。`-- --no-sample` で見本の組織を作らない',
    en: 'Installs, builds, runs. `-- --no-sample` leaves out the sample organisation.'
  },
  dev: {
    ja: '開発用。保存すると画面が変わる。データは終わると消える(`-- --keep` で残す)',
    en: 'For developers: hot reload; the data vanish at the end (`-- --keep` keeps them).'
  },
  test: { ja: '全部のテスト。最後に `N passed, N failed`', en: 'All tests; ends with `N passed, N failed`.' },
  check: { ja: '速い検査だけ', en: 'The quick checks only.' },
  format: { ja: 'コードの見た目をそろえる', en: 'Formats the code.' },
  reference: { ja: 'このフォルダーを作りなおす', en: 'Writes this folder anew.' },
  likeness: {
    ja: '判定済みの条文から、ガイドラインの検査が読む重みを作りなおす',
    en: 'Learns the weights of the guideline check anew from the judged clauses.'
  }
}

/** What can be typed: npm scripts of the root and the commands of the command line. */
export function commandsPage(scripts: readonly string[]): string[] {
  const rows = commands.map(({ name, usage, does }) => {
    const ja = hinoyojin[name]
    if (ja === undefined)
      throw new Error(`"hinoyojin ${name}" has no words: add them to scripts/reference/commands-page.ts`)
    return `| \`npx ${cell(usage)}\` | ${ja}<br>${does} |`
  })
  const unspoken = scripts.filter((name) => name !== 'prepare' && npm[name] === undefined)
  if (unspoken.length > 0)
    throw new Error(`npm run ${unspoken.join(', ')}: add words to scripts/reference/commands-page.ts`)
  const scriptRows = Object.entries(npm).map(
    ([name, { ja, en }]) => `| \`npm ${['start', 'test'].includes(name) ? name : `run ${name}`}\` | ${ja}<br>${en} |`
  )
  return [
    '# コマンド · Commands', '',
    '## npm', '', '| command | 意味 · meaning |', '|---|---|', ...scriptRows, '',
    '## hinoyojin', '',
    '終了コード: 0 できた、1 できたが答えがよくない(問題がある など)、2 書き方が分からない。', '',
    'Exit code: 0 done, 1 done and the answer is bad, 2 not understood.', '',
    '| command | 意味 · meaning |', '|---|---|', ...rows, ''
  ] // prettier-ignore
}
