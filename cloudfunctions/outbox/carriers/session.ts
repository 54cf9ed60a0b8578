import type { SessionEffect } from '#domain/session/owed';
import { offerCourse } from '../../store/courses';
import { checkSignUp, leaveSession } from '../../store/session-places';
import type { Carriers } from '../carrier';
import { countTraining } from '../count-training';
import { changeLater, followSession, lapseSignUp } from '../sessions';

export const sessionCarriers: Carriers<SessionEffect> = {
  'check-sign-up': ['talks', checkSignUp],
  'lapse-sign-up': ['talks', lapseSignUp],
  'leave-session': ['talks', leaveSession],
  'follow-session': ['talks', (_, id) => followSession(id)],
  'offer-course': ['talks', offerCourse],
  'count-training': ['others', countTraining],
  'change-later': ['talks', changeLater],
};
