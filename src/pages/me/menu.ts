import type { Role } from '#domain/kernel/actor';
import { ROOT_ID } from '#domain/union/union';
import type { IconName } from '../../components/icon';
import type { ScreenName } from '../../hooks/go';

const FIRM: readonly Role[] = ['worker', 'manager'];
const WORKER: readonly Role[] = ['worker'];
const MANAGER: readonly Role[] = ['manager'];
const OFFICER: readonly Role[] = ['officer'];
const STAFF: readonly Role[] = ['staff'];

/** Who has this door (nobody else sees it), what it looks like, where it leads, what it says. */
const door = (
  by: readonly Role[],
  icon: IconName,
  id: string,
  to: ScreenName,
  label: string,
  note: string,
  params: Readonly<Record<string, string>> = {},
) => ({ by, icon, id, to, label, note, params });

/** The desks of those who work here, in the order in which they stand. */
export const WORKPLACES = [
  door(WORKER, 'wrench', 'worker-desk', 'workerDesk', '师傅工作台', '接单、手上的活'),
  door(MANAGER, 'clock', 'firm-today', 'firmToday', '今天要办的', '可以派的单子、投诉、证件'),
  door(WORKER, 'badge-check', 'own-badge', 'ownBadge', '我的工牌', '到门口出示，一分钟换一次码'),
  door(FIRM, 'file-text', 'my-papers', 'papers', '证件和培训', '到期、换证、审核结果'),
  door(FIRM, 'star', 'firm-ratings', 'firmRatings', '居民评价', '本单位的得分和评价'),
  door(MANAGER, 'building-2', 'my-firm', 'firm', '我的服务商', '师傅、证件、信誉'),
  door(MANAGER, 'message-square', 'firm-complaints', 'firmComplaints', '本单位的投诉', '48 小时内答复，申诉'),
  door(OFFICER, 'clock', 'officer-today', 'officerToday', '今天要办的', '今天约好的、等着办的、下级超时的'),
  door(OFFICER, 'handshake', 'officer-desk', 'officerDesk', '约谈办理台', '等着办的、超时的、接待时段'),
  door(OFFICER, 'user-round', 'officer-portrait', 'officerPortrait', '我的照片', '居民约谈以前看到的您'),
  door(STAFF, 'clock', 'staff-today', 'staffToday', '今天要办的', '单子、投诉、审核、入会'),
  door(STAFF, 'handshake', 'staff-studios', 'staffStudios', '工会有约管理', '工作室、干部、日历、考核、督办'),
  door(STAFF, 'clipboard-list', 'staff-desk', 'staffDesk', '区总工作台', '进行中、没人接、已冻结'),
  door(STAFF, 'shield-check', 'vetting-desk', 'vettingDesk', '服务商审核台', '入驻申请、师傅和证件、申诉'),
  door(
    STAFF,
    'message-square',
    'complaint-desk',
    'complaintDesk',
    '投诉台',
    '等着裁定的、申诉的、等服务商答复的',
  ),
  door(STAFF, 'phone', 'staff-callbacks', 'staffCallbacks', '要回电话的人', '谁请工会打电话，最晚什么时候打'),
  door(STAFF, 'users', 'session-desk', 'sessionDesk', '活动管理', '发布、改、取消，谁来，点名'),
  door(STAFF, 'message-square', 'course-desk', 'courseDesk', '送教上门', '工会请老师上课、课程目录'),
  door(
    STAFF,
    'message-square',
    'session-appeals',
    'sessionAppeals',
    '爽约申诉',
    '报了名没有来的，本人怎么说',
  ),
  door(STAFF, 'phone', 'staff-counter', 'staffCounter', '确认手机号', '本人到柜台或回拨，核对登记码'),
  door(STAFF, 'users', 'staff-unions', 'unionTree', '各级工会', '建立工会、入会码、任命干部'),
  door(STAFF, 'clipboard-list', 'staff-figures', 'unionFigures', '工作数字', '会员、维修、约谈，按月按工会', {
    id: ROOT_ID,
  }),
  door(STAFF, 'user-check', 'joining-desk', 'unionDesk', '入会审核', '等着审核的申请和转会'),
  door(STAFF, 'users', 'union-wishes', 'unionWishes', '想建工会的服务商', '建立企业工会，或写明为什么不建立'),
  door(STAFF, 'user-check', 'staff-union', 'staffUnion', '登记会员号', '凭手机号，记下谁是工会会员'),
  door(STAFF, 'wrench', 'mending-desk', 'mendingDesk', '驿站报修', '什么坏了，最晚什么时候修好'),
  door(STAFF, 'map-pin', 'kept-stations', 'keptStations', '驿站管理', '位置、开放时间、里面有什么'),
  door(STAFF, 'star', 'station-scores', 'stationScores', '驿站得分', '借书还书多不多，为什么是这个分'),
  door(STAFF, 'bell', 'staff-announcements', 'staffAnnouncements', '公告和普法', '写一条、定时发布、撤下'),
  door(STAFF, 'building-2', 'staff-firms', 'staffFirms', '服务商名录', '找一家、看档案、导出'),
  door(STAFF, 'users', 'staff-roles', 'staffRoles', '工作人员和职务', '谁担任什么、请新同事、免去'),
  door(STAFF, 'file-text', 'staff-phrases', 'staffPhrases', '答复常用语', '干部答复时一点就填进去'),
  door(STAFF, 'lock-keyhole', 'staff-guide', 'staffGuide', '隐私指引', '记下什么、给谁看，改了就是新的一版'),
  door(
    STAFF,
    'file-text',
    'staff-rights',
    'staffGuide',
    '会员的权利和义务',
    '入会的人看的，改了就是新的一版',
    {
      about: 'rights',
    },
  ),
  door(STAFF, 'history', 'staff-openings', 'staffOpenings', '查看记录', '谁、什么时候、为什么看了封存的信息'),
  door(STAFF, 'info', 'staff-limits', 'staffLimits', '限额', '每个人同时最多几张、一天最多几次'),
  door(STAFF, 'clock', 'staff-health', 'staffHealth', '运行情况', '时钟、没办完的后续、发不出的消息'),
];
