import { View } from '@tarojs/components';
import type { ApplicationView } from '#domain/vetting/contract';
import { itemLabel } from '#domain/vetting/labels';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { Clip } from '../../../components/clip';
import { Field } from '../../../components/field';
import { Photos } from '../../../components/photos';
import { seenFiles } from '../../../features/seen-photos';
import type { Review } from './use-review';
import { factsOf, placeOf } from './verdicts';

const VERDICTS = [
  { value: 'right', label: '通过' },
  { value: 'wrong', label: '要改' },
] as const;

interface ItemsProps {
  readonly application: ApplicationView;
  /** null: it is only looked at. */
  readonly review: Review | null;
  /** Papers lie beside the list, not in it. */
  readonly papersBeside: boolean;
}

/** What is stated, item by item, and the verdict beside it. */
export const Items = ({ application, review, papersBeside }: ItemsProps) => (
  <View className="review__items">
    {application.items.map((item) => (
      <Card key={item} id={`item-${item}`} title={itemLabel(item, application)}>
        <View className="review__row">
          <View className="review__facts">
            <Facts item={item} application={application} />
            {!papersBeside && <Papers item={item} application={application} />}
          </View>
          {review && <Verdict item={item} application={application} review={review} />}
        </View>
      </Card>
    ))}
  </View>
);

interface OfItem {
  readonly item: string;
  readonly application: ApplicationView;
}

const Facts = ({ item, application }: OfItem) => (
  <>
    {factsOf(item, application).map(({ label, words }) => (
      <View key={label} className="review__fact">
        <View className="review__label">{label}</View>
        <View className="review__words">{words}</View>
      </View>
    ))}
  </>
);

/** The certificate or the film of an item. */
export function Papers({ item, application: { papers, videos, links } }: OfItem) {
  const paper = papers[placeOf(item, 'paper') ?? -1];
  const place = placeOf(item, 'video');
  const video = videos[place ?? -1];
  return (
    <>
      {paper && (
        <Photos
          id={`paper-${paper.number}`}
          photos={seenFiles([paper.photo], { links })}
          label={paper.kind}
        />
      )}
      {video && (
        <Clip
          id={`film-${place}`}
          url={links[video.fileId] ?? ''}
          poster={links[video.poster] ?? null}
          title={video.title}
        />
      )}
    </>
  );
}

function Verdict({ item, application, review }: OfItem & { readonly review: Review }) {
  const right = review.draft.right[item];
  return (
    <View className="review__verdict">
      <Choice
        id={`verdict-${item}`}
        look="chips"
        heard
        label={itemLabel(item, application)}
        options={VERDICTS}
        value={right === undefined ? null : right ? 'right' : 'wrong'}
        onChange={(chosen) => review.judge(item, chosen === 'right')}
      />
      {right === false && (
        <Field
          id={`why-${item}`}
          label="怎么改"
          max={200}
          value={review.draft.why[item] ?? ''}
          onInput={(words) => review.explain(item, words)}
        />
      )}
    </View>
  );
}
