import type { PlayerWords } from './ja.ts'

export const en: PlayerWords = {
  exit: 'Leave',
  next: 'Next',
  ask: 'What do you do?',
  again: 'Send again',
  close: 'Close',
  signIn: 'Sign in again',
  clock: { hour: '{h}:00', fun: '{h}:{mm}', pun: '{h}:{mm}' },

  network: {
    waiting: 'Waiting for a signal. Your answers so far are kept on this phone',
    'signed-out': 'Sign in again and you go on from here. Your answers so far are kept on this phone',
    'not-yours': 'Somebody else is signed in. Your answers so far are kept on this phone',
    'moved-on': 'You had gone further on another screen, so we go on from there',
    sending: 'Your answer is on its way'
  },

  stage: {
    list: 'Read as a list',
    phone: 'Read on the phone',
    hint: 'You can touch what is lit',
    soften: 'Gentler words',
    screen: 'The phone in the story',
    progress: 'How far the story has come',
    more: 'More',
    history: 'So far',
    scene: 'Scene {n}',
    large: 'With large text, the list is often easier to read',
    me: 'You',
    now: 'now',
    day: ['', 'the next day', 'two days later'],
    later: '{n} days later',
    hours: '{n} hours later',
    narration: 'Narration',
    toDebrief: 'Look back'
  },

  surface: {
    group: 'Group',
    dm: 'Message',
    feed: 'Nokisaki',
    own: 'Your post',
    quote: 'Quote',
    public: 'Everyone’s posts',
    story: 'Story',
    draft: 'New post',
    photo: 'Photo',
    notify: 'Notification',
    settings: 'Settings',
    audience: 'Who can see this',
    search: 'Search',
    mail: 'Mail',
    call: 'Phone',
    talking: 'On the phone',
    exposure: 'Clues that were put together',
    moment: 'Right there',
    app: 'Nokisaki'
  },

  gesture: {
    feed: 'On Nokisaki',
    post: 'Post',
    'post.delete': 'Delete the post',
    'post.keep': 'Keep the post',
    compose: 'Post screen',
    audience: 'Audience',
    settings: 'Settings',
    story: 'To the story',
    dm: 'By message',
    group: 'In the group',
    reply: 'Say something',
    notify: 'From the notification',
    open: 'Open',
    camera: 'Camera',
    photo: 'Photo',
    'photo.edit': 'Edit the photo',
    'photo.delete': 'Delete the photo',
    search: 'Search',
    mail: 'Mail',
    call: 'Phone',
    write: 'Write',
    phone: 'Put the phone down',
    account: 'Account',
    screenshot: 'Keep the screen',
    report: 'Report',
    back: 'Back',
    wait: 'Wait'
  },

  crop: {
    title: 'Crop the photo',
    how: 'Move the corners of the frame to choose what stays',
    corner: ['Top left corner', 'Top right corner', 'Bottom left corner', 'Bottom right corner'],
    value: '{x}% from the left, {y}% from the top',
    cut: 'The cropped photo',
    retaken: 'The photo taken anew',
    back: 'Leave it and go back'
  },

  spot: {
    how: 'Touch whatever catches your eye',
    list: 'Search in a list of words',
    picture: 'Search in the photo',
    marked: '{n} marked',
    done: 'I have looked',
    none: 'Finish without marking anything',
    reveal: 'These were the clues',
    found: 'You found it',
    missed: 'Here was one too',
    harmless: 'Things that are fine',
    mend: 'To fix it',
    zoom: 'Make larger',
    unzoom: 'Back to size',
    foundCount: 'You found {n} of {all}'
  },

  check: {
    progress: 'Question {n} of {all}',
    mine: 'Your answer',
    met: 'Fits',
    partial: 'Also possible',
    missed: 'Does not fit',
    yes: 'That fits.',
    near: 'That is one way too.',
    look: 'Here is what to look at.',
    harmless: 'There is no need to stop this one.',
    harmlessYes: 'Right, there is no need to stop this one.',
    audience: 'Who can see it',
    by: 'Posted by',
    done: 'That was the last question.',
    doneText: 'Your answers are recorded. Only you can see what you chose.',
    finish: 'Finish'
  },

  lesson: { read: 'I have read this', source: 'Source', minutes: 'about {n} min' },

  facts: {
    source: 'Source',
    checked: 'checked {date}',
    disclaimer: 'A general explanation, not legal advice'
  },

  debrief: {
    title: 'Looking back',
    turned: 'The moment that decided it was {clock}.',
    privacy: 'Only you can see what you chose',
    privacyMore: 'It goes neither to your shop nor to the company.',
    evening: 'How the time went',
    turning: 'The deciding moment',
    fine: 'This was fine to post',
    other: 'The same evening and the same luck, played again with only the move at {clock} changed.',
    mine: 'Your evening',
    otherNight: 'The other evening',
    end: 'The end',
    objectives: 'What worked, and what comes next',
    met: 'Done',
    partial: 'Nearly',
    missed: 'Next time',
    open: 'Not passed yet',
    know: 'Good to know',
    nextTime: 'Next time',
    rehearse: 'Try it once: {what} (30 seconds)',
    rehearseTitle: 'Once, with your own hand',
    rehearseHow: 'Touch what is lit',
    rehearsed: 'That is it. The same move next time.',
    people: 'People to talk to',
    help: {
      manager: 'Your manager',
      counselling: 'Counselling',
      hr: 'Personnel',
      school: 'Your school’s office',
      family: 'Family or friends',
      police: 'The police',
      workplace: 'Someone where you work or train'
    },
    helpText: {
      manager: 'The sooner you talk, the more can be done together',
      counselling: 'You need not give your name',
      hr: 'When it is hard to talk at work',
      school: 'There for students, whatever it is',
      family: 'So that you do not carry it alone',
      police: '#9110 when it is not urgent, 110 in danger',
      workplace: 'The sooner you talk, the more you can do together'
    },
    minutes: 'about 3 min'
  }
}
