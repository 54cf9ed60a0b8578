import type { SessionEffect } from '#domain/session/owed';
import { offerCourse } from '../../store/courses';
import { checkSignUp, leaveSession } from '../../store/session-places';
import { freeHour, publishHours } from '../../store/venue-hours';
import type { Carriers } from '../carrier';
import { countTraining } from '../count-training';
import { changeLater, followSession, lapseSignUp } from '../sessions';

export const sessionCarriers: Carriers<SessionEffect> = {
  'check-sign-up': [
    'talks',
    async (effect, id, known) => {
      await checkSignUp(effect, id);
      await known.settle('session', id);
    },
  ],
  'lapse-sign-up': ['talks', lapseSignUp],
  'leave-session': [
    'talks',
    async (effect, _, known) => {
      await leaveSession(effect);
      await known.settle('session', effect.sessionId);
    },
  ],
  'follow-session': ['talks', (_, id, known) => followSession(id, known)],
  'offer-course': ['talks', offerCourse],
  'count-training': ['others', countTraining],
  'change-later': ['talks', changeLater],
  'publish-hours': ['talks', publishHours],
  'free-hour': ['talks', freeHour],
};
