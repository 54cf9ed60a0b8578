import { View } from '@tarojs/components';
import { badgeWords } from '#domain/firm/badge';
import { OWN_BADGE } from '#domain/firm/labels';
import { aria } from '../../../components/aria';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { Qr } from '../../../components/qr';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { BadgeFace } from '../../../features/badge-face';
import { Stopped } from '../../../features/stopped';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import { Leaving } from './leaving';
import { useCode } from './use-code';
import './index.scss';

/** 工牌, as he holds it up at the door. */
export default function OwnBadge() {
  const { badge, screen, code, secondsLeft } = useCode();
  const now = useNow();
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
    >
      {badge && (
        <>
          <Card tone={badge.state === 'valid' ? 'jade' : 'brick'}>
            <BadgeFace badge={badge} sentence={OWN_BADGE[badge.state]} />
          </Card>
          {badge.revoked !== null && <Card title="为什么收回">{badge.revoked}</Card>}
          {badge.suspension && (
            <Stopped
              firmId={badge.firmId}
              workerId={badge.workerId}
              suspension={badge.suspension}
              now={now}
            />
          )}
          <Card id="badge-code">
            <View className="own-badge__code">
              {code === null ? (
                <Calm
                  id="no-code"
                  words={screen.stale ? '网络不通，现在出不了工牌码。通了会自己出来。' : '正在换新的工牌码'}
                />
              ) : (
                <Code badgeNo={badge.badgeNo} code={code} secondsLeft={secondsLeft} />
              )}
            </View>
          </Card>
          <Card flush>
            <Row
              id="papers"
              icon="file-text"
              label="证件和培训"
              note="到期、换证"
              onTap={() => go('papers')}
            />
          </Card>
          <Leaving firmId={badge.firmId} firmName={badge.firmName} />
        </>
      )}
    </Screen>
  );
}

interface CodeProps {
  readonly badgeNo: string;
  readonly code: string;
  readonly secondsLeft: number;
}

function Code({ badgeNo, code, secondsLeft }: CodeProps) {
  const width = `${Math.round((secondsLeft / 60) * 100)}%`;
  return (
    <>
      <View className="secondary">工牌码，给居民扫一扫，或念给居民听</View>
      <View id="code" className="own-badge__digits" {...aria({ label: `工牌码 ${[...code].join(' ')}` })}>
        {`${code.slice(0, 3)} ${code.slice(3)}`}
      </View>
      <View className="own-badge__time" {...aria({ hidden: true })}>
        <View className="own-badge__left" style={{ width }} />
      </View>
      <View id="seconds-left" className="tabular">{`${secondsLeft} 秒后换新码`}</View>
      <Qr words={badgeWords({ badgeNo, code })} label="工牌的二维码，居民在小程序里扫" />
    </>
  );
}
