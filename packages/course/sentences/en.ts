import type { Args, Sentence, Sentences } from './sentence.ts'

const kinds: Record<string, string> = {
  scene: 'scene', variable: 'variable', cast: 'cast member', objective: 'objective', choice: 'choice', clue: 'clue',
  attribute: 'attribute', source: 'source of a clue', cascade: 'cascade', picture: 'picture', face: 'face', fact: 'fact',
  locale: 'language', module: 'module', scenario: 'scenario', ending: 'ending'
} // prettier-ignore
const kind = (args: Args) => kinds[args.kind ?? ''] ?? 'thing'

/** Sentences of problems in English. */
export const en: Sentences = {
  E001: shape,
  E002: ({ key }) => ({
    message: `The words of "${key}" are empty, or what follows # was dropped as a comment.`,
    cure: `Put the whole text in quotes, e.g. ${key}: "break time #shift".`
  }),
  E003: () => ({ message: 'The file is not UTF-8.', cure: 'Save it again as UTF-8 in your editor.' }),
  E004: ({ size, largest }) => ({
    message: `The file is too large (${size} bytes, at most ${largest}).`,
    cure: 'Shrink the picture, or split the module.'
  }),
  E005: () => ({
    message: 'This link leads out of the folder and is not read.',
    cure: 'Put the file itself into this folder.'
  }),
  E006: ({ detail = '' }) => ({
    message:
      detail === 'tab' ? 'A tab is used for indentation.'
      : detail === 'nesting' ? 'Nested too deeply, or too many references.'
      : detail === 'front matter' ? 'The part between two lines of --- at the top is missing.'
      : `This is not valid YAML (${detail}).`,
    cure:
      detail === 'tab' ? 'Use two spaces instead.'
      : detail === 'front matter' ? 'Begin with a line of ---, then the keys, then another line of ---.'
      : 'Put words holding @ * [ ! # or : in quotes, and look for a bracket that is not closed.'
  }), // prettier-ignore
  E007: ({ reason }) => ({
    message:
      reason === 'empty'
        ? 'There are no course files here.'
        : reason === 'missing'
          ? 'There is no such file.'
          : reason === 'special'
            ? 'This is not a plain file.'
            : 'The file can not be read.',
    cure:
      reason === 'missing' || reason === 'empty'
        ? 'Check the name and the place.'
        : 'Check what kind of file it is and whether it may be read.'
  }),
  I008: ({ found }) => ({
    message: `Saved with ${found} (it is read all the same).`,
    cure: '"hinoyojin course format" tidies it.'
  }),
  W009: ({ name }) => ({
    message: `"${name}" is not used: its kind can not be told from its name.`,
    cure: 'End the name in .scn.yaml, .items.yaml or .spot.yaml, or put it into locales, media or paths.'
  }),
  E010: (args) => ({
    message: `There is no ${kind(args)} called "${args.name}".`,
    cure: 'Mend the spelling, or add it.'
  }),
  E011: (args) => ({
    message:
      args.kind === 'key' ? `"${args.name}" is written twice.` : `The id "${args.name}" is used twice or is reserved.`,
    cure: 'Give one of them another name.'
  }),
  E013: ({ name, expected }) => ({
    message: `Objective "${name}" differs from the module's.`,
    cure: `Use the words of module.md: "${expected}", and the same kind.`
  }),
  W015: () => ({ message: 'A sentence of law or evidence cites no fact.', cure: 'Add facts: [F-…].' }),
  E017: ({ name }) => ({
    message: `The file name and the fact's id "${name}" differ.`,
    cure: `Call the file ${name}.yaml.`
  }),
  E020: ({ name }) => ({
    message: `No way leads to scene "${name}".`,
    cure: 'Add a choice that goes there, or remove the scene.'
  }),
  E021: ({ way }) => ({
    message: 'The story is stuck here: nothing can be chosen and it is no ending.',
    cure: `Offer a choice in this state, or mark an end. One way here: ${way || 'the beginning'}`
  }),
  E022: ({ way }) => ({
    message: 'No ending can be reached from here.',
    cure: `Add a choice that leads towards an ending. One way here: ${way || 'the beginning'}`
  }),
  W023: ({ name }) => ({
    message: `Scene "${name}" is returned to and has a wait: time jumps again each time.`,
    cure: 'Make a second scene with the same surface and no wait, and return to that.'
  }),
  E030: ({ name }) => ({ message: `Choice "${name}" is never offered.`, cure: 'Look at its `when`, or remove it.' }),
  E031: ({ name, value, expected }) => ({
    message: `Variable "${name}" can not be "${value}".`,
    cure: `Possible values: ${expected}`
  }),
  I032: ({ name }) => ({
    message: `Nothing reads variable "${name}".`,
    cure: 'Use it in a `when` or `needs`, or remove it.'
  }),
  E040: ({ name }) => ({
    message: `No choice gives evidence for objective "${name}".`,
    cure: 'Add evidence to a choice, or drop the objective.'
  }),
  E041: ({ name }) => ({
    message: `Objective "${name}" can never be met.`,
    cure: 'Add `met` to a choice that can be reached.'
  }),
  W042: ({ name }) => ({
    message: `Objective "${name}" is met whatever one does.`,
    cure: 'Add a choice that misses it, or meets it in part.'
  }),
  W043: ({ name, count }) => ({
    message: `Objective "${name}" is evidenced in ${count} activities.`,
    cure: 'Give evidence in at least two activities (scenario, spot, check).'
  }),
  E044: pathChanged,
  E045: (args) => ({
    message:
      args.kind === 'same' ? 'A counterfactual has the same `took` and `instead`.'
      : args.kind === 'never' ? `After ${args.instead} in scene "${args.name}", the choices ${args.then || '(none)'} can not be played to an ending.`
      : `In some states of scene "${args.name}" this continuation can not be played (${args.instead} → ${args.then}).`,
    cure: 'Write `then` as choices that are really offered, up to an ending. Where it depends on the state, add another one with the same `at` and `took`.'
  }), // prettier-ignore
  W046: (args) => ({
    message: `No golden path walks the ${kind(args)} "${args.name}".`,
    cure: 'Add a path to paths/ that goes through it.'
  }),
  W047: () => ({ message: 'This path has not been recorded yet.', cure: 'Run "hinoyojin course record <module>".' }),
  W048: ({ name, fields }) => ({
    message: `Choice "${name}" lacks ${fields}.`,
    cure: 'Write did (what was done, in the past) and why (what that changed), one sentence each.'
  }),
  E050: translation,
  W051: ({ id, found }) => ({
    message: `"${id}": the kanji ${found} have no ruby.`,
    cure: `Write {${found}|reading}.`
  }),
  W054: ({ id, locale }) => ({
    message: `There is no source text for "${id}" (${locale}).`,
    cure: 'See "hinoyojin course texts <module>" for the ids; mend or remove it.'
  }),
  E055: ({ id }) => ({ message: `"${id}": a ruby brace is not closed properly.`, cure: 'Write {漢字|かんじ}.' }),
  E060: ({ kind: what, name }) => ({
    message:
      what === 'picture'
        ? `Picture "${name}" is described but not there.`
        : what === 'note'
          ? `Picture "${name}" has no note.`
          : `Picture "${name}" has no alt text.`,
    cure:
      what === 'picture'
        ? `Add media/${name}.svg (or .webp).`
        : what === 'note'
          ? `Write alt, licence and by into media/${name}.yaml.`
          : 'Write into alt what can be seen.'
  }),
  E061: ({ kind: what, name, other }) => ({
    message:
      what === 'overlap'
        ? `The region of "${name}" overlaps that of "${other}".`
        : `The region of "${name}" is empty or outside the picture.`,
    cure: 'A region is [left, top, width, height] in percent of the picture.'
  }),
  E063: ({ name, found }) => ({
    message: `Picture "${name}" holds something that is not allowed (${found}).`,
    cure: 'Save it without scripts and without links to elsewhere.'
  }),
  E070: (args) => ({
    message:
      args.kind === 'clue' ? `Clue "${args.name}" is never exposed.` : `No clue reveals attribute "${args.name}".`,
    cure: args.kind === 'clue' ? 'Look at its needs, or remove it.' : 'Name it in the reveals of a clue, or remove it.'
  }),
  W071: () => ({
    message: 'Something is exposed in every ending.',
    cure: 'Leave at least one way to end without exposure.'
  }),
  W080: () => ({
    message: 'There is no harmless post that it is right to publish, with a refusal of it.',
    cure: 'Add an objective of kind discrimination: met for publishing, missed for refusing.'
  }),
  W081: () => ({
    message: 'The best answer is clearly the longest.',
    cure: 'Shorten it, or make the others about as long.'
  }),
  E082: ({ harmless, all }) => ({
    message: `${harmless} of ${all} items are harmless.`,
    cure: 'Make half of them kind: harmless.'
  }),
  E083: ({ draw, all }) => ({
    message: `${draw} items are to be drawn, but there are only ${all}.`,
    cure: 'Lower draw, or add items.'
  }),
  E084: ({ name }) => ({
    message: `All options of item "${name}" are met, or none is.`,
    cure: 'Give it an option that is met and one that is not.'
  }),
  E090: ({ found }) => ({
    message: `"${found}" is a telephone number somebody may have.`,
    cure: 'Say "the shop\'s number" instead.'
  }),
  E091: ({ found }) => ({
    message: `The handle "${found}" may belong to somebody.`,
    cure: 'Use one that ends in _example.'
  }),
  E092: ({ found }) => ({
    message: `The address "${found}" is not reserved for examples.`,
    cure: 'Use example.com, .example, .test or .invalid.'
  }),
  E093: ({ found }) => ({
    message: `"${found}" is a real name.`,
    cure: 'Use an invented one (the network is Nokisaki), or a general word.'
  }),
  W099: ({ states }) => ({
    message: `More than ${states} states: only a part was examined.`,
    cure: 'Use fewer variables that are read (about 10), or split the story.'
  })
}

function shape({ kind: what, name = '', where, expected = '' }: Args): Sentence {
  const place = where ? ` (at ${where})` : ''
  switch (what) {
    case 'unknown-key':
      return { message: `There is no key "${name}" here${place}.`, cure: 'Mend the spelling, or remove it.' }
    case 'missing':
      return name === 'id'
        ? { message: `The id is missing${place}.`, cure: '"hinoyojin course format" gives ids.' }
        : { message: `"${name}" is missing${place}.`, cure: `Write "${name}".` }
    case 'type':
      return { message: `"${name}" has the wrong kind of value${place}.`, cure: `Expected: ${expected}` }
    case 'value':
      return { message: `"${name}" can not have this value${place}.`, cure: `Possible values: ${expected}` }
    case 'format':
      return { message: `"${name}" is not written as it should be${place}.`, cure: `Expected: ${expected}` }
    case 'too-big':
      return { message: `"${name}" is too long or too large${place}.`, cure: `At most: ${expected}` }
    case 'too-small':
      return { message: `"${name}" is too short or too small${place}.`, cure: `At least: ${expected}` }
    case 'union':
      return {
        message: `"${name}" fits none of the possible forms${place}.`,
        cure: 'Compare it with the examples of the manual.'
      }
    default:
      return { message: `"${name}" does not fit${place}.`, cure: expected }
  }
}

function pathChanged({ kind: what, choice, name, expected, was, now, field }: Args): Sentence {
  const cure = 'If this was meant, run "hinoyojin course record <module>" and let somebody look at the difference.'
  if (what === 'illegal')
    return {
      message: `"${choice}" is not offered in scene "${name}".`,
      cure: `Offered: ${expected || 'nothing (an ending)'}. Mend the choices of this path.`
    }
  if (what === 'end')
    return {
      message: `This path should end in "${was}" but ends in "${now}".`,
      cure: 'Mend the scenario, or the end of the path.'
    }
  return { message: `"${field}" differs from what was recorded (recorded ${was}, now ${now}).`, cure }
}

function translation({ kind: what, id, locale, text, count = '1' }: Args): Sentence {
  const stamp = 'run "hinoyojin course stamp <module>".'
  if (what === 'no-file')
    return {
      message: `There is no translation file for ${locale}.`,
      cure: `Write locales/${locale}.yaml; "hinoyojin course texts <module>" prints the ids.`
    }
  if (what === 'stale')
    return {
      message: `The source of "${id}" has changed (${locale} is stale).`,
      cure: `Look at the translation, then ${stamp} Source: ${text}`
    }
  if (what === 'unstamped')
    return {
      message: `${count} translations (${locale}), "${id}" first, do not say which source they translate (of).`,
      cure: `To add it, ${stamp}`
    }
  return { message: `"${id}" is not translated (${locale}).`, cure: `Add it. Source: ${text}` }
}
