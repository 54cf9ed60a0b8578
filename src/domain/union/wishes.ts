import type { Actor } from '#domain/kernel/actor';
import { servesIn } from './party';
import { ROOT_ID, type Union } from './union';

/** 答复想建工会的服务商: the industry federation does; where there is none, the union of the district. */
const answering = (unions: readonly Union[]): readonly Union[] => {
  const federations = unions.filter(({ kind, state }) => kind === 'federation' && state === 'open');
  return federations.length > 0 ? federations : unions.filter(({ _id }) => _id === ROOT_ID);
};

type Known = Pick<Actor, 'memberId' | 'roles'>;

/** Of those that answer, the ones in which this person serves: a firm’s union is founded under one of them. */
export const answeredBy = (unions: readonly Union[], actor: Known): readonly Union[] =>
  answering(unions).filter((union) => servesIn(union, aboveOf(union, unions), actor));

/** 有服务商想建工会: everybody who has a post there. */
export const whoAnswers = (unions: readonly Union[]): string[] => [
  ...new Set(answering(unions).flatMap(({ officers }) => officers.map(({ memberId }) => memberId))),
];

const aboveOf = ({ aboveIds }: Union, unions: readonly Union[]): readonly Union[] =>
  unions.filter(({ _id }) => aboveIds.includes(_id));

/** Staff also where no union stands yet. */
export const mayAnswer = (unions: readonly Union[], actor: Known): boolean =>
  actor.roles.includes('staff') || answeredBy(unions, actor).length > 0;
