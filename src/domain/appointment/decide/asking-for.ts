import type { Moment } from '#domain/kernel/actor';
import { change, type Decision } from '#domain/kernel/entity';
import { no } from '#domain/kernel/result';
import type { Sealed } from '#domain/kernel/sealed';
import type { Calendar } from '../calendar';
import { givenOrLeft, turnFor } from '../handler';
import type { Studio } from '../studio';
import { whoIsTold } from './asking';
import { markOf, NEW, type Said, since } from './new-request';
import { type Case, lookAgain, step, tellEach } from './step';

interface AskingFor extends Said {
  readonly studio: Studio | null;
  /** null: no member, or nobody knows which. */
  readonly residentId: string | null;
  /** What stands in place of the words where none is written down. */
  readonly unsaid: Sealed;
}

/**
 * 代为约谈: staff write down for which studio somebody telephones, who asks then as anybody does. Of a psychological one no
 * word is kept: the counsellor whose turn it is calls back.
 */
export function askFor(
  asking: AskingFor,
  calendar: Calendar,
  moment: Moment,
): Decision<Case, 'STUDIO_NOT_FOUND' | 'NO_CARE_HERE'> {
  const { studio, residentId, topic, unsaid } = asking;
  if (!studio?.open) return no('STUDIO_NOT_FOUND', [{ path: 'studioId', problem: 'unknown' }]);
  const cares = topic === 'psychological';
  const officer = turnFor(asking, studio, moment.now);
  if (cares && !officer) return no('NO_CARE_HERE', [{ path: 'topic', problem: 'nobody' }]);
  const given = givenOrLeft(asking, studio._id, officer);
  const mark = markOf(cares ? { ...asking, about: unsaid } : asking, studio, given);
  const draft = { ...NEW, ...mark, channel: 'telephone', residentId, ...since(NEW, moment.now) } as const;
  const officers = whoIsTold(studio, given).filter((one) => one !== residentId);
  const effects = [
    ...tellEach(draft, officers, 'appointment-asked'),
    ...(residentId === null || cares ? [] : tellEach(draft, [residentId], 'appointment-recorded')),
    lookAgain(draft),
  ];
  return change({
    request: step(draft, moment, calendar, { action: 'askFor', by: 'above', effects }),
    slot: null,
  });
}
