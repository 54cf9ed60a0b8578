import { View } from '@tarojs/components';
import { MARK_LABEL } from '#domain/rating/labels';
import { type Marks, RATING_TEXT_MAX, TAGS } from '#domain/rating/rating';
import type { OrderView } from '#domain/repair/contract';
import { Card } from '../../../components/card';
import { Checks } from '../../../components/choice';
import { Field } from '../../../components/field';
import { type Photo, PhotoPicker } from '../../../components/photo-picker';
import { Screen } from '../../../components/screen';
import { Stars } from '../../../components/stars';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { useEarns } from '../../../hooks/use-earns';

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
  const { draft, change, clear } = useDraft<RatingDraft>(`rate-${order.id}`, EMPTY);
  const rate = useCommand('rating', 'rate');
  const earns = useEarns('rating');
  const marks = complete(draft);
  const left = MARKS.filter((mark) => !draft[mark]).length;
  const send = async () => {
    if (!marks) return;
    const { tags, text, photos } = draft;
    const fileIds = photos.map(({ fileId }) => fileId);
    const done = await rate.run({
      orderId: order.id,
      marks,
      tags: [...tags],
      text: text.trim(),
      photos: fileIds,
    });
    if (done) clear();
  };
  const problemOf = (path: string) =>
    rate.fieldProblem(path) ??
    (path === 'text' && rate.refusal === 'WORDS_NOT_ALLOWED' ? (rate.problem ?? undefined) : undefined);
  return (
    <Screen
      action={{
        id: 'send-rating',
        label: earns === null ? '送出评价' : `送出评价，得 ${earns} 积分`,
        onTap: send,
        running: rate.running,
        disabled: !marks,
        why: `还有 ${left} 项没有点星。`,
      }}
      problem={rate.problem}
    >
      <View className="heading">{`${order.worker?.name ?? '师傅'}这一次做得怎么样？`}</View>
      <View className="secondary">{`${order.item.name}。师傅看不到是哪一单、哪一天，请照实说。`}</View>
      <StarsPart draft={draft} change={change} />
      <WordsPart draft={draft} change={change} problem={problemOf} />
    </Screen>
  );
}

interface PartProps {
  readonly draft: RatingDraft;
  readonly change: (part: Partial<RatingDraft>) => void;
}

const StarsPart = ({ draft, change }: PartProps) => (
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

const WordsPart = ({
  draft,
  change,
  problem,
}: PartProps & { problem: (path: string) => string | undefined }) => (
  <Card>
    <View className="stack">
      <Checks
        id="tags"
        look="chips"
        label="合适的请点上，可以不选"
        value={draft.tags}
        onChange={(tags) => change({ tags })}
        options={TAGS.map((tag) => ({ value: tag, label: tag }))}
      />
      <Field
        id="text"
        label="还想说两句"
        value={draft.text}
        onInput={(text) => change({ text })}
        long
        max={RATING_TEXT_MAX}
        placeholder="可以不写"
        problem={problem('text')}
      />
      <PhotoPicker
        id="photos"
        purpose="rating-photo"
        label="照片"
        value={draft.photos}
        onChange={(photos) => change({ photos })}
        max={PHOTOS}
        problem={problem('photos')}
      />
    </View>
  </Card>
);
