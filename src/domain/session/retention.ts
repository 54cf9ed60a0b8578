import { blank } from '#domain/kernel/blank';
import { sessionHoldings } from './personal';
import { SIGN_UP_KEPT, type SignUp } from './sign-up';

/** 保存期到: who came is not known by name any more, and what was said of it has gone; a fault counts as long as it does. */
export function withoutComer(signUp: SignUp, now: number): SignUp | null {
  if (signUp.forgotten || signUp.appealedAt !== null || now < signUp.from + SIGN_UP_KEPT) return null;
  const gone = blank(signUp, {
    ...{ holding: sessionHoldings.sign_ups, isAbout: () => true, left: 'past' },
  });
  return { ...gone.document, forgotten: true, actsAt: null };
}
