import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openScreen } from '../kit/browser';
import { type EmptyTown, openEmptyTown } from '../kit/empty-town';
import { fetched } from './empty-town/fetched';
import { itsWorker, theFirm } from './empty-town/firm';
import { atTheDoor, booked, done, rated } from './empty-town/order';
import { aSecondOne, theFirstOne } from './empty-town/roles';
import { calendar, catalogue, complete, places, reward, station, studio } from './empty-town/setting-up';
import { answered, asked } from './empty-town/talk';
import { announced, counted, itsOfficer, joined, rights, unions } from './empty-town/union';

// A district is born: from a database that holds nothing to a reward that is fetched, by taps alone. Whoever opens a
// district follows docs/opening-a-district.md, whose chapters are these.

let town: EmptyTown;
beforeAll(async () => {
  town = await openEmptyTown();
});
afterAll(() => town?.stop());

describe('A town that holds nothing', () => {
  afterEach(() => expect.poll(() => town.taps.untouched()).toEqual([]));

  test('The first member of staff is appointed by the console', () => theFirstOne(town));
  test('A second member of staff is asked, and says yes', () => aSecondOne(town));
  test('The streets and their communities are written down', () => places(town));
  test('The starter catalogue is taken over, and a price is changed', () => catalogue(town));
  test('The unions are founded, and the words of rights and duties are looked through', async () => {
    await rights(town);
    await unions(town);
    await itsOfficer(town);
  });
  test('The opening hours are set in the working calendar', () => calendar(town));
  test('A studio opens, with an officer and a roster', () => studio(town));
  test('A station is set up where rewards are fetched', () => station(town));
  test('A reward comes on the shelf', async () => {
    await reward(town);
    await complete(town);
  });
  test('A firm asks to be let in, and one member of staff reviews it', () => theFirm(town));
  test('A worker joins by invitation, and another member of staff admits the worker', () => itsWorker(town));
  test('A resident books for a blocked drain', () => booked(town));
  test('The worker accepts, and is recognised at the door', () => atTheDoor(town));
  test('The price is approved, and the work is done', () => done(town));
  test('The resident confirms, rates, and has points', () => rated(town));
  test('A resident asks for a talk, and the officer accepts', () => asked(town));
  test('They meet, the officer answers, and the answer is evaluated', () => answered(town));
  test('The reward is fetched', () => fetched(town));
  test('A resident joins the union by the code on its wall, and has a number', () => joined(town));
  test('What the union came to is read, by staff and by its officer', () => counted(town));
  test('An announcement is published, and read', () => announced(town));
});

describe('What comes to the cloud without a touch', () => {
  test('is named: a call past the app, a call of nobody, a second one for the same touch, a screen by its address', async () => {
    const { cloud, taps, hand } = town;
    await hand.liu.page.evaluate(async () => {
      const send = (requestId: string) =>
        fetch('/call/membership', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-wx-openid': 'wx-liu' },
          body: JSON.stringify({ action: 'editProfile', requestId, input: { name: '别人', elder: false } }),
        });
      await send('untouched-1');
      await send('untouched-2');
    });
    await expect.poll(() => taps.untouched()).toContain('membership.editProfile was sent without a touch');
    await cloud.phone('wx-liu').does('membership', 'me', {});
    expect(taps.untouched()).toContain('membership.me of wx-liu came from no page');
    await openScreen(hand.liu.page, '/pages/resident/points/index');
    await expect
      .poll(() => taps.untouched().some((one) => one.startsWith('opened by its address')))
      .toBe(true);
  });
});
