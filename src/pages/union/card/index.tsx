import { View } from '@tarojs/components';
import { sayDay } from '#domain/kernel/time';
import { cardWords } from '#domain/union/code';
import { aria } from '../../../components/aria';
import { Calm } from '../../../components/calm';
import { Card } from '../../../components/card';
import { Qr } from '../../../components/qr';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { Skeleton } from '../../../components/skeleton';
import { goInstead } from '../../../hooks/go';
import { LOOKS_AGAIN, useMinuteCode } from '../../../hooks/use-minute-code';
import { useQuery } from '../../../hooks/use-query';
import './index.scss';

/** 会员卡, as it is held up at a counter. */
export default function MemberCard() {
  const asked = useQuery('union', 'card', {}, { refreshEvery: LOOKS_AGAIN });
  const { value: card, screen } = asked;
  const { code, secondsLeft } = useMinuteCode(asked);
  return (
    <Screen
      {...screen}
      skeleton={<Skeleton cards={2} lines={4} />}
      wayOn={{ label: '看我的会籍', onTap: () => goInstead('unionMine') }}
    >
      {card && (
        <Card flush tone="vermilion" id="member-card">
          <Row label={card.name || '工会会员'} value={card.unionName || '区总工会'} />
          <Row label="会员号" value={card.number} />
          <Row label="入会日期" value={sayDay(card.sinceOn)} />
        </Card>
      )}
      {card && (
        <Card id="card-code">
          <View className="member-card__code">
            {code === null ? (
              <Calm
                id="no-code"
                words={screen.stale ? '网络不通，现在出不了码。通了会自己出来。' : '正在换新的码'}
              />
            ) : (
              <>
                <View className="secondary">会员码，给对方扫一扫，或念给对方听</View>
                <View
                  id="code"
                  className="member-card__digits"
                  {...aria({ label: `会员码 ${[...code].join(' ')}` })}
                >
                  {`${code.slice(0, 3)} ${code.slice(3)}`}
                </View>
                <View id="seconds-left" className="tabular">{`${secondsLeft} 秒后换新码`}</View>
                <Qr words={cardWords({ number: card.number, code })} label="会员卡的二维码" />
              </>
            )}
          </View>
        </Card>
      )}
    </Screen>
  );
}
