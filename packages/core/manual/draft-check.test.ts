import { describe, expect, test } from 'vitest'
import { elementIds, type CautionId, type ElementId } from '../schema/manual.ts'
import { checkDraft } from './draft-check.ts'

const missing = (needs: ElementId[], text: string) => checkDraft(needs, text, { cause: false }).missing
const cautions = (text: string, cause = false) => checkDraft([], text, { cause }).cautions.map(({ id }) => id)

const whole = `11月24日、港通り店で撮影された動画について、ご報告します。
お客さまに出した商品への影響はありません。使った材料を、その夜のうちに廃棄した記録で確かめました。
衛生についての不安を感じさせたことについて、お詫びいたします。
店を休業し、器具をすべて交換しました。
原因は、いま調べています。現時点の途中の報告です。
くり返さないために、閉店後の手順を見直します。
次は、11月25日18時までにお知らせします。お問い合わせ：本部の窓口`

describe('elements', () => {
  test('a statement that holds them all is missing none', () => {
    expect(missing([...elementIds], whole)).toEqual([])
  })

  test('the usual empty statement lacks nearly everything', () => {
    const empty =
      'この度は、弊社の件で世間をお騒がせし、皆さまにご迷惑とご心配をおかけしましたことを、深くお詫び申し上げます。'
    expect(missing([...elementIds], empty)).toEqual(elementIds.filter((id) => id !== 'sorry'))
  })

  test.each<[string, ElementId, string]>([
    ['お騒がせしたことをお詫びします。', 'for-what', '衛生についての不安を感じさせたことをお詫びします。'],
    ['この件についてお詫びいたします。', 'for-what', '不適切な表現について、お詫びいたします。'],
    ['We are sorry for any inconvenience.', 'for-what', 'We are sorry for doubts about hygiene.'],
    ['今後対応してまいります。', 'done', '公開していた動画を非公開にしました。'],
    ['We will respond.', 'done', 'We have closed the shop and replaced all tools.'],
    ['しばらくお待ちください。', 'next', '次は、18時までにお知らせします。'],
    ['先日の件について。', 'when', '11月24日の件について。'],
    ['Recently.', 'when', 'On 24 November.'],
    ['弊社の件について。', 'what', '写真が投稿された件について。'],
    ['以上です。', 'contact', 'お問い合わせ：本部の窓口'],
    ['すべて判明しました。', 'unknown', 'くわしくは確認中です。'],
    ['お詫びします。', 'cause', '原因は、いま調べています。'],
    ['努力します。', 'prevent', '再発を防ぐため、手順を見直します。'],
    ['大変でした。', 'effect', 'お客さまへの影響は、いま確かめています。'],
    ['店を閉めることを考えています。', 'done', '棚のパンはすべて捨て、今日は店を閉めています。'],
    ['廃棄し、再発防止に努めてまいります。', 'done', '写真の食材は廃棄いたしました。'],
    ['We will close.', 'done', 'The pan was thrown away and the kitchen was cleaned.'],
    ['商品に異常がないことを確認しております。', 'unknown', '事実関係を確認しております。'],
    ['動画をご覧の皆さまへ。', 'unknown', 'くわしいことはまだ分かりません。'],
    ['11月24日、港通り店の動画についてお知らせします。', 'next', '今日の20時に、またグループで伝えます。'],
    ['We take this seriously.', 'next', 'We will post what we find at noon tomorrow.'],
    ['何かあれば。', 'contact', '電話が来たら、店長に伝えてください。'],
    ['At some time.', 'when', 'Since Monday.'],
    ['大変でした。', 'effect', '該当の器具で作った料理は提供しておりません。'],
    ['We regret it.', 'effect', 'We do not know whether any of it was sold.'],
    ['残念です。', 'sorry', '申し訳ありませんでした。']
  ])('“%s” does not hold “%s”; “%s” does', (without, element, holding) => {
    expect(missing([element], without)).toEqual([element])
    expect(missing([element], holding)).toEqual([])
  })

  test('asks for what this kind of statement needs, and for nothing else', () => {
    expect(missing(['when'], '11月24日')).toEqual([])
  })
})

describe('cautions', () => {
  test('a careful statement causes none', () => {
    expect(cautions(whole)).toEqual([])
  })

  test.each<[CautionId, string]>([
    ['identifies', '投稿したのは、入社2年の従業員です。'],
    ['identifies', '19歳の女性アルバイトによるものです。'],
    ['identifies', 'A 19-year-old worker posted it.'],
    ['belittles', 'もし不快に思われた方がいらしたなら、お詫びいたします。'],
    ['belittles', '不快な思いをされた方がいらっしゃいましたら、お詫び申し上げます。'],
    ['belittles', '内輪のノリでやったもので、悪気はありませんでした。'],
    ['belittles', 'It was taken out of context.'],
    ['belittles', '誤解を招く表現がありました。'],
    ['belittles', 'We apologise if anyone was offended.'],
    ['admits-unknown', 'すべて当社に責任があります。'],
    ['admits-unknown', '原因は従業員の気のゆるみです。'],
    ['admits-unknown', '本人を懲戒解雇としました。'],
    ['admits-unknown', 'The part-timer has been terminated.'],
    ['admits-unknown', '関わった従業員を処分しました。'],
    ['admits-unknown', 'The cause was a lack of training.'],
    ['certain-unknown', '二度とこのような事は起こしません。'],
    ['certain-unknown', '健康への影響は一切ありません。'],
    ['attacks', '犯人を特定しました。'],
    ['attacks', '過度な批判はお控えください。'],
    ['attacks', 'Those spreading it will be sued.'],
    ['attacks', '一連の批判は不当なものです。'],
    ['slot-left', '次は、{next}までにお知らせします。'],
    ['slot-left', '〇〇店の件']
  ])('%s: %s', (id, text) => {
    expect(cautions(text)).toContain(id)
  })

  test('to say that a cause is being looked into admits nothing', () => {
    expect(cautions('原因は、いま調べています。')).toEqual([])
    expect(cautions('法令に違反がありましたかどうか、確認中です。')).toEqual([])
    expect(cautions('We are looking into whether we were at fault.')).toEqual([])
  })

  test('to throw food away is no discipline, and to ask for something is no promise', () => {
    expect(cautions('写真の食材は処分いたしました。')).toEqual([])
    expect(cautions('画面は絶対に消さないでください。')).toEqual([])
    expect(cautions('投稿した方や、名前が出ている方への書き込みは、おやめください。')).toEqual([])
  })

  test('a cause that has been confirmed may be named', () => {
    expect(cautions('原因は、閉店後の点検の漏れでした。', true)).toEqual([])
  })

  test('the words that caused it come with it', () => {
    expect(checkDraft([], '投稿は19歳によるものです。', { cause: false }).cautions).toEqual([
      { id: 'identifies', words: '19歳' }
    ])
  })

  test('to deny a falsehood is no attack', () => {
    expect(cautions('「店を閉める」という投稿が広がっています。そのような事実はありませんでした。')).toEqual([])
  })
})
