import { View } from '@tarojs/components';
import { useState } from 'react';
import { AUDIENCES } from '#domain/announcement/audience';
import { ANNOUNCEMENT_KINDS } from '#domain/announcement/board';
import type { KeptAnnouncement } from '#domain/announcement/contract';
import { ANNOUNCEMENT_KIND_LABEL, AUDIENCE_LABEL } from '#domain/announcement/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { confirm, toast } from '../../../components/dialog';
import { Field } from '../../../components/field';
import { Problem } from '../../../components/problem';
import { Screen } from '../../../components/screen';
import { MomentChoice } from '../../../features/moment-choice';
import { goBack, goInstead } from '../../../hooks/go';
import { useDone } from '../../../hooks/pane';
import { useCommand } from '../../../hooks/use-command';
import { useForm } from '../../../hooks/use-form';
import { useNow } from '../../../hooks/use-now';

const draftOf = (known: KeptAnnouncement | null) => ({
  kind: known?.kind ?? ('news' as const),
  audience: known?.audience ?? ('all' as const),
  title: known?.title ?? '',
  words: known?.words ?? '',
  link: known?.link ?? '',
});
type Draft = ReturnType<typeof draftOf>;

const missingIn = ({ title, words }: Draft) =>
  title.trim().length < 2 || words.trim().length < 2 ? '请写标题和内容。' : null;
const options = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** A new announcement, or a draft: written and kept first, published then. */
export function Writing({ known }: { readonly known: KeptAnnouncement | null }) {
  const form = useForm('announcement', 'write', {
    kept: `announcement-${known?.id ?? 'new'}`,
    empty: draftOf(known),
    missing: missingIn,
    input: (draft) => ({ ...draft, announcementId: known?.id ?? null }),
    onDone: ({ id }) => {
      toast('草稿存好了');
      goInstead('staffAnnouncement', { id });
    },
  });
  const saved = known !== null && JSON.stringify(form.draft) === JSON.stringify(draftOf(known));
  return (
    <Screen
      title={known ? '草稿' : '写一条公告'}
      action={saved ? null : form.button('save-announcement', '存草稿')}
      problem={form.problem}
    >
      <Card>
        <View className="stack">
          <Choice
            id="kind"
            look="chips"
            label="是什么"
            {...form.choice('kind')}
            options={options(ANNOUNCEMENT_KINDS, ANNOUNCEMENT_KIND_LABEL)}
          />
          <Choice
            id="audience"
            look="chips"
            label="给谁看"
            {...form.choice('audience')}
            options={options(AUDIENCES, AUDIENCE_LABEL)}
          />
          <Field id="title" label="标题" max={30} {...form.field('title')} />
          <Field id="words" label="内容" long max={600} {...form.field('words')} />
          <Field
            id="link"
            label="网址（可以不填）"
            max={200}
            placeholder="https://"
            {...form.field('link')}
          />
        </View>
      </Card>
      {known && saved && <Publishing known={known} />}
    </Screen>
  );
}

function Publishing({ known: { id, kind, audience } }: { readonly known: KeptAnnouncement }) {
  const now = useNow(60_000);
  const [at, setAt] = useState<number | null>(null);
  const command = useCommand('announcement', 'publish');
  const done = useDone(goBack);
  const publish = async () => {
    const calls = kind === 'danger' ? `会给${AUDIENCE_LABEL[audience]}每人发一条消息，收不回来。` : '';
    const words = `${calls}发布以后不能再改，只能撤下。`;
    const sure = await confirm({ title: '发布这条公告', words, yes: '发布' });
    if (!sure || !(await command.run({ announcementId: id, at }, sure))) return;
    toast('发布好了');
    done();
  };
  return (
    <Card title="发布">
      <View className="stack">
        <MomentChoice id="publish-at" label="什么时候" value={at} onChange={setAt} now={now} none="现在" />
        {command.problem && <Problem words={command.problem} />}
        <Button id="publish" label="发布" running={command.running} onTap={publish} />
      </View>
    </Card>
  );
}
