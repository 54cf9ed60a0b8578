import { View } from '@tarojs/components';
import { measureFor } from '#domain/kernel/allowance';
import { CHANGES_A_DAY } from '#domain/kernel/often';
import { keysOf } from '#domain/kernel/tables';
import { CODE_RULE } from '#domain/kernel/tries';
import { LIMITS, type LimitName } from '#domain/limits';
import { ADDRESSES_MAX, TYPED_A_DAY_MAX } from '#domain/membership/member';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';
import { LIMIT_WORDS } from '../../../text/limits';

const NAMES = keysOf(LIMITS);
const counted = (by: 'open' | 'day' | 'hour') => NAMES.filter((name) => LIMITS[name].counts === by);

/** 限额: the very numbers that the cloud keeps, for staff whom somebody asks why it goes no further. */
export default function Limits() {
  return (
    <Screen>
      <View className="heading" id="standing">
        每个人可以有多少
      </View>
      <View className="secondary">替别人约的，约的人和被约的人都算。到了限额，填表以前就会说。</View>
      <Card title="同时最多" flush>
        {counted('open').map((name) => (
          <LimitRow key={name} name={name} />
        ))}
      </Card>
      <Card title="一天最多" flush>
        {counted('day').map((name) => (
          <LimitRow key={name} name={name} />
        ))}
        <Row
          id="limit-changes"
          label="改同一件事"
          note={`每一步只发一条消息。服务商负责人、干部和工作人员 ${CHANGES_A_DAY.atWork} 次。`}
          value={`${CHANGES_A_DAY.max} 次`}
        />
        <Row label="自己填写手机号" value={`${TYPED_A_DAY_MAX} 次`} />
      </Card>
      <Card title="工作人员一小时最多" flush>
        {counted('hour').map((name) => (
          <LimitRow key={name} name={name} />
        ))}
      </Card>
      <Card title="别的" flush>
        <Row label="存着的地址" value={`${ADDRESSES_MAX} 个`} />
        <Row
          label="输错的码"
          note={`十分钟里一个人输错 ${CODE_RULE.perPerson} 次，或一件事被输错 ${CODE_RULE.perThing} 次，就先停一停，并告诉工会。`}
        />
      </Card>
      <Card id="never-refused" title="从不因为限额不受理" flush>
        <Row label="心理约谈" />
        <Row label="门口不是本人，冒名上门" />
        <Row label="申诉" />
        <Row label="工会替来电的人办的" />
      </Card>
    </Screen>
  );
}

function LimitRow({ name }: { name: LimitName }) {
  const { label, unit, note } = LIMIT_WORDS[name];
  const confirmed = measureFor(LIMITS[name], { memberId: '', phoneConfirmed: true });
  const unconfirmed = measureFor(LIMITS[name], { memberId: '', phoneConfirmed: false });
  const less = unconfirmed < confirmed ? `手机号没有确认的 ${unconfirmed} ${unit}。` : '';
  return (
    <Row id={`limit-${name}`} label={label} note={`${less}${note ?? ''}`} value={`${confirmed} ${unit}`} />
  );
}
