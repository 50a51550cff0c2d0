import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Section } from './pick.ts'

/** Management pages exist in two languages. */
export const managementLocale = (locale: LocaleId): 'ja' | 'en' => (locale === 'en' ? 'en' : 'ja')

/** A title by locale, in the language of the page, without ruby. */
export const titleIn = (titles: Readonly<Record<string, string>>, locale: LocaleId, fallback = '') =>
  (titles[managementLocale(locale)] ?? titles['ja'] ?? fallback).replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')

const ja = {
  brand: '火の用心',
  nav: '管理',
  menu: 'メニュー',
  skip: '本文へ',
  groupLearning: '学び',
  groupRules: '決まりと備え',
  groupRecords: '記録',
  groupSelf: 'そのほか',
  overview: '進みぐあい',
  people: '人',
  units: '店舗・部署',
  import: '名簿の取り込み',
  assignments: '講座と割当',
  guidelines: 'ガイドライン',
  checks: 'チェック',
  evidence: '記録の書き出し',
  mail: '送ったメール',
  manual: '対応マニュアル',
  incidents: '事案と訓練',
  registry: '終えた人の一覧',
  certificates: '修了証',
  audit: '変更の記録',
  settings: '設定',
  operator: '運用者のページ',
  shop: 'お店のページ',
  home: '自分の学習へ',
  me: '自分の設定',
  out: '出る',
  roleAdministrator: '管理者',
  roleManager: '店長・責任者',
  notAllowed: 'この操作は、あなたの役割ではできません。',
  gone: '見つかりませんでした。ほかの人が変えたのかもしれません。ページを開き直してください。',
  cancel: 'やめる',
  save: '保存する',
  back: 'もどる',
  saved: '保存しました。',
  next: 'つぎの{n}人',
  none: 'なし'
}

export const deskWords: Section<typeof ja> = {
  ja,
  en: {
    brand: 'Hinoyojin',
    nav: 'Management',
    menu: 'Menu',
    skip: 'Skip to content',
    groupLearning: 'Learning',
    groupRules: 'Rules and readiness',
    groupRecords: 'Records',
    groupSelf: 'More',
    overview: 'Progress',
    people: 'People',
    units: 'Shops and sections',
    import: 'Import a list',
    assignments: 'Courses',
    guidelines: 'Guideline',
    checks: 'Checks',
    evidence: 'Export records',
    mail: 'Mails sent',
    manual: 'Response manual',
    incidents: 'Incidents, drills',
    registry: 'Those who passed',
    certificates: 'Certificates',
    audit: 'Changes',
    settings: 'Settings',
    operator: 'Operator pages',
    shop: 'Shop page',
    home: 'My own learning',
    me: 'My settings',
    out: 'Sign out',
    roleAdministrator: 'Administrator',
    roleManager: 'Manager',
    notAllowed: 'Your role does not allow this.',
    gone: 'This was not found. Somebody may have changed it: open the page again.',
    cancel: 'Cancel',
    save: 'Save',
    back: 'Back',
    saved: 'Saved.',
    next: 'Next {n}',
    none: 'none'
  }
}
