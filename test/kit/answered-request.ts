import type { Appointment } from '#domain/appointment/request';

/** The same answer at another instant. */
export const answeredAt = ({ answer }: Appointment, at: number): Pick<Appointment, 'answer'> => ({
  answer: answer && { ...answer, at },
});
