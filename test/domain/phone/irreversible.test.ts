import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { consequenceOf } from '#domain/complaint/consequences';
import { contracts } from '#domain/contracts';
import { IRREVERSIBLE } from '../../../src/text/irreversible';
import { BUDGETS } from '../../kit/budgets';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

/** What adds something, can be taken back or set again, or is said once and harms nobody. By hand: a new command has to be thought of. */
const GOES_ON: Readonly<Record<string, string>> = {
  repair:
    'saveItem takeStarter importItems continueImport callees openContact attend handBack noteCall book bookFor moveWindow accept acceptFor offer suggest recognise arrive showBefore quote approve postpone moveVisit agreeVisit finish confirm reject dispute rework resume sayReceived payFee askFeeFirst',
  rating: 'rate add reply',
  provider:
    'startApplication saveApplication submitApplication openIdentity invite join admit train giveManager comeBack handIn checkPaper amend takeBack checkAmendment checkBadge appealSuspension endSuspension giveBadge wishUnion exportFirms setDuty appealStep reinstate fileComplaint appealRuling',
  appointment:
    'cover swap scoreYearly exportAssessment setHours setDay setYear saveStudio appoint saveRoster addOpenDay setPortrait checkPortrait keepPhrase askFor enter ask supply rebook evaluate evaluateAgain reopen scoreStudio miss accept meet transfer reassign askBack',
  points: 'redeem findPickup saveReward restock setTerms exportBooks',
  membership:
    'addPlaces changePlace skipStep ownData enter editProfile setPhone typePhone confirmPhone showCode saveAddress removeAddress uploadTickets',
  roles: 'findPerson nameStaff confirmStaff',
  union:
    'found change givePost offer checkCard apply callOff admit giveBack receive keep record invite continueInviting joinInvited declineInvitation foundForFirm inviteCrew',
  figures: 'exportRows',
  notice: 'markRead grant',
  announcement: 'markRead write',
  search: 'find caller',
  station: 'saveStation checkIn close reopen report take release endBreakage',
  book: 'give borrow bringBack note',
  callback: 'ask withdraw take release record',
  session:
    'signUp signUpFor checkIn evaluate appeal make change tick makeVenue changeVenue publishHours saveCourse askCourse dateCourse evaluateCourse',
  outbox: 'settle',
};

const register: Readonly<Record<string, Readonly<Record<string, string>>>> = IRREVERSIBLE;
const goesOn = (room: string) => (GOES_ON[room] ?? '').split(' ');
const budgets: Readonly<Record<string, { readonly question: readonly string[] }>> = BUDGETS;

describe('What cannot be undone', () => {
  test('is told from what can, for every command of every room', () => {
    const untold = Object.entries(contracts).flatMap(([room, contract]) =>
      Object.keys(contract)
        .filter((action) => !budgets[room]?.question.includes(action))
        .filter((action) => !(action in (register[room] ?? {})) && !goesOn(room).includes(action))
        .map((action) => `${room}.${action}`),
    );
    expect(untold).toEqual([]);
    const both = Object.entries(register).flatMap(([room, actions]) =>
      Object.keys(actions).filter((action) => goesOn(room).includes(action)),
    );
    expect(both).toEqual([]);
  });

  test('says what it comes to, in a sentence', () => {
    const sentences = Object.values(register).flatMap((actions) => Object.values(actions));
    expect(sentences.filter((words) => !/^[^.!?]{6,60}。$/.test(words))).toEqual([]);
  });

  test('is sent by the one hook that asks for a yes, and by nothing else', () => {
    const senders = sources
      .filter(({ text }) => /import \{ send \} from '.\/send'|hooks\/send'/.test(text))
      .map(({ name }) => name);
    expect(senders).toEqual(['hooks/use-command.ts']);
    const direct = sources.filter(({ text }) =>
      Object.entries(register).some(([room, actions]) =>
        Object.keys(actions).some((action) => text.includes(`send('${room}', '${action}'`)),
      ),
    );
    expect(direct).toEqual([]);
  });

  test('the yes is given by a person: the two inputs of such commands that can be taken back are named', () => {
    const skips = sources.filter(({ text }) => /\bCAN_BE_UNDONE\b/.test(text)).map(({ name }) => name);
    expect(skips.sort()).toEqual([
      'components/dialog.ts',
      'hooks/asking.ts',
      'hooks/use-form.ts',
      'pages/provider/finish/use-finishing.ts',
      'pages/resident/roles/offer.tsx',
      'pages/staff/application/use-review.ts',
    ]);
  });
});

describe('A ruling names what it does to the firm', () => {
  const firm = { id: 'f', name: '惠民维修' };
  const of = (kind: 'subcontracting' | 'work', upheld: boolean) =>
    consequenceOf({ kind, firm, ruling: null }, 'rule', upheld).words;

  test('subcontracting that is proven expels it, and the sheet says so', () => {
    expect(of('subcontracting', true)).toContain('惠民维修会马上清退');
    expect(of('work', true)).toContain('马上计入惠民维修的信誉');
    expect(of('work', true)).not.toContain('清退');
    expect(of('subcontracting', false)).toContain('不计入惠民维修的信誉');
  });

  test('an appeal turns the ruling round, or leaves it as it stands', () => {
    const appealed = { kind: 'subcontracting', firm, ruling: { at: 0, upheld: false, why: '' } } as const;
    expect(consequenceOf(appealed, 'decideAppeal', true).words).toContain('投诉成立，惠民维修清退');
    expect(consequenceOf(appealed, 'decideAppeal', false).words).toContain('投诉不成立');
  });
});
