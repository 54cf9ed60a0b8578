import { sayRow } from '#domain/callback/words';
import { CATEGORY_LABEL } from '#domain/firm/categories';
import { sayAge, sayInstant } from '#domain/kernel/time';
import { NAMELESS, sayNamed } from '#domain/roles/labels';
import { Row } from '../../../components/row';
import { Skeleton } from '../../../components/skeleton';
import { ComplaintLine } from '../../../features/complaint/complaint-rows';
import { countAll } from '../../../features/counted';
import { Desk } from '../../../features/desk/desk';
import { OpenRow } from '../../../features/desk/open-row';
import { Due, TodayHead } from '../../../features/desk/today';
import { NoShowLine } from '../../../features/no-show-rows';
import { DeskRequestRow } from '../../../features/request-row';
import { sayHandedIn } from '../../../features/what-waits';
import { go, goTab } from '../../../hooks/go';
import { useNow } from '../../../hooks/use-now';
import StaffApplication from '../application/screen';
import StaffComplaint from '../complaint/screen';
import { DeskRow } from '../desk/desk-row';
import StaffFirm from '../firm/screen';
import StaffOrder from '../order/screen';
import { StaffRail } from '../rail';
import { useStaffWork } from '../use-staff-work';

const BESIDE = {
  staffOrder: StaffOrder,
  staffApplication: StaffApplication,
  staffFirm: StaffFirm,
  staffComplaint: StaffComplaint,
};

/** 今天, for staff: all that waits, what presses most on top, each one tap away. */
export default function StaffToday() {
  const now = useNow();
  const work = useStaffWork();
  const { orders } = work;
  const pressing = [...(orders.alarms?.rows ?? []), ...(orders.frozen?.rows ?? [])];
  return (
    <Desk
      rail={<StaffRail current="staffToday" />}
      beside={BESIDE}
      search="staffSearch"
      {...work.screen}
      skeleton={<Skeleton cards={3} lines={3} />}
      wayOn={{ label: '回首页', onTap: () => goTab('home') }}
      action={{ id: 'phone-booking', label: '接电话', onTap: () => go('staffCaller') }}
    >
      <TodayHead count={work.all} asked={work.asked} />
      <Due
        id="orders"
        title="要留意、要核实的单子"
        count={countAll([orders.alarms, orders.frozen])}
        all="staffDesk"
      >
        {pressing.map((row) => (
          <DeskRow key={row.id} row={row} now={now} />
        ))}
      </Due>
      <ToCall work={work} now={now} />
      <Complaints work={work} now={now} />
      <Due id="fees" title="要问的上门费" count={countAll([orders.fees])} all="staffDesk">
        {orders.fees?.rows.map((row) => (
          <DeskRow key={row.id} row={row} now={now} />
        ))}
      </Due>
      <Talks work={work} now={now} />
      <Vetting work={work} now={now} />
      <Joining work={work} />
      <Colleagues work={work} now={now} />
    </Desk>
  );
}

interface PartProps {
  readonly work: ReturnType<typeof useStaffWork>;
  readonly now: number;
}

/** They are due within two hours of work. */
const ToCall = ({ work: { callbacks, counts }, now }: PartProps) => (
  <Due id="callbacks" title="要回的电话" count={counts.callbacks} all="staffCallbacks">
    {callbacks?.rows.map((row) => (
      <Row
        key={row.id}
        id={`callback-${row.id}`}
        label={row.name || '没有留称呼'}
        note={sayRow(row, now)}
        onTap={() => go('staffCallbacks')}
      />
    ))}
  </Due>
);

const Complaints = ({ work: { complaints, counts }, now }: PartProps) => (
  <Due id="complaints" title="投诉和未到" count={counts.complaints} all="complaintDesk">
    {complaints.proposed?.rows.map(({ providerId, name, dueAt, what }) => (
      <OpenRow
        key={`${what}-${providerId}`}
        id={`proposed-${what}-${providerId}`}
        to="staffFirm"
        about={providerId}
        label={name}
        note={`暂停，最晚${sayInstant(dueAt, now)} 确认`}
      />
    ))}
    {complaints.noShows?.rows.map((row) => (
      <NoShowLine key={row.id} row={row} now={now} />
    ))}
    {[...(complaints.appeal?.rows ?? []), ...(complaints.ruling?.rows ?? [])].map((row) => (
      <ComplaintLine key={row.id} row={row} now={now} to="staffComplaint" withFirm />
    ))}
  </Due>
);

const Vetting = ({ work: { vetting, counts }, now }: PartProps) => (
  <Due id="vetting" title="等着审的" count={counts.vetting} all="vettingDesk">
    {vetting.appeals?.rows.map((row) => (
      <OpenRow
        key={`${row.of}-${row.providerId}`}
        id={`appeal-${row.of}-${row.providerId}`}
        to="staffFirm"
        about={row.providerId}
        label={row.name}
        note={`申诉，${sayInstant(row.dueAt, now)} 前答复`}
      />
    ))}
    {vetting.applications?.rows.map((row) => (
      <OpenRow
        key={row.id}
        id={`application-${row.id}`}
        to="staffApplication"
        about={row.id}
        label={row.name}
        note={`入驻申请 · ${row.categories.map((one) => CATEGORY_LABEL[one] ?? one).join('、')}`}
        value={sayAge(row.submittedAt, now)}
      />
    ))}
    {vetting.crews?.rows.map((row) => (
      <OpenRow
        key={row.providerId}
        id={`firm-${row.providerId}`}
        to="staffFirm"
        about={row.providerId}
        label={row.name}
        note={sayHandedIn(row)}
        value={sayAge(row.since, now)}
      />
    ))}
  </Due>
);

const Joining = ({ work: { joining, counts } }: Pick<PartProps, 'work'>) => (
  <Due id="joining" title="入会审核" count={counts.joining} all="unionDesk">
    {joining?.rows.map((row) => (
      <OpenRow
        key={row.memberId}
        id={`membership-${row.memberId}`}
        to="unionMember"
        about={row.memberId}
        label={row.name || '没有留姓名'}
        note={row.unionName}
      />
    ))}
  </Due>
);

/** What no union below has answered in time. */
const Talks = ({ work: { talks, counts }, now }: PartProps) => (
  <Due id="talks" title="超时督办的约谈" count={counts.talks} all="officerDesk" list="above">
    {talks?.rows.map((row) => (
      <DeskRequestRow key={row.id} row={row} now={now} />
    ))}
  </Due>
);

const Colleagues = ({ work: { colleagues, counts }, now }: PartProps) => (
  <Due id="colleagues" title="等您确认的新同事" count={counts.colleagues} all="staffRoles">
    {colleagues?.rows.map((post) => (
      <OpenRow
        key={post.id}
        id={`post-${post.id}`}
        to="staffRole"
        about={post.id}
        label={post.name || NAMELESS}
        note={sayNamed(post, now)}
      />
    ))}
  </Due>
);
