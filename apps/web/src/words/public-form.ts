import type { Section } from './pick.ts'

const ja = {
  'too-fast': '開いてすぐに届いたので、念のため止めました。もう一度、ボタンを押してください。入力はそのままです。',
  robot: '空のままにする欄に、文字が入っていました（自動入力のためかもしれません）。もう一度、ボタンを押してください。',
  'too-many':
    '同じ場所から短い間にたくさん届いたので、少しお休みしています。15分ほどおいて、もう一度お願いします。入力はそのままです。',
  stale: 'ページを開いてから時間がたったので、新しくしました。入力はそのままです。確かめて、もう一度押してください。'
}

/** What a public form says when readPublicForm refuses. */
export const publicFormWords: Section<typeof ja> = {
  ja,
  en: {
    'too-fast':
      'This arrived the moment the page was opened, so we stopped to be sure. Please press the button once more. Your words are kept.',
    robot:
      'A field that is to stay empty was filled in (perhaps by your browser). Please press the button once more. Your words are kept.',
    'too-many':
      'Many forms came from the same place in a short time, so we are pausing. Please try again in about 15 minutes. Your words are kept.',
    stale:
      'The page had been open for a long time and was renewed. Your words are kept: please look over them and press once more.'
  },
  'ja-easy': {
    'too-fast':
      'とても {早|はや}く {届|とど}きました。 だから {一度|いちど} {止|と}めました。 もう {一度|いちど} ボタンを {押|お}してください。 {書|か}いた {言葉|ことば}は {残|のこ}って います。',
    robot:
      '{何|なに}も {書|か}かない ところに {文字|もじ}が ありました。 もう {一度|いちど} ボタンを {押|お}してください。 {書|か}いた {言葉|ことば}は {残|のこ}って います。',
    'too-many':
      '{同|おな}じ ところから たくさん {届|とど}きました。 15{分|ふん} {待|ま}ってください。 それから もう {一度|いちど} {押|お}してください。 {書|か}いた {言葉|ことば}は {残|のこ}って います。',
    stale:
      'ページを {開|ひら}いてから {時間|じかん}が たちました。 ページを {新|あたら}しく しました。 {書|か}いた {言葉|ことば}は {残|のこ}って います。 もう {一度|いちど} {押|お}してください。'
  }
}
