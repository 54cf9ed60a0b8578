import { View } from '@tarojs/components';
import { MARK_LABEL } from '#domain/rating/labels';
import { type Marks, RATING_TEXT_MAX, TAGS } from '#domain/rating/rating';
import { whoComes } from '#domain/repair/by-kind';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { Stars } from '../../../components/stars';
import { useEarns } from '../../../hooks/use-earns';
import { type Form, useForm } from '../../../hooks/use-form';

type Mark = keyof Marks;
type Tag = (typeof TAGS)[number];
const MARKS = Object.keys(MARK_LABEL) as Mark[];
const PHOTOS = 6;

// Each mark is a part of its own: two stars that are tapped quickly must not undo each other.
interface RatingDraft extends Partial<Marks> {
  readonly tags: readonly Tag[];
  readonly text: string;
  readonly photos: readonly Photo[];
}
const EMPTY: RatingDraft = { tags: [], text: '', photos: [] };

const complete = ({ punctuality, workmanship, attitude, honestPrice }: Partial<Marks>): Marks | null =>
  punctuality && workmanship && attitude && honestPrice
    ? { punctuality, workmanship, attitude, honestPrice }
    : null;

export function RatingForm({ order }: { order: OrderView }) {
  const earns = useEarns('rating');
  const form = useForm('rating', 'rate', {
    kept: `rate-${order.id}`,
    empty: EMPTY,
    missing: (draft) => {
      const left = MARKS.filter((mark) => !draft[mark]).length;
      return left === 0 ? null : `还有 ${left} 项没有点星。`;
    },
    input: ({ tags, text, photos, ...given }) => {
      const marks = complete(given);
      const fileIds = photos.map(({ fileId }) => fileId);
      return marks && { orderId: order.id, marks, tags: [...tags], text: text.trim(), photos: fileIds };
    },
  });
  const unfit = form.command.refusal === 'WORDS_NOT_ALLOWED' ? form.problem : null;
  return (
    <Screen
      action={form.button('send-rating', earns === null ? '送出评价' : `送出评价，得 ${earns} 积分`)}
      problem={form.problem}
    >
      <View className="heading">{`${order.worker?.name ?? whoComes(order)}这一次做得怎么样？`}</View>
      <View className="secondary">{`${order.item.name}。${whoComes(order)}看不到是哪一单、哪一天，请照实说。`}</View>
      <StarsPart form={form} />
      <WordsPart form={form} unfit={unfit} />
    </Screen>
  );
}

interface PartProps {
  readonly form: Form<RatingDraft>;
}

const StarsPart = ({ form: { draft, change } }: PartProps) => (
  <Card>
    <View className="stack">
      {MARKS.map((mark) => (
        <Stars
          key={mark}
          id={mark}
          label={MARK_LABEL[mark]}
          value={draft[mark] ?? null}
          onChange={(stars) => change({ [mark]: stars })}
        />
      ))}
    </View>
  </Card>
);

const WordsPart = ({ form, unfit }: PartProps & { readonly unfit: string | null }) => (
  <Card>
    <View className="stack">
      <Checks
        id="tags"
        look="chips"
        label="合适的请点上，可以不选"
        {...form.choice('tags')}
        options={TAGS.map((tag) => ({ value: tag, label: tag }))}
      />
      <Field
        id="text"
        label="还想说两句"
        long
        max={RATING_TEXT_MAX}
        placeholder="可以不写"
        {...form.field('text')}
        {...(unfit === null ? {} : { problem: unfit })}
      />
      <PhotoPicker id="photos" purpose="rating-photo" label="照片" max={PHOTOS} {...form.choice('photos')} />
    </View>
  </Card>
);
