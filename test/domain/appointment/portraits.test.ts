import { describe, expect, it } from 'vitest';
import { arrangedView } from '#domain/appointment/arranged-view';
import { appoint, dismiss } from '#domain/appointment/decide/appointing';
import { checkPortrait, type PortraitWish, setPortrait } from '#domain/appointment/decide/portraits';
import { officerOf, type Studio } from '#domain/appointment/studio';
import type { Actor } from '#domain/kernel/actor';
import { DAY, HOUR } from '#domain/kernel/time';
import { actor, done, LIU, moment, NOW, STAFF } from '../../kit/given';
import { CHAIR_ACTOR, studioOf, ZHENG_ACTOR } from '../../kit/given-requests';
import { YUNNAN } from '../../kit/studios';

const STUDIO = studioOf(YUNNAN);
const [FACE, OTHER] = ['cloud://a/tickets/portrait/1.jpg', 'cloud://a/tickets/portrait/2.jpg'];
/** Who is of the staff and sits in the studio, too. */
const BOTH: Actor = { ...CHAIR_ACTOR, roles: ['officer', 'staff'] };

const set = (studio: Studio, who: Actor, wish: Partial<PortraitWish> = {}) =>
  setPortrait(studio, { officerId: 'chair', fileId: FACE, ...wish }, moment({ actor: who }));
const check = (studio: Studio, who: Actor, right = true, portraitId?: string, seen = true) => {
  const id = portraitId ?? officerOf(studio, 'chair')?.portrait?.waiting?.id ?? 'none';
  return checkPortrait(studio, { officerId: 'chair', portraitId: id, right, seen }, moment({ actor: who }));
};
const faceIn = (studio: Studio) => officerOf(studio, 'chair')?.portrait;
const owed = (studio: Studio, kind: string) =>
  Object.values(studio.effects)
    .filter((effect) => effect.kind === kind)
    .map((effect) => ('files' in effect ? effect.files : 'about' in effect ? effect.about : ''));

const handedIn = done(set(STUDIO, CHAIR_ACTOR));
const shown = done(check(handedIn, STAFF));

describe('The portrait of an officer', () => {
  it('that the officer hands in waits, and staff are told once', () => {
    expect(faceIn(handedIn)).toEqual({ shown: null, waiting: { id: expect.any(String), fileId: FACE } });
    expect(arrangedView(handedIn).portraitsWaiting).toBe(1);
    expect(owed(handedIn, 'tell-staff')).toEqual(['officer-portrait-waits']);
    const again = done(set(handedIn, CHAIR_ACTOR, { fileId: OTHER }));
    expect(owed(again, 'tell-staff')).toHaveLength(1);
    expect(owed(again, 'forget-portrait')).toEqual([[FACE]]);
  });

  it('is shown after the yes of somebody else, and stands until the next one has its own', () => {
    expect(faceIn(shown)).toEqual({ shown: FACE, waiting: null });
    expect(owed(shown, 'notify')).toEqual(['officer-portrait-shown']);
    const next = done(set(shown, CHAIR_ACTOR, { fileId: OTHER }));
    expect(faceIn(next)).toMatchObject({ shown: FACE, waiting: { fileId: OTHER } });
    const refused = done(check(next, STAFF, false));
    expect(faceIn(refused)).toEqual({ shown: FACE, waiting: null });
    expect(owed(refused, 'notify')).toContain('officer-portrait-refused');
    expect(owed(refused, 'forget-portrait')).toEqual([[OTHER]]);
    expect(owed(done(check(next, STAFF)), 'forget-portrait')).toEqual([[FACE]]);
  });

  it('that staff hand in for somebody else is shown at once; the own one waits like anybody’s', () => {
    expect(faceIn(done(set(STUDIO, STAFF)))).toEqual({ shown: FACE, waiting: null });
    const own = done(set(STUDIO, BOTH));
    expect(faceIn(own)?.shown).toBeNull();
    expect(check(own, BOTH)).toMatchObject({ refusal: { code: 'ANOTHER_NEEDED' } });
  });

  it('is handed in by nobody else, and for nobody who does not sit there', () => {
    for (const who of [ZHENG_ACTOR, LIU, actor('chair-of-others', ['officer'])])
      expect(set(STUDIO, who)).toMatchObject({ refusal: { code: 'OFFICER_NOT_FOUND' } });
    expect(set(STUDIO, STAFF, { officerId: 'qian' })).toMatchObject({
      refusal: { code: 'OFFICER_NOT_FOUND' },
    });
  });

  it('that was looked at is the one that is shown, or none', () => {
    const id = faceIn(handedIn)?.waiting?.id ?? '';
    const replaced = done(set(handedIn, CHAIR_ACTOR, { fileId: OTHER }));
    expect(check(replaced, STAFF, true, id)).toMatchObject({ refusal: { code: 'PORTRAIT_CHANGED' } });
    expect(check(shown, STAFF)).toMatchObject({ refusal: { code: 'PORTRAIT_CHANGED' } });
  });

  it('that nobody can be shown gets no yes, and may get a no', () => {
    const next = done(set(shown, CHAIR_ACTOR, { fileId: OTHER }));
    expect(check(next, STAFF, true, undefined, false)).toMatchObject({
      refusal: { code: 'PORTRAIT_CHANGED' },
    });
    expect(faceIn(done(check(next, STAFF, false, undefined, false)))).toEqual({ shown: FACE, waiting: null });
  });

  it('that comes and goes all day tells staff once, and once more the next day', () => {
    const at = (studio: Studio, now: number, fileId: string | null) =>
      done(setPortrait(studio, { officerId: 'chair', fileId }, moment({ actor: CHAIR_ACTOR, now })));
    const again = [FACE, null, OTHER, null, FACE].reduce((studio, fileId) => at(studio, NOW, fileId), STUDIO);
    expect(owed(again, 'tell-staff')).toHaveLength(1);
    const nextDay = at(at(again, NOW + HOUR, null), NOW + DAY, FACE);
    expect(owed(nextDay, 'tell-staff')).toHaveLength(2);
  });

  it('that waits goes on waiting when staff hand in another one', () => {
    const both = done(set(handedIn, STAFF, { fileId: OTHER }));
    expect(faceIn(both)).toMatchObject({ shown: OTHER, waiting: { fileId: FACE } });
    expect(owed(both, 'forget-portrait')).toEqual([]);
  });

  it('is taken away by the officer or by staff, with what waits, and its files go', () => {
    const both = done(set(shown, CHAIR_ACTOR, { fileId: OTHER }));
    for (const who of [CHAIR_ACTOR, STAFF]) {
      const none = done(set(both, who, { fileId: null }));
      expect(faceIn(none)).toEqual({ shown: null, waiting: null });
      expect(owed(none, 'forget-portrait')).toEqual([[FACE, OTHER]]);
    }
  });

  it('stays with another title, and goes with the post', () => {
    const titled = { memberId: 'chair', name: '周主席', title: '名誉主席', cares: false };
    const retitled = done(appoint(shown, titled, { roles: ['resident'] }, moment({ actor: STAFF })));
    expect(faceIn(retitled)?.shown).toBe(FACE);
    const left = done(
      dismiss(done(set(shown, CHAIR_ACTOR, { fileId: OTHER })), 'chair', moment({ actor: STAFF })),
    );
    expect(officerOf(left, 'chair')).toBeNull();
    expect(owed(left, 'forget-portrait')).toEqual([[FACE, OTHER]]);
    expect(JSON.stringify(left.officers)).not.toContain('cloud://');
  });
});
