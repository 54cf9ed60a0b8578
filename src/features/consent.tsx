import { View } from '@tarojs/components';
import { Screen } from '../components/screen';
import { Skeleton } from '../components/skeleton';
import { goTab, type TabName } from '../hooks/go';
import { useCommand } from '../hooks/use-command';
import { useQuery } from '../hooks/use-query';
import { GuidePoints } from './guide-points';

interface ConsentProps {
  /** What it is needed for: 看您的单子. */
  readonly purpose: string;
  readonly tab?: TabName;
  readonly title?: string;
}

/** Asked at the moment when we have to know who somebody is; never to look around. What is agreed to is what is read here. */
export function Consent({ purpose, tab, title }: ConsentProps) {
  const { value: guide, screen } = useQuery('membership', 'guide', { about: 'privacy' });
  const enter = useCommand('membership', 'enter');
  const agree = (agreed: number) => enter.run({ agreed });
  return (
    <Screen
      {...screen}
      {...(tab ? { tab } : {})}
      {...(title ? { title } : {})}
      skeleton={<Skeleton cards={1} lines={6} />}
      action={
        guide
          ? {
              id: 'agree',
              label: '同意并继续',
              onTap: () => agree(guide.edition),
              running: enter.running,
            }
          : null
      }
      second={{ id: 'not-now', label: '先看看', onTap: () => goTab('home') }}
      problem={enter.problem}
    >
      <View className="heading">{`${purpose}，先认识一下`}</View>
      <View className="secondary">请看一看下面几条。同意以后才会记下您的信息。</View>
      {guide && <GuidePoints guide={guide} />}
    </Screen>
  );
}
