/** The people of サンプル食堂. All invented. Mixed on purpose: ages, origins, and the characters that break other systems
 *  (髙, 𠮷, a long ー, a middle dot, names without a family name first). */
export interface SamplePerson {
  readonly number: string
  readonly name: string
  /** Signed in before; the others still have their slip in the drawer. */
  readonly active?: true
  readonly locale?: 'ja' | 'en' | 'ja-easy'
  /** Joined so many days ago; 200 unless given. */
  readonly days?: number
  readonly manager?: true
}

export const SAMPLE_UNITS: readonly {
  readonly name: string
  readonly code: string
  readonly people: readonly SamplePerson[]
}[] = [
  {
    name: '本部',
    code: 'HQ',
    people: [
      { number: '0002', name: '𠮷村 志乃', active: true, days: 2900 },
      { number: '0003', name: '芦名 啓介', days: 1200 },
      { number: '0004', name: '楠見 ナタリア', active: true, days: 640 }
    ]
  },
  {
    name: '駅前店',
    code: 'EKIMAE',
    people: [
      { number: '0101', name: '髙森 由布子', active: true, manager: true, days: 2100 },
      { number: '0102', name: '佐久間 ひなた', days: 12 },
      { number: '0103', name: 'ビシュヌ・タマン', active: true, locale: 'ja-easy' },
      { number: '0104', name: '柏原 正吾', active: true, days: 4100 },
      { number: '0105', name: 'レ・トゥ・ハン', locale: 'ja-easy', days: 40 },
      { number: '0106', name: '三枝 るか', active: true },
      { number: '0107', name: '安曇 ミーナ' },
      { number: '0108', name: '千々石 大地', active: true, days: 90 },
      { number: '0109', name: '沢渡 君江', days: 3300 }
    ]
  },
  {
    name: '港通り店',
    code: 'MINATO',
    people: [
      { number: '0201', name: '宇留野 誠司', active: true, manager: true, days: 1800 },
      { number: '0202', name: 'カミラ・アラウージョ', active: true, locale: 'en' },
      { number: '0203', name: '𠮷川 菜々' },
      { number: '0204', name: '下総 健' },
      { number: '0205', name: 'ファム・ゴック・ラン', active: true, locale: 'ja-easy' },
      { number: '0206', name: '王 思源', days: 75 },
      { number: '0207', name: '鷲尾 ハル', active: true, days: 5200 },
      { number: '0208', name: 'スニタ・ライ', locale: 'ja-easy', days: 3 },
      { number: '0209', name: '榎並 颯' }
    ]
  },
  {
    name: '大学前店',
    code: 'DAIGAKU',
    people: [
      { number: '0301', name: '三輪田 とも子', active: true, manager: true, days: 1500 },
      { number: '0302', name: '髙遠 りく', active: true },
      { number: '0303', name: 'チャン・バオ・アン' },
      { number: '0304', name: '乙部 美空', days: 30 },
      { number: '0305', name: 'ルーカス・テイシェイラ', locale: 'en', days: 150 },
      { number: '0306', name: '陳 雨桐', active: true },
      { number: '0307', name: '苅谷 源太', days: 6 },
      { number: '0308', name: '真壁 ジョー' }
    ]
  }
]

export const SAMPLE_ADMINISTRATOR = { number: '0001', name: '津守 朋', email: 'tsumori@example.com' }
/** The person behind the learner's link: a student who joined 駅前店 twelve days ago. */
export const SAMPLE_LEARNER = '0102'
/** The person behind the manager's link: 髙森 由布子 of 駅前店. */
export const SAMPLE_MANAGER = '0101'
export const SAMPLE_COURSE = 'working-basics'
