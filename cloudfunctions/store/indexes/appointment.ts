import { type Indexes, owed, queue } from './indexed';

export const appointmentIndexes = {
  studios: [{ name: 'open', fields: [['open', 1]] }, owed],
  studio_moves: [],
  working_calendars: [],
  answer_phrases: [],
  appointments: [
    {
      name: 'resident',
      fields: [
        ['residentId', 1],
        ['requestedAt', -1],
      ],
    },
    { name: 'asked', fields: [['requestedAt', 1]] },
    {
      name: 'desk',
      fields: [
        ['desk', 1],
        ['dueAt', 1],
      ],
    },
    {
      name: 'handled-by',
      fields: [
        ['officer.memberId', 1],
        ['desk', 1],
      ],
    },
    {
      name: 'above',
      fields: [
        ['aboveDesk', 1],
        ['dueAt', 1],
      ],
    },
    {
      name: 'answered-by',
      fields: [
        ['answer.officerId', 1],
        ['answer.at', -1],
      ],
    },
    queue('acts', 'actsAt'),
    queue('calendar', 'calendarVersion'),
    owed,
  ],
  appointment_slots: [
    {
      name: 'studio',
      fields: [
        ['studioId', 1],
        ['from', 1],
      ],
    },
    { name: 'from', fields: [['from', 1]] },
    queue('acts', 'actsAt'),
    owed,
  ],
  studio_scores: [],
  studio_score_sums: [{ name: 'period', fields: [['period', 1]] }],
  appointment_tallies: [
    {
      name: 'month',
      fields: [
        ['scope', 1],
        ['month', 1],
      ],
    },
    {
      name: 'owner',
      fields: [
        ['scope', 1],
        ['owner', 1],
        ['month', 1],
      ],
    },
  ],
} as const satisfies Indexes;
