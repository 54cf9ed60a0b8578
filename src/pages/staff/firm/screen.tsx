import { View } from '@tarojs/components';
import { STORY_LABEL } from '#domain/firm/labels';
import { dayOf, sayInstant } from '#domain/kernel/time';
import { STANDING_LABEL, sayWhy } from '#domain/standing/labels';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Timeline } from '../../../components/timeline';
import { CrewCard, PaperRow } from '../../../features/crew-card';
import { LadderCard } from '../../../features/ladder-card';
import { Managing } from '../../../features/managing';
import { goInstead, useParam } from '../../../hooks/go';
import { useOwnId } from '../../../hooks/pane';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import type { Output } from '../../../platform/rooms';
import { OwnCase } from '../own-case';
import { Admitting } from './admitting';
import { CheckingAmendments } from './amending';
import { AnsweringAppeal, Reinstating } from './answering';
import { Complaints } from './complaints';
import { ConfirmingSuspension } from './confirming';
import { Papers } from './papers';
import { Recounting } from './recounting';
import { ConfirmingAtOnce, StoppingFirm } from './stopping-firm';
import { HoldingBack } from './stopping-worker';
import { TakingBack } from './taking-back';
import { Training } from './training';

/** 服务商档案: everything of one firm, what waits for staff, and everything that was ever done about it. */
export default function StaffFirm() {
  const id = useParam('id');
  const now = useNow();
  const standing = useOwnId('standing');
  const { value, screen } = useQuery('provider', 'firmFile', { providerId: id });
  const { value: ladder } = useQuery('provider', 'firmStanding', { providerId: id });
  const { firm, ownCase, story = [] } = value ?? {};
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={5} />}
      wayOn={{ label: '回服务商审核台', onTap: () => goInstead('vettingDesk') }}
    >
      {firm && (
        <>
          <View className="heading" id={standing}>
            {`${firm.name} · ${firm.quitAt === null ? STANDING_LABEL[firm.standing] : '已退出'}`}
          </View>
          {ownCase && <OwnCase words="这家和您自己有关，请让另一位同事来办。" />}
          {ladder && <ConfirmingSuspension ladder={ladder} now={now} />}
          {ladder && <ConfirmingAtOnce ladder={ladder} now={now} />}
          {ladder && <AnsweringAppeal ladder={ladder} />}
          {firm.quitAt !== null && (
            <TakingBack firm={firm} quitAt={firm.quitAt} ownCase={ownCase ?? false} now={now} />
          )}
          <Crew firm={firm} ownCase={ownCase ?? false} now={now} />
          <OwnPapers firm={firm} />
          {!ownCase && <Managing firm={firm} />}
          <CheckingAmendments firm={firm} />
          {ladder && <Ladder ladder={ladder} ownCase={ownCase ?? false} now={now} />}
          <Complaints firmId={id} now={now} />
          <Story story={story} now={now} />
        </>
      )}
    </Screen>
  );
}

type File = Output<'provider', 'firmFile'>;
interface OfFirm {
  readonly firm: File['firm'];
}
interface Looking {
  /** It is about the one who looks. */
  readonly ownCase: boolean;
  readonly now: number;
}

const Crew = ({ firm, ownCase, now }: OfFirm & Looking) => (
  <>
    {firm.crew.map((member) => (
      <View key={member.workerId} className="stack">
        <CrewCard member={member} links={firm.links} />
        {!member.admitted && <Admitting firmId={firm.id} member={member} today={dayOf(now)} />}
        {member.admitted && <Training firmId={firm.id} member={member} today={dayOf(now)} />}
        {member.admitted && <Papers firmId={firm.id} papers={member.certificates} />}
        {member.admitted && !ownCase && (
          <HoldingBack firmId={firm.id} member={member} today={dayOf(now)} now={now} />
        )}
      </View>
    ))}
  </>
);

const OwnPapers = ({ firm }: OfFirm) => (
  <>
    <Card title="单位证件" flush>
      {firm.certificates.map((paper) => (
        <PaperRow key={paper.id} paper={paper} />
      ))}
    </Card>
    <Papers firmId={firm.id} papers={firm.certificates} />
  </>
);

const Ladder = ({ ladder, ownCase, now }: Looking & { ladder: Output<'provider', 'firmStanding'> }) => (
  <>
    <LadderCard ladder={ladder} now={now} />
    <Recounting firmId={ladder.providerId} />
    {!ownCase && <StoppingFirm ladder={ladder} today={dayOf(now)} />}
    {ladder.standing === 'suspended' && !ladder.atOnce && (
      <Reinstating firmId={ladder.providerId} today={dayOf(now)} />
    )}
  </>
);

const Story = ({ story, now }: Pick<File, 'story'> & { now: number }) => (
  <Card title="经过">
    <Timeline
      id="story"
      happenings={story.map(({ at, action, why }, place) => ({
        key: `${at}-${place}`,
        title: STORY_LABEL[action] ?? action,
        when: sayInstant(at, now),
        note: why === null ? null : sayWhy(why),
      }))}
    />
  </Card>
);
