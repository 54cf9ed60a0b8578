import { View } from '@tarojs/components';
import { WINDOW_DAYS } from '#domain/standing/counting';
import { RULE_LABEL, STANDING_LABEL, sayLine } from '#domain/standing/labels';
import { CLEAN_DAYS, FEW, MEASURED, type MeasuredRule, RULES } from '#domain/standing/rules';
import { SUSPENSIONS_MAX } from '#domain/standing/stepping';
import { Card } from '../../../components/card';
import { Row } from '../../../components/row';
import { Screen } from '../../../components/screen';

/** 信誉规则: the very numbers by which firms are judged, for everybody to read. */
export default function StandingRules() {
  return (
    <Screen>
      <View className="heading">规则对每家都一样</View>
      <View className="secondary">{`看最近 ${WINDOW_DAYS} 天。居民自己取消的单子不算。到线就算。`}</View>
      {MEASURED.map((rule) => (
        <Card key={rule} id={`rule-${rule}`} title={RULE_LABEL[rule]} flush>
          {(['warned', 'probation', 'suspended'] as const).map((level) => (
            <Row
              key={level}
              label={STANDING_LABEL[level]}
              value={`${sayLine(rule, RULES[rule][level])}${isFloor(rule) ? '以下' : '以上'}`}
            />
          ))}
        </Card>
      ))}
      <Card title="然后呢" flush>
        <Row label="提醒" note="公开显示" />
        <Row label="观察" note="最后一轮才看到单子" />
        <Row label="同一位居民" note="90 天内每条规则只算一次" />
        <Row label="未到" note="师傅 24 小时内可以说明；说明了的，由工会裁定才计入" />
        <Row label="只因为未到的暂停" note="先观察；工会两个工作日内确认才暂停，没有确认就不算" />
        <Row label="暂停" note="没开工的单子退回居民；培训合格并经工会同意才恢复" />
        <Row
          label="工会立即暂停"
          note="写明理由；另一位工作人员一个工作日内确认，没有确认就撤销，从来不算，同一件事不能再停"
        />
        <Row label="清退" note={`第 ${SUSPENSIONS_MAX} 次暂停、转包属实、伪造证件`} />
        <Row label="恢复" note={`连续 ${CLEAN_DAYS} 天没有问题，从提醒、观察恢复，重新计算`} />
        <Row label="不足 20 单" note={`最近 ${WINDOW_DAYS} 天不足 ${FEW} 单的，看次数，不看比例`} />
        <Row label="申诉" note="每一步 7 天内可以申诉一次，由另一位工作人员在两个工作日内答复" />
      </Card>
    </Screen>
  );
}

const isFloor = (rule: MeasuredRule): boolean => rule === 'completion' || rule === 'score';
