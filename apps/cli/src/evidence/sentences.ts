import type { BreakCode } from '@hinoyojin/server/guidelines/chain/verify.ts'

type Sentences = {
  breaks: Record<BreakCode, string>
  at: string
  atRow: string
  holds: string
  broken: string
  of: string
  key: string
  trusted: string
  untrusted: string
  nameless: string
  proves: string
}

/** What is said about an export. */
export const sentences: Record<'ja' | 'en', Sentences> = {
  ja: {
    breaks: {
      'not-a-line': '書き出したときの形ではありません。1バイト以上が変わっています',
      'not-an-export': '同意の記録の行として読めません',
      'text-hash': 'ガイドラインの本文が、そのハッシュと合いません',
      'version-hash': '版のハッシュが、本文のハッシュと合いません',
      'row-hash': 'この同意の内容が、そのハッシュと合いません',
      link: '一つ前の同意とつながっていません（間が抜けたか、前が書きかえられています）',
      order: '番号が続いていません',
      organisation: '別の組織の記録です',
      'unknown-version': '同意した版か本文が、このファイルにありません',
      person: '書いてある名前は、この同意をした人のものではありません',
      'row-count': '件数が、署名された件数と合いません',
      head: '末尾の同意が、署名されたものと違います',
      'file-hash': '署名のあとで、上の行のどこかが変わっています',
      key: '鍵と鍵の番号が合いません',
      signature: '署名が合いません',
      'other-key': '指定した鍵の署名ではありません',
      'no-end': '署名のある最後の行がありません（途中で切れています）'
    },
    at: '{line}行目：{what}。',
    atRow: '{line}行目（同意 {seq}）：{what}。',
    holds: '合っています。',
    broken: '合わないところがあります（{n}か所）。',
    of: '{organisation}の同意の記録：{rows}件、版 {versions}、{at}に書き出し。',
    key: '署名した鍵：{key}',
    trusted: '指定した鍵の署名です。',
    untrusted:
      'この鍵が本当にその組織のサーバーのものかは、サーバーの /.well-known/hinoyojin-keys.json と比べるか、--key で指定して確かめてください。',
    nameless: '{n}件は、名前が消されています（つながりは確かめられます）。',
    proves: '確かめたこと：本文のハッシュ、同意どうしのつながり、名前との対応、ファイル全体の署名。'
  },
  en: {
    breaks: {
      'not-a-line': 'this is not how the export writes a line: at least one byte was changed',
      'not-an-export': 'this cannot be read as a line of the record',
      'text-hash': 'the text of the guideline does not give its hash',
      'version-hash': 'the hash of the version does not fit the hashes of its texts',
      'row-hash': 'this agreement does not give its hash',
      link: 'it is not linked to the agreement before (one is missing, or was rewritten)',
      order: 'the numbers do not follow one another',
      organisation: 'it belongs to another organisation',
      'unknown-version': 'the version or text it names is not in this file',
      person: 'the name beside it is not the one who agreed',
      'row-count': 'the number of agreements is not the one that was signed',
      head: 'the last agreement is not the one that was signed',
      'file-hash': 'something above was changed after signing',
      key: 'the key does not give its id',
      signature: 'the signature does not hold',
      'other-key': 'it was not signed by the key you named',
      'no-end': 'the signed last line is missing: the file was cut off'
    },
    at: 'Line {line}: {what}.',
    atRow: 'Line {line} (agreement {seq}): {what}.',
    holds: 'It holds.',
    broken: 'It does not hold ({n} places).',
    of: 'Record of agreements of {organisation}: {rows}, versions {versions}, exported {at}.',
    key: 'Signed by key: {key}',
    trusted: 'It is the key you named.',
    untrusted:
      'Whether this key is really that server’s: compare it with /.well-known/hinoyojin-keys.json there, or name it with --key.',
    nameless: '{n} have had their names forgotten (their links can still be checked).',
    proves: 'Checked: the hashes of the texts, the links, the names, and the signature over the whole file.'
  }
}
