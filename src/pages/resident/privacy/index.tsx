import { View } from '@tarojs/components';
import { dayOf, sayDay } from '#domain/kernel/time';
import type { GuideView, OwnPrivacy } from '#domain/membership/contract-privacy';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { GuidePoints } from '../../../features/guide-points';
import { go, goTab } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useQuery } from '../../../hooks/use-query';
import { Leaving } from './leaving';
import { OwnData } from './own-data';

/** 隐私: what is kept and why, what one has agreed to, who has looked, and how one takes it all back. */
export default function Privacy() {
  const { value: guide, screen } = useQuery('membership', 'guide', { about: 'privacy' });
  const { value: own, again } = useQuery('membership', 'privacy', {});
  const enter = useCommand('membership', 'enter');
  const ask = guide && own ? toAgree(own, guide) : null;
  const agree = async () => {
    if (guide && (await enter.run({ agreed: guide.edition }))) again();
  };
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={ask ? { id: 'agree', label: ask, onTap: agree, running: enter.running } : null}
      problem={enter.problem}
    >
      {guide && own && (
        <>
          <View className="heading" id="standing">
            {sayStanding(own, guide)}
          </View>
          {own.state === 'erasing' && (
            <Calm id="erasing" words="正在注销。别人等着您的事办完，您的信息就都删掉了。" />
          )}
          <GuidePoints guide={guide} />
          {own.state === 'agreed' && (
            <Card flush>
              <Row
                id="openings"
                icon="shield-check"
                label="谁看过我的信息"
                note="工会核实时查看您的电话、门牌、身份证号，都有记录"
                onTap={() => go('ownOpenings')}
              />
            </Card>
          )}
          {own.state !== 'unknown' && <OwnData />}
          {(own.state === 'agreed' || own.state === 'withdrawn') && <Leaving own={own} onDone={again} />}
        </>
      )}
    </Screen>
  );
}

function sayStanding({ state, edition, agreedAt, withdrawnAt }: OwnPrivacy, guide: GuideView): string {
  if (state === 'unknown') return '您还没有登记，我们没有记下您的信息';
  if (state === 'erasing') return '正在注销';
  if (state === 'withdrawn') return `您在${sayDay(dayOf(withdrawnAt ?? 0))}撤回了同意`;
  const since = sayDay(dayOf(agreedAt ?? 0));
  return edition === guide.edition ? `您在${since}同意了下面的指引` : `您在${since}同意的指引，后来改过`;
}

/** What the button says; null where there is nothing to agree to. */
function toAgree({ state, edition }: OwnPrivacy, guide: GuideView): string | null {
  if (state === 'withdrawn') return '重新同意';
  return state === 'agreed' && edition !== guide.edition ? '同意新的指引' : null;
}
