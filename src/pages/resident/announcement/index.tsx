import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { ANNOUNCEMENT_KIND_LABEL } from '#domain/announcement/labels';
import { sayInstant } from '#domain/kernel/time';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useMe } from '../../../hooks/use-me';
import { useNow } from '../../../hooks/use-now';
import { useQuery } from '../../../hooks/use-query';
import { copy } from '../../../platform/copy';
import '../pictures.scss';

/** One announcement, whole. */
export default function OneAnnouncement() {
  const id = useParam('id');
  const now = useNow(60_000);
  const { value, screen } = useQuery('announcement', 'board', {});
  const known = value?.announcements.find((one) => one.id === id);
  useReadMark(known?.id ?? null);
  const gone = value !== undefined && known === undefined;
  return (
    <Screen
      {...screen}
      title={known ? ANNOUNCEMENT_KIND_LABEL[known.kind] : '公告'}
      {...(gone
        ? { state: 'empty' as const, picture: 'not-found' as const, sentence: '这条公告已经撤下了。' }
        : {})}
      skeleton={<Skeleton cards={1} lines={6} />}
      wayOn={{ label: '看全部公告', onTap: () => goInstead('announcements') }}
    >
      {known && (
        <>
          <View className="heading" id="title">
            {known.title}
          </View>
          <View className="secondary">{sayInstant(known.at, now)}</View>
          {known.kind === 'danger' && <Tag tone="brick" icon="triangle-alert" words="紧急提醒" />}
          <Card>
            <View className="stack">
              {known.words.split('\n').map((line, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else that tells them apart
                <View key={place}>{line}</View>
              ))}
              {known.link !== '' && (
                <Button
                  id="copy-link"
                  kind="quiet"
                  label="复制网址，到浏览器里看"
                  onTap={() => copy(known.link)}
                />
              )}
            </View>
          </Card>
        </>
      )}
    </Screen>
  );
}

/** 已读: said once when it is on the screen, by whoever has an account. */
function useReadMark(announcementId: string | null) {
  const { member } = useMe();
  const { run } = useCommand('announcement', 'markRead');
  useEffect(() => {
    if (member && announcementId !== null) void run({ announcementId });
  }, [member, announcementId, run]);
}
