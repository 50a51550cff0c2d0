import { expectedInJapanese } from './ja-expected.ts'
import type { Args, Sentence, Sentences } from './sentence.ts'

const kinds: Record<string, string> = {
  scene: '場面', variable: '変数', cast: '登場人物', objective: '到達目標', choice: '選択肢', clue: '手がかり', attribute: '属性',
  source: '手がかりの出どころ', cascade: '拡散', picture: '画像', face: '顔', fact: '事実', locale: '言語', module: '単元',
  scenario: 'シナリオ', ending: '結末'
} // prettier-ignore
const kind = (args: Args) => kinds[args.kind ?? ''] ?? 'もの'

/** Sentences of problems in Japanese. */
export const ja: Sentences = {
  E001: shape,
  E002: ({ key }) => ({
    message: `「${key}」の言葉が、空か、# から後ろがコメントとして消えています。`,
    cure: `言葉ぜんたいを "…" で囲んでください(例: ${key}: "休憩なう #バイト")。`
  }),
  E003: () => ({
    message: '文字コードが UTF-8 ではありません。',
    cure: 'エディターの「UTF-8 で保存」で保存し直してください。'
  }),
  E004: ({ size, largest }) => ({
    message: `ファイルが大きすぎます(${size} バイト、上限 ${largest})。`,
    cure: '画像は縮め、文章は単元を分けてください。'
  }),
  E005: () => ({
    message: 'フォルダーの外を指すリンクです。読み込みません。',
    cure: 'リンクの代わりに、ファイルそのものをこのフォルダーに置いてください。'
  }),
  E006: ({ detail = '' }) => ({
    message:
      detail === 'tab' ? '字下げにタブが使われています。'
      : detail === 'nesting' ? '入れ子が深すぎるか、参照が多すぎて読めません。'
      : detail === 'front matter' ? '先頭の --- で挟んだ部分が見つかりません。'
      : `YAML として読めません(${detail})。`,
    cure:
      detail === 'tab' ? 'タブを半角の空白2つに置き換えてください。'
      : detail === 'front matter' ? '1行目を --- にし、項目を書き、もう一度 --- で閉じてください。'
      : '@ * [ ! # : を含む言葉は "…" で囲んでください。かっこの閉じ忘れも確かめてください。'
  }), // prettier-ignore
  E007: ({ reason }) => ({
    message:
      reason === 'empty'
        ? 'ここには講座のファイルがありません。'
        : reason === 'missing'
          ? 'ファイルがありません。'
          : reason === 'special'
            ? 'ふつうのファイルではありません。'
            : 'ファイルを読めません。',
    cure:
      reason === 'missing' || reason === 'empty'
        ? '名前と場所を確かめてください。'
        : 'ファイルの種類と、読み取りの許可を確かめてください。'
  }),
  I008: ({ found }) => ({
    message: `${found} 付きで保存されています(読み込みには問題ありません)。`,
    cure: '「hinoyojin course format」で整えられます。'
  }),
  W009: ({ name }) => ({
    message: `「${name}」は、どの種類のファイルか分からないため使われません。`,
    cure: '名前の終わりを .scn.yaml / .items.yaml / .spot.yaml にするか、locales・media・paths に置いてください。'
  }),
  E010: (args) => ({
    message: `${kind(args)}「${args.name}」が見つかりません。`,
    cure: '名前の書き間違いを直すか、その名前のものを作ってください。'
  }),
  E011: (args) => ({
    message:
      args.kind === 'key'
        ? `同じ名前「${args.name}」が2回書かれています。`
        : `id「${args.name}」は、ほかと重なっているか、予約された名前です。`,
    cure: 'どちらかを別の名前にしてください。'
  }),
  E013: ({ name, expected }) => ({
    message: `到達目標「${name}」が、単元のものと違います。`,
    cure: `module.md と同じ「${expected}」(kind も同じ)にしてください。`
  }),
  W015: () => ({
    message: '法律や根拠を述べる文に、事実の番号がありません。',
    cure: 'facts: [F-…] を書き添えてください。'
  }),
  E017: ({ name }) => ({
    message: `ファイル名と事実の id「${name}」が違います。`,
    cure: `ファイル名を ${name}.yaml にしてください。`
  }),
  E020: ({ name }) => ({
    message: `場面「${name}」には、どの道からも行けません。`,
    cure: 'この場面へ goto する選択肢を作るか、場面を消してください。'
  }),
  E021: ({ way }) => ({
    message: 'この場面から先に進めません(選べるものがなく、結末でもありません)。',
    cure: `その状態でも選べる選択肢を足すか、end を付けてください。ここへ来る道: ${way || '最初'}`
  }),
  E022: ({ way }) => ({
    message: 'この場面からは、どう選んでも結末に着きません。',
    cure: `結末へ向かう選択肢を足してください。ここへ来る道: ${way || '最初'}`
  }),
  W023: ({ name }) => ({
    message: `戻ってくる場面「${name}」に wait があります。戻るたびに時間が飛びます。`,
    cure: 'wait のない同じ画面の場面を別に作り、そちらへ戻してください。'
  }),
  E030: ({ name }) => ({
    message: `選択肢「${name}」は、どの状態でも選べません。`,
    cure: 'when の条件を見直すか、選択肢を消してください。'
  }),
  E031: ({ name, value, expected }) => ({
    message: `変数「${name}」は「${value}」という値を取れません。`,
    cure: `使える値: ${expected}`
  }),
  I032: ({ name }) => ({
    message: `変数「${name}」は、どこからも読まれていません。`,
    cure: 'when や needs で使うか、消してください。'
  }),
  E040: ({ name }) => ({
    message: `到達目標「${name}」の根拠になる選択肢がありません。`,
    cure: 'どれかの選択肢に evidence を書くか、目標を外してください。'
  }),
  E041: ({ name }) => ({
    message: `到達目標「${name}」は、どう選んでも met になりません。`,
    cure: '実際に行ける場面の選択肢に met を書いてください。'
  }),
  W042: ({ name }) => ({
    message: `到達目標「${name}」は、どう選んでも met です。`,
    cure: 'missed か partial になる選択肢を足してください。'
  }),
  W043: ({ name, count }) => ({
    message: `到達目標「${name}」の根拠になる活動が ${count} 個です。`,
    cure: '2つ以上の活動(シナリオ・写真・たしかめ)で確かめられるようにしてください。'
  }),
  E044: pathChanged,
  E045: (args) => ({
    message:
      args.kind === 'same' ? '「もし別の選択をしていたら」の took と instead が同じです。'
      : args.kind === 'never' ? `場面「${args.name}」で ${args.instead} を選んだあと、${args.then || '(何も選ばず)'} と進んで結末に着くことができません。`
      : `場面「${args.name}」には、この続きが成り立たない状態があります(${args.instead} → ${args.then})。`,
    cure: 'then を、結末まで実際に選べる順に直してください。状態で分かれるなら、同じ at と took のものをもう1つ書けます。'
  }), // prettier-ignore
  W046: (args) => ({
    message: `${kind(args)}「${args.name}」を通る道の記録(paths)がありません。`,
    cure: 'paths/ に、ここを通る道を1つ足してください。'
  }),
  W047: () => ({
    message: 'この道は、まだ記録されていません。',
    cure: '「hinoyojin course record <単元>」を実行してください。'
  }),
  W048: ({ name, fields }) => ({
    message: `選択肢「${name}」に ${fields} がありません。`,
    cure: 'did(したこと、過去形)と why(それで何が変わったか)を1文ずつ書いてください。'
  }),
  E050: translation,
  W051: ({ id, found }) => ({
    message: `「${id}」の漢字「${found}」にふりがながありません。`,
    cure: `{${found}|よみ} のように書いてください。`
  }),
  W054: ({ id, locale }) => ({
    message: `${locale} の「${id}」に当たる元の文がありません。`,
    cure: '「hinoyojin course texts <単元>」で id を確かめ、直すか消してください。'
  }),
  E055: ({ id }) => ({
    message: `「${id}」のふりがなの { } が正しく閉じていません。`,
    cure: '{漢字|かんじ} の形にしてください。'
  }),
  E060: ({ kind: what, name }) => ({
    message:
      what === 'picture'
        ? `画像「${name}」の説明はありますが、画像がありません。`
        : what === 'note'
          ? `画像「${name}」の説明ファイルがありません。`
          : `画像「${name}」に、見えない人のための説明(alt)がありません。`,
    cure:
      what === 'picture'
        ? `media/${name}.svg などを置いてください。`
        : what === 'note'
          ? `media/${name}.yaml に alt・licence・by を書いてください。`
          : 'alt に、何が写っているかを書いてください。'
  }),
  E061: ({ kind: what, name, other }) => ({
    message:
      what === 'overlap'
        ? `「${name}」の範囲が「${other}」と重なっています。`
        : `「${name}」の範囲が画像からはみ出しているか、空です。`,
    cure: 'region は [左, 上, 幅, 高さ](画像に対する%)です。'
  }),
  E063: ({ name, found }) => ({
    message: `画像「${name}」に使えないもの(${found})が入っています。`,
    cure: 'スクリプトと外部への参照を取り除いて保存し直してください。'
  }),
  E070: (args) => ({
    message:
      args.kind === 'clue'
        ? `手がかり「${args.name}」が表に出る道がありません。`
        : `属性「${args.name}」を明かす手がかりがありません。`,
    cure:
      args.kind === 'clue'
        ? 'needs を見直すか、手がかりを消してください。'
        : 'どれかの手がかりの reveals に書くか、属性を消してください。'
  }),
  W071: () => ({
    message: 'どの結末でも、必ず何かが知られてしまいます。',
    cure: '手がかりを出さずに終われる道を1つは作ってください。'
  }),
  W080: () => ({
    message: '上げてよい投稿と、それを断る選択肢の組がありません。',
    cure: 'kind: discrimination の目標を置き、無害な投稿に met、断る選択に missed を付けてください。'
  }),
  W081: () => ({
    message: 'いちばん良い答えが、目立って長くなっています。',
    cure: '短くするか、ほかの答えを同じくらいの長さにしてください。'
  }),
  E082: ({ harmless, all }) => ({
    message: `問題のうち無害なものが ${all} 問中 ${harmless} 問です。`,
    cure: '半分を kind: harmless にしてください。'
  }),
  E083: ({ draw, all }) => ({
    message: `${draw} 問出す設定ですが、問題は ${all} 問しかありません。`,
    cure: 'draw を減らすか、問題を足してください。'
  }),
  E084: ({ name }) => ({
    message: `問題「${name}」の答えが、全部 met か、どれも met ではありません。`,
    cure: 'met の答えと、そうでない答えを両方置いてください。'
  }),
  E090: ({ found }) => ({
    message: `電話番号「${found}」が入っています。だれかにつながるおそれがあります。`,
    cure: '「店の番号」のように言い換えてください。'
  }),
  E091: ({ found }) => ({
    message: `アカウント名「${found}」は、実在するおそれがあります。`,
    cure: '_example で終わる名前にしてください。'
  }),
  E092: ({ found }) => ({
    message: `アドレス「${found}」は、例示用のものではありません。`,
    cure: 'example.com、.example、.test、.invalid のどれかを使ってください。'
  }),
  E093: ({ found }) => ({
    message: `実在の名前「${found}」が入っています。`,
    cure: '架空の名前(SNS は「のきさき」)か、一般の言い方に直してください。'
  }),
  W099: ({ states }) => ({
    message: `状態が ${states} を超えたため、途中までしか調べていません。`,
    cure: '読まれる変数を減らすか(目安は10個まで)、章を分けてください。'
  })
}

function shape({ kind: what, name = '', where, expected = '' }: Args): Sentence {
  const place = where ? `(場所: ${where})` : ''
  switch (what) {
    case 'unknown-key':
      return {
        message: `「${name}」という項目はありません${place}。`,
        cure: '書き間違いを直すか、この項目を消してください。'
      }
    case 'missing':
      return name === 'id'
        ? { message: `id がありません${place}。`, cure: '「hinoyojin course format」が id を付けます。' }
        : { message: `「${name}」がありません${place}。`, cure: `「${name}」を書いてください。` }
    case 'type':
      return {
        message: `「${name}」の値の種類が違います${place}。`,
        cure: `必要な種類: ${expectedInJapanese(expected)}`
      }
    case 'value':
      return { message: `「${name}」に使えない値です${place}。`, cure: `使える値: ${expected}` }
    case 'format':
      return { message: `「${name}」の書き方が違います${place}。`, cure: `正しい形: ${expectedInJapanese(expected)}` }
    case 'too-big':
      return { message: `「${name}」が多すぎるか、大きすぎます${place}。`, cure: `上限: ${expected}` }
    case 'too-small':
      return { message: `「${name}」が少なすぎるか、小さすぎます${place}。`, cure: `下限: ${expected}` }
    case 'union':
      return {
        message: `「${name}」の書き方が、どの形にも合いません${place}。`,
        cure: '書き方の手引きの例と見比べてください。'
      }
    default:
      return { message: `「${name}」の内容が合いません${place}。`, cure: expectedInJapanese(expected) }
  }
}

function pathChanged({ kind: what, choice, name, expected, was, now, field }: Args): Sentence {
  const cure = '意図した変更なら「hinoyojin course record <単元>」で記録し直し、違いを人が確かめてください。'
  if (what === 'illegal')
    return {
      message: `場面「${name}」で「${choice}」は選べません。`,
      cure: `選べるもの: ${expected || 'なし(結末)'}。道(choices)を直してください。`
    }
  if (what === 'end')
    return {
      message: `この道は「${was}」で終わるはずが、「${now}」で終わります。`,
      cure: 'シナリオか、道の end を直してください。'
    }
  return { message: `記録した道と「${field}」が違います(記録 ${was} / いま ${now})。`, cure }
}

function translation({ kind: what, id, locale, text, count = '1' }: Args): Sentence {
  const stamp = '「hinoyojin course stamp <単元>」で印を付けてください。'
  if (what === 'no-file')
    return {
      message: `${locale} の翻訳ファイルがありません。`,
      cure: `locales/${locale}.yaml を作ってください。id は「hinoyojin course texts <単元>」で分かります。`
    }
  if (what === 'stale')
    return {
      message: `「${id}」の元の文が変わりました(${locale} の訳が古くなっています)。`,
      cure: `訳を確かめてから、${stamp} 元の文: ${text}`
    }
  if (what === 'unstamped')
    return { message: `「${id}」など ${count} 個の訳(${locale})に、元の文の印(of)がありません。`, cure: stamp }
  return { message: `「${id}」の訳(${locale})がありません。`, cure: `訳を足してください。元の文: ${text}` }
}
