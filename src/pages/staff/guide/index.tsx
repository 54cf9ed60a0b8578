import { View } from '@tarojs/components';
import { dayOf, sayDay } from '#domain/kernel/time';
import type { GuideView } from '#domain/membership/contract-privacy';
import { type GuideAbout, POINT_TITLE_MAX, POINT_WORDS_MAX, POINTS_MAX } from '#domain/membership/guide';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { confirm, toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goTab, useParam } from '../../../hooks/go';
import { bound, useForm } from '../../../hooks/use-form';
import { useQuery } from '../../../hooks/use-query';
import { useTakeOut } from '../../../hooks/use-removal';

/** 隐私指引、权利和义务: staff keep their words; every change is an edition of its own, which from then on is agreed to. */
export default function Guide() {
  const about = useParam('about') === 'rights' ? 'rights' : 'privacy';
  const { value, screen, again } = useQuery('membership', 'guide', { about });
  if (value) return <Editor key={value.edition} about={about} guide={value} onDone={again} />;
  return <Screen {...screen} skeleton={<Skeleton cards={2} lines={4} />} wayOn={HOME} />;
}

const HOME = { label: '回首页', onTap: () => goTab('home') };
const EMPTY = { title: '', words: '' };

const NAME: Readonly<Record<GuideAbout, string>> = { privacy: '隐私指引', rights: '会员的权利和义务' };
const SURE: Readonly<Record<GuideAbout, string>> = {
  privacy: '同意过旧版的人，会在隐私页看到有新的一版。',
  rights: '以后入会的人看到的是新的一版；已经入会的人不用重新办。',
};

interface EditorProps {
  readonly about: GuideAbout;
  readonly guide: GuideView;
  readonly onDone: () => void;
}

function Editor({ about, guide, onDone }: EditorProps) {
  const form = useForm('membership', 'keepGuide', {
    kept: `${about}-guide-${guide.edition}`,
    empty: { points: guide.points },
    missing: ({ points }) =>
      points.every(({ title, words }) => title.trim() && words.trim()) ? null : '每一条都要写',
    input: ({ points }) => ({ about, edition: guide.edition, points }),
    sure: () => confirm({ title: '换成新的一版', words: SURE[about], yes: '换' }),
    onDone: () => {
      toast('已换成新的一版');
      onDone();
    },
  });
  const { points } = form.draft;
  const takeOut = useTakeOut(points, (left) => form.change({ points: left }));
  const changed = JSON.stringify(points) !== JSON.stringify(guide.points);
  return (
    <Screen action={changed ? form.button('keep-guide', '换成新的一版') : null}>
      <View className="heading" id="standing">
        {`${NAME[about]}，${sayEdition(guide)}`}
      </View>
      {points.map((point, place) => (
        // Their order is all that tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: a point has no name of its own
        <PointFields key={place} {...{ form, point, place }} onTake={() => takeOut(place)} />
      ))}
      {form.problem && <Problem words={form.problem} />}
      {points.length < POINTS_MAX && (
        <Button
          id="add-point"
          kind="quiet"
          icon="plus"
          label="加一条"
          onTap={() => form.change({ points: [...points, EMPTY] })}
        />
      )}
    </Screen>
  );
}

const sayEdition = ({ edition, since }: GuideView): string =>
  since === 0 ? `第\u00a0${edition}\u00a0版` : `第\u00a0${edition}\u00a0版，${sayDay(dayOf(since))}起`;

interface PointProps {
  readonly form: ReturnType<typeof useForm<{ points: GuideView['points'] }, 'membership', 'keepGuide'>>;
  readonly point: GuideView['points'][number];
  readonly place: number;
  readonly onTake: () => void;
}

function PointFields({ form, point, place, onTake }: PointProps) {
  const { points } = form.draft;
  const put = (part: Partial<typeof point>) =>
    form.change({ points: points.map((one, no) => (no === place ? { ...one, ...part } : one)) });
  const line = bound(point, put, (path) => form.problemOf(`points.${place}.${path}`));
  return (
    <Card title={`第 ${place + 1} 条`}>
      <View className="stack">
        <Field id={`title-${place}`} label="标题" max={POINT_TITLE_MAX} {...line.field('title')} />
        <Field id={`words-${place}`} label="内容" long max={POINT_WORDS_MAX} {...line.field('words')} />
        {points.length > 1 && (
          <Button id={`remove-${place}`} kind="quiet" label="去掉这一条" onTap={onTake} />
        )}
      </View>
    </Card>
  );
}
