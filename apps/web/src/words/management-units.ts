import type { Section } from './pick.ts'

const ja = {
  title: '店舗・部署',
  lead: '組織の形です。割当は、下にある店舗・部署にも届きます。',
  name: '名前',
  people: '{n}人',
  below: '下もふくめて{n}人',
  add: '下に作る',
  addName: '新しい店舗・部署の名前',
  addDo: '作る',
  rename: '名前を変える',
  renameDo: '名前を変える',
  move: '移す',
  moveTo: 'どの下に移しますか',
  moveDo: '移す',
  movePeople: '人を移す',
  movePeopleTo: 'ここの{n}人の行き先',
  movePeopleDo: '人を移す',
  close: '閉じる',
  closeLead: '閉じると、貼った紙のコードは使えなくなります。記録は残ります。',
  closeDo: '閉じる',
  poster: '貼る紙',
  slips: '初めの紙',
  shop: '進みぐあい',
  edit: '変える',
  done: {
    created: '「{name}」を作りました。',
    renamed: '名前を変えました。',
    moved: '移しました。',
    closed: '閉じました。',
    people: '{n}人を移しました。'
  },
  problems: {
    'not-allowed': 'この操作は、管理者だけができます。',
    'name-missing': '名前を入れてください。',
    'name-too-long': '名前は120文字までです。',
    'name-taken': '同じ場所に、同じ名前の店舗・部署があります。別の名前にしてください。',
    'unknown-unit': 'この店舗・部署は見つかりませんでした。ページを開き直してください。',
    root: 'いちばん上の部署は、移したり閉じたりできません。',
    'own-subtree': '自分の下には移せません。別の場所を選んでください。',
    'in-use':
      'まだ使われています（人{people}・下の店舗や部署{children}・割当{assignments}）。人を移し、下を閉じ、割当を取り下げてから閉じてください。'
  }
}

export const unitWords: Section<typeof ja> = {
  ja,
  en: {
    title: 'Shops and sections',
    lead: 'The shape of the organisation. Assignments also reach what is below.',
    name: 'Name',
    people: '{n} people',
    below: '{n} with those below',
    add: 'Add below',
    addName: 'Name of the new shop or section',
    addDo: 'Add',
    rename: 'Rename',
    renameDo: 'Rename',
    move: 'Move',
    moveTo: 'Move below which one?',
    moveDo: 'Move',
    movePeople: 'Move people',
    movePeopleTo: 'Where the {n} people here go',
    movePeopleDo: 'Move people',
    close: 'Close',
    closeLead: 'The code on its poster stops working. Records stay.',
    closeDo: 'Close',
    poster: 'Poster',
    slips: 'First slips',
    shop: 'Progress',
    edit: 'Change',
    done: {
      created: '“{name}” was added.',
      renamed: 'Renamed.',
      moved: 'Moved.',
      closed: 'Closed.',
      people: '{n} people were moved.'
    },
    problems: {
      'not-allowed': 'Only administrators can do this.',
      'name-missing': 'Enter a name.',
      'name-too-long': 'A name has 120 characters at most.',
      'name-taken': 'There is one with this name in the same place. Choose another name.',
      'unknown-unit': 'This shop or section was not found. Open the page again.',
      root: 'The topmost one can be neither moved nor closed.',
      'own-subtree': 'It cannot be moved below itself. Choose another place.',
      'in-use':
        'Still in use (people {people}, below it {children}, assignments {assignments}). Move the people, close what is below and withdraw the assignments first.'
    }
  }
}
