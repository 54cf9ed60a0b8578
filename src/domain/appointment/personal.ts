import { about, holding, kept, NOBODY, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import { CHANNEL_LABEL, MODE_LABEL, OUTCOME_LABEL, STATE_LABEL, TOPIC_LABEL } from './labels';
import { type Appointment, TOPICS } from './request';

const asker = about('residentId');
const saysTopic = Object.fromEntries(TOPICS.map((topic) => [topic, TOPIC_LABEL[topic].office]));

export const appointmentHoldings = {
  appointments: holding<Appointment>({
    title: '约谈',
    found: ['residentId', 'officer.memberId'],
    seals: sealedAt('contact', 'about', 'notes[].words', 'answer.words', 'evaluation.words'),
    texts: {
      ...kept(
        'residentId',
        'studio.id',
        'studio.name',
        'studio.unionId',
        'studio.unionName',
        'studio.aboveId',
      ),
      ...kept('officer.memberId', 'desk', 'aboveDesk', 'slot.id', 'waitsFor.id', 'answer.officerId'),
      ...kept('due.because.skipped[].name', 'due.because.skipped[].on[]', 'due.because.madeUp[]'),
      ...kept('reminded[]', 'escalated[]', 'counted[].owner', 'counted[].month'),
      contact: asker.contact,
      about: asker.sealed,
      ...kept('photos[].traceId'),
      'photos[].fileId': asker.picture,
      'notes[].words': asker.sealed,
      'answer.words': asker.sealed,
      'evaluation.words': asker.sealed,
      'officer.name': about('officer.memberId').name,
      'counted[].name': about('counted[].owner').name,
      'events[].why': about('residentId', 'events[].memberId').words,
    },
    labels: {
      state: '进展',
      channel: '怎么来的',
      topic: '什么事',
      mode: '怎么谈',
      people: '几个人',
      studio: '工作室',
      officer: '工会干部',
      contact: '联系方式',
      about: '您说的',
      photos: '照片',
      notes: '往来的话',
      slot: '接待时段',
      waitsFor: '候补时段',
      meetingAt: '见面时间',
      requestedAt: '提出时间',
      metAt: '谈过的时间',
      respondedAt: '受理时间',
      answer: '答复',
      evaluation: '评价',
      lasting: '三十天后',
      ...unsaid('residentId', 'desk', 'aboveDesk', 'round', 'roundAt', 'answerFrom', 'respondedInTime'),
      ...unsaid('pauses', 'transfers', 'due', 'dueAt', 'reminded', 'escalated', 'actsAt'),
      ...unsaid('meetingRemindedTo'),
      ...unsaid('calendarVersion', 'counted'),
    },
    says: { ...STATE_LABEL, ...saysTopic, ...MODE_LABEL, ...CHANNEL_LABEL, ...OUTCOME_LABEL },
  }),
  /** Who sits in one has a post, which ends, and the portrait with it, before anything is overwritten; slots know ids alone. */
  studios: NOBODY,
  appointment_slots: NOBODY,
  studio_moves: NOBODY,
  working_calendars: NOBODY,
  /** Of nobody: staff write what fits everybody. */
  answer_phrases: NOBODY,
  studio_scores: NOBODY,
  studio_score_sums: NOBODY,
  appointment_tallies: NOBODY,
} satisfies RoomHoldings;
