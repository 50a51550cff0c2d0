import type { LintReason } from '../../schema/guideline.ts'

export const asOfEn = 'General explanation as of 23 November 2026, not legal advice'

export type WordsEn = { reason: string; instead: string }

const noFine =
  'There is no fine for breaking these rules. If the company suffers a loss, we talk about the actual loss, within the law.'
const wages =
  'Wages are paid in full, whatever happened with a post. Sanctions follow the work rules and stay within article 91 of the Labour Standards Act.'
const fairShare =
  'If somebody causes a loss on purpose or by gross negligence, we may ask for a fair share of it, considering the work, what the company did to prevent it, and how careful the person was.'
const ownAccount =
  'We do not ask for the names or passwords of private accounts. The company looks after its official accounts and work devices only.'
const reporting =
  'Please protect personal data of customers and trade secrets. This does not stop anybody from reporting under the Whistleblower Protection Act or from talking to public authorities.'
const workers = 'This does not limit union activity, or talking and writing about wages and other working conditions.'
const opinions =
  'Please do not post untrue facts or personal attacks. Fair criticism of the company and opinions are not restricted.'
const measured =
  'When a rule is broken we first find out what happened and hear the person. Discipline follows the work rules and the weight of what was done.'
const capped =
  'Where a personal guarantor is asked for, the contract states a maximum amount and a term of at most three years.'
const noWatching =
  'The company does not monitor private accounts. If somebody reports a public post, we look at that post only and hear the person.'

/** The same in English, for whoever reads the page in English. Where no clause of our own would do in English, the words are those of
 *  the Japanese one in meaning. Japanese prevails. */
export const sentencesEn: Record<LintReason, WordsEn> = {
  'fixed-penalty': { reason: 'Article 16 of the Labour Standards Act forbids fixing a penalty or fine in advance for breaking a promise at work. Claiming actual loss is not forbidden', instead: noFine },
  'wage-deduction': { reason: 'Wages are paid in full (article 24, Labour Standards Act); an employer may not deduct or withhold them for a breach. Fixing an amount as a penalty is also forbidden (article 16)', instead: wages },
  'wage-cut': { reason: 'A pay cut needs a basis in the work rules; one cut is at most half a day of average wages, all together at most a tenth of a month’s wages (article 91, Labour Standards Act)', instead: wages },
  'agreed-damages': { reason: 'Article 16 of the Labour Standards Act forbids agreeing on an amount of damages in advance. Only actual loss can be claimed, and that only in part', instead: noFine },
  'all-damages': { reason: 'Under Supreme Court case law (8 July 1976) an employer can ask an employee only for the share that good faith allows. A promise to pay everything will not hold as it stands', instead: fairShare },
  'fault-or-not': { reason: 'Liability needs fault (Civil Code articles 415 and 709), and case law limits it to a fair share. A promise to pay whether or not there was fault does not fit', instead: fairShare },
  'guarantor-without-cap': { reason: 'A personal guarantee without a maximum amount is void (Civil Code article 465-2, contracts since 1 April 2020)', instead: capped },
  'guarantor-too-long': { reason: 'A guarantee for an employee lasts five years at most, three where no term is written (Act on Fidelity Guarantees, articles 1 and 2)', instead: capped },
  'family-liable': { reason: 'Family members owe nothing because they are family: a guarantee contract with a maximum amount would be needed (Civil Code article 465-2)', instead: 'For staff under age we ask a parent to consent to the contract. We do not ask parents to promise to pay for losses.' },
  'account-names': { reason: 'Private accounts belong to private life, and there is usually no ground to have them declared (privacy; for applicants article 5-5 of the Employment Security Act). Knowing them also means knowing beliefs', instead: ownAccount },
  passwords: { reason: 'Logging in with somebody else’s password can be an offence (article 3, Unauthorised Access Act), and article 4 covers obtaining one for such use. A clause cannot make people hand over private passwords', instead: ownAccount },
  'friend-requests': { reason: 'Making private connections a duty intrudes on private life. Asked of somebody who can hardly refuse, it may be seen as power harassment', instead: 'Whether to connect privately is up to each person. Saying no has no consequences.' },
  'private-monitoring': { reason: 'Rules of conduct do not reach private life in general (Supreme Court, 28 February 1974). Making people accept monitoring of private accounts may infringe privacy (Civil Code article 709)', instead: noWatching },
  'private-device': { reason: 'There is usually no ground for a company to search private devices or messages; a duty to show them may infringe privacy (Constitution article 13, Civil Code article 709)', instead: 'Work devices are checked under the information security rules. We do not ask anybody to show a private device.' },
  'reporting-ban': { reason: 'Lawful reports are protected by the Whistleblower Protection Act; its amendment in force from 1 December 2026 forbids obstructing them and makes dismissal or discipline for them a crime. A clause cannot stop reports, or information to authorities and the press. Public posts may not be protected, so name the proper channels', instead: reporting },
  'reporting-permission': { reason: 'A whistleblower report needs nobody’s permission. Making one a condition may be obstruction under the Whistleblower Protection Act as amended from 1 December 2026', instead: 'Whoever notices a wrong may report to the internal desk or to an outside body the law names. No permission is needed.' },
  'total-secrecy': { reason: 'Secrecy without exception also stops reports under the Whistleblower Protection Act (amended from 1 December 2026) and advice on working conditions. Say what is protected, and the exceptions', instead: reporting },
  'reporter-search': { reason: 'Searching for who reported is forbidden by the amended Whistleblower Protection Act from 1 December 2026', instead: 'The company does not look for who reported. The desk keeps the secret of whoever reports.' },
  'union-ban': { reason: 'Joining a union, its activity and its publications are protected by article 28 of the Constitution and article 7 of the Trade Union Act. A ban has no effect', instead: workers },
  'conditions-ban': { reason: 'Talking about pay and conditions is where the right to organise begins (Constitution article 28, Trade Union Act article 7). It cannot be made secret', instead: workers },
  'criticism-ban': { reason: 'Criticism and opinions about a company are within freedom of expression (Constitution article 21); criticism based on facts or by a union is protected. A blanket ban does not hold as a ground for discipline either (article 15, Labour Contracts Act)', instead: opinions },
  'reputation-ban': { reason: 'A wide ban such as “anything that may harm our reputation” chills reports, union activity and fair comment (Constitution articles 21 and 28, Whistleblower Protection Act). Say what is to be protected, and the exceptions', instead: opinions },
  'praise-only': { reason: 'Asking for praise only restricts opinions (Constitution article 21), and praise without saying that one works there can be stealth marketing (article 5 (iii), Premiums and Representations Act)', instead: 'When you post about our products, say that you work here. What you think of them is up to you.' },
  'discipline-without-basis': { reason: 'Discipline needs a basis in the work rules and must be in proportion (articles 7 and 15, Labour Contracts Act). A guideline or pledge alone is no basis', instead: measured },
  'automatic-dismissal': { reason: 'A dismissal without objective reasons and proportion is void (articles 15 and 16, Labour Contracts Act). A clause cannot make it automatic', instead: measured },
  'offer-withdrawal': { reason: 'A job offer that was accepted counts as a contract; it can be withdrawn only for objective and reasonable causes (Supreme Court, 20 July 1979)', instead: 'An offer is not withdrawn for a post alone, but only for objective and reasonable causes.' },
  'no-objection': { reason: 'Nobody can be made to give up the right to contest a sanction (Constitution article 32). Article 15 of the Labour Contracts Act has courts review it', instead: 'Whoever disagrees with a sanction may say so by the procedure in the work rules.' },
  'private-use-ban': { reason: 'What people say in their own time is their freedom (Constitution article 21), and rules of conduct do not reach private life in general (Supreme Court, 28 February 1974). A ban whatever the content does not hold', instead: 'Please do not use social media privately during working hours. Your own time is yours.' },
  'belief-ban': { reason: 'Beliefs and voicing them are protected (Constitution articles 19 and 21; article 3, Labour Standards Act). Only the company’s name and official accounts can be kept out of it', instead: 'We do not post political or religious opinions from official accounts or in the company’s name. Your own opinions are free.' },
  'after-leaving': { reason: 'A promise to say nothing about the company for ever is too wide (Constitution article 21, Civil Code article 90). What stays is the protection of trade secrets and personal data', instead: 'After leaving, please go on protecting trade secrets and customers’ personal data. Speaking about your work and opinions is free.' },
  'account-ban': { reason: 'Having or deleting a private account is each person’s decision (Constitution articles 13 and 21)', instead: 'Whether you have an account is up to you. Please do not open accounts in the company’s name without asking.' },
  'prior-approval': { reason: 'Asking permission for private posts comes close to censorship and reaches too far into private life (Constitution article 21; Supreme Court, 28 February 1974)', instead: 'Private posts need no permission. When unsure, you can ask the contact before posting.' }
} // prettier-ignore
