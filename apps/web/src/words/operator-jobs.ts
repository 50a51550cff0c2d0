import type { Section } from './pick.ts'

const ja = {
  title: '自動の仕事',
  lead: '決まった時刻に、だれも押さなくても行うことです。時刻は日本時間です。',
  name: '仕事',
  rhythm: '時刻',
  last: '最後に動いた',
  outcome: '結果',
  never: 'まだ',
  well: 'うまくいきました',
  running: '動いています',
  failed: 'うまくいきませんでした（続けて{n}回）',
  run: 'いま動かす',
  runAgain: 'もう一度動かす',
  done: '「{name}」を動かしました。',
  busy: 'いま、ちょうど動いているところです。',
  failedNow: '「{name}」は、うまくいきませんでした。下に理由があります。',
  names: {
    'erase-letters': '古いメールの本文を消す',
    'erase-organisations': '消去を待つ組織を消す',
    'forget-universities': '確かめられなかった大学の登録を消す',
    'remind-briefings': '説明会の前の日に知らせる',
    'follow-up-briefings': '説明会のあとの連絡を送る',
    'erase-briefing-people': '終わった説明会の申込みを消す',
    'send-magazine': 'メールマガジンを送る',
    'tidy-magazine': 'メールマガジンの登録を整理する',
    'forget-checks': '古い個人チェックの答えを消す',
    'remind-check-steps': '組織チェックで決めたことの期限を知らせる',
    'manual-review': '対応マニュアルの見直しの日を知らせる'
  } as Readonly<Record<string, string>>,
  figures: {
    erased: '消した数',
    deleted: '消した数',
    reminded: '知らせた数',
    followedUp: '送った数',
    letters: '送った数',
    queued: '知らせた数',
    snapshots: '作った集まりの数字'
  } as Readonly<Record<string, string>>,
  daily: '毎日 {time}',
  hourly: '毎時 {minute}分',
  and: '分と',
  often: '{n}分ごと',
  other: '決まった時刻（{cron}）'
}

export const operatorJobsWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Scheduled work',
    lead: 'What is done at a rhythm without anybody pressing a button. Times are Japan time.',
    name: 'Work',
    rhythm: 'When',
    last: 'Last done',
    outcome: 'Outcome',
    never: 'not yet',
    well: 'went well',
    running: 'at work',
    failed: 'failed ({n} times in a row)',
    run: 'Do it now',
    runAgain: 'Try again',
    done: '“{name}” is done.',
    busy: 'It is being done at this moment.',
    failedNow: '“{name}” failed. The reason stands below.',
    names: {
      'erase-letters': 'Erase the words of old mails',
      'erase-organisations': 'Erase organisations whose days of grace are over',
      'forget-universities': 'Forget registrations of universities that were never confirmed',
      'remind-briefings': 'Remind people of a briefing the day before',
      'follow-up-briefings': 'Write to people after a briefing',
      'erase-briefing-people': 'Erase who signed up for briefings long past',
      'send-magazine': 'Send the mail magazine',
      'tidy-magazine': 'Tidy the readers of the mail magazine',
      'forget-checks': 'Forget old answers of personal checks',
      'remind-check-steps': 'Remind of what was agreed in the organisation check',
      'manual-review': 'Remind of the day to review the manual'
    },
    figures: {
      erased: 'erased',
      deleted: 'deleted',
      reminded: 'reminded',
      followedUp: 'sent',
      letters: 'sent',
      queued: 'reminded',
      snapshots: 'figures of groups made'
    },
    daily: 'every day at {time}',
    hourly: 'every hour at minute {minute}',
    and: ' and ',
    often: 'every {n} min',
    other: 'at times ({cron})'
  }
}
