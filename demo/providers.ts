import type { Provider, ShownVideo, Worker } from '#domain/firm/firm';
import { standingAt } from '#domain/firm/standing-follows';
import { CLOCK } from '#domain/kernel/actor';
import { DAY } from '#domain/kernel/time';
import type { Identity } from '#domain/membership/member';
import type { Application } from '#domain/vetting/application';
import { vettedFirm } from '#domain/vetting/founding';
import { approved, formOf, staffActor } from './applications';
import { type Act, crewOf } from './crew';
import { type Dice, diceFor } from './dice';
import { FIRM_PAPER, FIRMS, type Firm, managerName } from './firms';
import { ladderOf, steppedAt } from './ladder';
import { momentOf } from './moment';
import { paperOf } from './papers';
import type { PutFile } from './showcase';

export interface Scene {
  readonly now: number;
  readonly staffId: string;
  readonly putFile: PutFile;
  /** What a firm of these categories shows of its work. */
  readonly films: (categories: readonly string[]) => readonly ShownVideo[];
}

/** People of the story who come to their firm under an openid of their own. */
const OWN_OPENID: Readonly<Record<string, string>> = { 'huimin-ma': 'demo-ma', 'haibin-sun': 'demo-sun' };

export interface VettedFirm {
  readonly firm: Firm;
  readonly application: Application;
  readonly provider: Provider;
  readonly identities: readonly Identity[];
}

export const vettedFirms = (scene: Scene): VettedFirm[] =>
  FIRMS.map((firm, index) => vetted(firm, index, scene, diceFor(`firm ${firm.id}`)));

/** As it applied, was let in, took on its people, and stands today. */
function vetted(firm: Firm, index: number, scene: Scene, dice: Dice): VettedFirm {
  const { now, staffId } = scene;
  const at = now - dice.between(220, 520) * DAY;
  const application = applied(firm, index, at, scene, dice);
  const founded = vettedFirm(application, momentOf(staffActor(staffId), at, dice));
  const acts = [...crewOf(firm, index + 1, scene), ...stepOf(firm, scene, dice)];
  const provider = acts
    .sort((one, other) => one.at - other.at)
    .reduce((known, { done }) => done(known), founded);
  const identities = [
    ...provider.workers.map(identityOf(firm)),
    managerIdentity(firm, application.applicantId),
  ];
  return { firm, application, provider, identities };
}

function applied(firm: Firm, index: number, at: number, scene: Scene, dice: Dice): Application {
  const { id, name, introduction, categories, streets, papers = {}, shows = false } = firm;
  const managerId = dice.id();
  const applicant = { key: id, name, manager: managerName(firm), categories, introduction };
  const form = formOf(applicant, index, scene, dice);
  const photo = form.papers[0]?.photo ?? '';
  const written = {
    ...form,
    office: `${streets[0] ?? ''} ${dice.between(2, 60)} 号`,
    streets,
    papers: categories.map((category) => {
      const paper = papers[category] ?? 'valid';
      return paperOf({ names: FIRM_PAPER, category, paper, now: scene.now, handedInAt: at, photo }, dice);
    }),
    videos: shows ? scene.films(categories) : [],
    // A few wait for the federation; the others have not said it.
    joinsUnion: index % 5 === 2,
  };
  return approved(id, written, managerId, { ...scene, at }, dice);
}

/** What the rules have led to, some weeks ago. */
function stepOf({ id, standing }: Firm, { now }: Scene, dice: Dice): Act[] {
  const at = steppedAt(now);
  if (standing === 'good') return [];
  const moment = momentOf(CLOCK, at, dice);
  // What it then had was taken away at once.
  const done = (provider: Provider) => ({
    ...standingAt(provider, ladderOf(id, standing, now), moment),
    sweepsAt: null,
  });
  return [{ at, done }];
}

const identityOf =
  (firm: Firm) =>
  ({ workerId, memberId }: Worker): Identity => ({
    _id: OWN_OPENID[workerId] ?? `demo-worker-${workerId}`,
    version: 1,
    memberId,
    roles: ['resident', 'worker'],
    providerId: firm.id,
  });

const managerIdentity = (firm: Firm, memberId: string): Identity => ({
  _id: firm.id === 'huimin' ? 'demo-manager' : `demo-manager-${firm.id}`,
  version: 1,
  memberId,
  roles: ['resident', 'manager'],
  providerId: firm.id,
});
