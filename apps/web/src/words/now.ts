import type { Section } from './pick.ts'

const ja = {
  site: 'いま困っている人へ',
  title: 'いま困っているあなたへ',
  lead: '名前もログインもいりません。あなたに近いものを、ひとつ選んでください。',
  doors: {
    mine: { title: 'わたしの投稿が', body: '広がっている。言われている。通知が止まらない。' },
    saw: { title: '見てしまった', body: '仲間や友だちの投稿が、燃えている。' },
    told: { title: '部下・店の人から聞いた', body: '店長、上司、先生。知らされた人。' }
  },
  urgentTitle: '身の危険があるときは、先に電話を',
  urgent: '迷っても、かけて大丈夫です。',
  four: '四つだけ、この順に',
  names: { stop: '止める', keep: '残す', tell: '知らせる', lean: '頼る' },
  not: 'しないこと、その理由',
  done: 'できた',
  onwards: '次へ: {name}',
  copy: 'コピー',
  copied: 'コピーしました',
  selected: '選びました。長押しでコピーできます',
  japanese: '日本語の文',
  atWork: '{name}で知らせる所',
  without: {
    missed: 'あなたの職場の連絡先は、いま取り出せないので、だれでも使える窓口を出しています。',
    unknown: 'このアドレスの職場は見つからないので、だれでも使える窓口を出しています。'
  },
  desks: '相談できる所',
  deskChecked: '{checked}に確認',
  deskDated: '{checked}に、{dated}の資料で確認',
  desksChange:
    '番号や時間は変わることがあります。時間が書いていないときや、つながらないときは、その窓口の案内を見てください。',
  hours: '時間',
  language: '言語',
  speaks: '話せる言葉',
  larger: '大きい文字',
  back: '三つの入り口へ',
  others: 'ほかの人の立場で読む',
  print: '印刷する（1枚）',
  clear: '「できた」の印を消す',
  private: '「できた」の印は、この端末のこの画面だけに残り、閉じると消えます。だれにも送られません。',
  offline: 'この端末に保存しました。電波がなくても開けます。',
  law: '{date}時点の一般的な説明で、法的な助言ではありません。',
  sources: 'もとにした資料',
  source: '{text}（{date}、{checked}に確認）',
  home: '火の用心の入り口'
}

export const now: Section<typeof ja> = {
  ja,
  en: {
    site: 'If it is happening to you now',
    title: 'If it is happening to you now',
    lead: 'No name, no login. Choose what is closest to you.',
    doors: {
      mine: { title: 'It is my post', body: 'It is spreading. People are talking. Notifications do not stop.' },
      saw: { title: 'I saw it happen', body: "A colleague's or a friend's post is burning." },
      told: { title: 'Somebody at work told me', body: 'For managers, supervisors, teachers.' }
    },
    urgentTitle: 'If somebody is in danger, call first',
    urgent: 'You may call even if you are not sure.',
    four: 'Only four things, in this order',
    names: { stop: 'Stop', keep: 'Keep', tell: 'Tell', lean: 'Lean' },
    not: 'What to leave alone, and why',
    done: 'Done',
    onwards: 'Next: {name}',
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected. Press and hold to copy',
    japanese: 'In Japanese',
    atWork: 'Whom to tell at {name}',
    without: {
      missed: 'The contacts of your workplace cannot be fetched just now; these are the desks that anybody can use.',
      unknown: 'No workplace belongs to this address; these are the desks that anybody can use.'
    },
    desks: 'Whom you can call',
    deskChecked: 'Checked on {checked}',
    deskDated: 'Checked on {checked}, against a page of {dated}',
    desksChange:
      'Numbers and hours can change. Where no hours are given, or if you do not get through, see the desk’s own page.',
    hours: 'Hours',
    language: 'Language',
    speaks: 'Languages',
    larger: 'Larger text',
    back: 'The three doors',
    others: 'Read it as somebody else',
    print: 'Print (one page)',
    clear: 'Clear the “done” marks',
    private:
      'The “done” marks stay in this window on this device and are gone when you close it. They are sent to nobody.',
    offline: 'Kept on this device. It opens without a connection, too.',
    law: 'General explanation as of {date}, not legal advice.',
    sources: 'What this rests on',
    source: '{text} ({date}, checked {checked})',
    home: 'Hinoyojin, front page'
  },
  'ja-easy': {
    site: 'いま {困|こま}って いる {人|ひと}へ',
    title: 'いま {困|こま}って いる あなたへ',
    lead: '{名前|なまえ}は いりません。 あなたに {近|ちか}い ものを、 1つ {選|えら}びます。',
    doors: {
      mine: {
        title: 'わたしの {投稿|とうこう}が {広|ひろ}がって いる',
        body: 'みんなが {何|なに}か {言|い}って います。'
      },
      saw: {
        title: '{見|み}て しまった',
        body: '{仲間|なかま}や {友|とも}だちの {投稿|とうこう}が {広|ひろ}がって います。'
      },
      told: {
        title: '{店|みせ}の {人|ひと}から {聞|き}いた',
        body: '{店長|てんちょう}や {先生|せんせい}の ための ページです。'
      }
    },
    urgentTitle: '{体|からだ}が {危|あぶ}ない ときは、 {先|さき}に {電話|でんわ}します',
    urgent: 'まよっても、 {電話|でんわ}して いいです。',
    four: '4つだけ、 この {順番|じゅんばん}で します',
    names: { stop: '{止|と}める', keep: '{残|のこ}す', tell: '{知|し}らせる', lean: '{頼|たよ}る' },
    not: 'しない こと。 その {理由|りゆう}',
    done: 'できました',
    onwards: '{次|つぎ}へ: {name}',
    copy: 'コピー',
    copied: 'コピーしました',
    selected: '{選|えら}びました。 {長|なが}く {押|お}すと、 コピーできます',
    japanese: '{日本語|にほんご}の {文|ぶん}',
    atWork: '{name}で {知|し}らせる ところ',
    without: {
      missed:
        'あなたの {会社|かいしゃ}や お{店|みせ}の {番号|ばんごう}は、 {今|いま} {出|だ}せません。 だれでも {電話|でんわ}できる ところを {出|だ}します。',
      unknown:
        'この アドレスの お{店|みせ}は {見|み}つかりません。 だれでも {電話|でんわ}できる ところを {出|だ}します。'
    },
    desks: '{相談|そうだん}できる ところ',
    deskChecked: '{checked}に {調|しら}べました',
    deskDated: '{checked}に、 {dated}の {資料|しりょう}で {調|しら}べました',
    desksChange:
      '{番号|ばんごう}や {時間|じかん}は {変|か}わる ことが あります。 {時間|じかん}が ない とき、 {電話|でんわ}が できない ときは、 その {窓口|まどぐち}の ページを {見|み}ます。',
    hours: '{時間|じかん}',
    language: '{言葉|ことば}',
    speaks: '{話|はな}せる {言葉|ことば}',
    larger: '{大|おお}きい {文字|もじ}',
    back: '3つの {入|い}り{口|ぐち}へ',
    others: 'ほかの {人|ひと}の ページ',
    print: '{印刷|いんさつ}する（1{枚|まい}）',
    clear: '「できました」を {消|け}す',
    private:
      '「できました」は、 この スマホの この {画面|がめん}だけに {残|のこ}ります。 {閉|と}じると {消|き}えます。 だれにも {送|おく}りません。',
    offline: 'この スマホに {保存|ほぞん}しました。 インターネットが なくても {開|ひら}けます。',
    law: '{date}の {一般的|いっぱんてき}な {説明|せつめい}です。 {法律|ほうりつ}の {相談|そうだん}では ありません。',
    sources: '{調|しら}べた {資料|しりょう}',
    source: '{text}（{date}、 {checked}に {調|しら}べました）',
    home: '{火|ひ}の{用心|ようじん}の {入|い}り{口|ぐち}'
  }
}
