import { View } from '@tarojs/components';
import type { RegisteredFirm } from '#domain/firm/contract-overview';
import { sayWaits } from '#domain/firm/labels';
import { STANDING_LABEL } from '#domain/standing/labels';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { ExportCard } from '../../../components/export-card';
import { Nothing } from '../../../components/nothing';
import { SearchField } from '../../../components/search-field';
import { Skeleton } from '../../../components/skeleton';
import { Tag } from '../../../components/tag';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { sayScore } from '../../../features/say-score';
import StaffFirm from '../firm/screen';
import { StaffRail } from '../rail';
import { Narrowing } from './narrowing';
import { useRegister } from './use-register';
import '../pictures.scss';

/** 服务商名录: every firm there ever was, found, sorted and taken along as a table. */
export default function Firms() {
  const register = useRegister();
  const { value } = register.query;
  const { state, ...screen } = register.query.screen;
  const waiting = state === 'loading';
  return (
    <Desk
      rail={<StaffRail current="staffFirms" />}
      beside={{ staffFirm: StaffFirm }}
      search="staffSearch"
      {...screen}
      state={waiting ? 'ready' : state}
    >
      <SearchField
        label="找服务商"
        placeholder="名称，或信用代码"
        value={register.words}
        onInput={register.setWords}
      />
      <Narrowing register={register} />
      {waiting && <Skeleton cards={1} lines={6} />}
      {value && (
        <View className="secondary" id="found">
          {value.found === value.all ? `共 ${value.all} 家` : `${value.found} 家，全部 ${value.all} 家`}
        </View>
      )}
      {value && value.rows.length > 0 && (
        <Card flush>
          {value.rows.map((firm) => (
            <FirmRow key={firm.id} firm={firm} />
          ))}
        </Card>
      )}
      {value?.found === 0 && (
        <Nothing state="empty" picture="not-found" sentence="没有这样的服务商。换个条件试试。" />
      )}
      <Pages register={register} />
      {value && value.found > 0 && <ExportCard label="导出这张表" {...register.exporting} />}
    </Desk>
  );
}

const FirmRow = ({ firm }: { firm: RegisteredFirm }) => {
  const waits = sayWaits(firm.waits);
  return (
    <OpenRow
      id={`firm-${firm.id}`}
      to="staffFirm"
      about={firm.id}
      label={firm.name}
      note={[`${firm.workers} 位师傅，${firm.onDuty} 位在岗`, sayScore(firm.score), waits && `等审：${waits}`]
        .filter(Boolean)
        .join(' · ')}
      value={
        <Tag
          words={firm.quit ? '已退出' : STANDING_LABEL[firm.standing]}
          tone={firm.standing === 'good' && !firm.quit ? 'jade' : 'amber'}
          icon={firm.standing === 'good' && !firm.quit ? 'check' : 'info'}
        />
      }
    />
  );
};

function Pages({ register }: { register: ReturnType<typeof useRegister> }) {
  const { earlier, later } = register;
  if (!earlier && !later) return null;
  return (
    <View className="line">
      <Button id="earlier" kind="quiet" label="上一页" disabled={!earlier} onTap={() => earlier?.()} />
      <Button id="later" kind="quiet" label="下一页" disabled={!later} onTap={() => later?.()} />
    </View>
  );
}
