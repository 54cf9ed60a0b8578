import { ANYBODY, OFFICER_OR_STAFF, RESIDENT, type RightsOf, STAFF } from './right';

/** 积分 */
export const points: RightsOf<'points'> = {
  rules: ['怎么得积分', 'read how points are earned', RESIDENT],
  statement: ['我的积分', 'read the own account', RESIDENT],
  shelf: ['换礼品', 'read the rewards', RESIDENT],
  redeem: ['换礼品', 'redeem points', RESIDENT],
  redemptions: ['我的兑换', 'read what one redeemed', RESIDENT],
  redemption: ['领取码', 'read one of it, with the code', RESIDENT, 'redemption'],
  cancel: ['退回积分', 'cancel it', RESIDENT, 'redemption'],
  desk: ['礼品领取处', 'see at which station one hands out', OFFICER_OR_STAFF],
  findPickup: ['领取码', 'find what a code stands for', OFFICER_OR_STAFF, 'station'],
  handOut: ['交给会员', 'hand out', OFFICER_OR_STAFF, 'station'],
  rewards: ['礼品与库存', 'read the rewards with their stock', STAFF],
  saveReward: ['保存礼品', 'keep a reward', STAFF],
  restock: ['记下库存变动', 'change a stock', STAFF],
  setTerms: ['改规则', 'set what is earned', STAFF],
  reverse: ['追回积分', 'take back what was earned wrongly', STAFF],
  alarm: ['账不平', 'see whether the books are right', STAFF],
  books: ['积分总账', 'read the books', STAFF],
  exportBooks: ['导出这个月的流水', 'export them, with a reason', STAFF],
};

/** 个人与本区 */
export const membership: RightsOf<'membership'> = {
  district: ['街道和社区', 'read the streets and communities', ANYBODY],
  addPlaces: ['添加街道', 'add streets or communities', STAFF],
  changePlace: ['修改', 'rename or close one', STAFF],
  setup: ['本区设置', 'see what is still to be set up', STAFF],
  skipStep: ['以后再说', 'put a step off', STAFF],
  me: ['我的', 'see who one is', ANYBODY],
  limits: ['限额', 'see what one has left', RESIDENT],
  enter: ['同意并继续', 'agree and enter', ANYBODY],
  editProfile: ['保存称呼', 'say how one is called', RESIDENT],
  setPhone: ['用微信绑定手机号', 'bring the number by WeChat', RESIDENT],
  typePhone: ['登记这个号码', 'type the own number, to be confirmed', RESIDENT],
  waitingPhones: ['要确认的手机号', 'read who waits with a number', STAFF],
  confirmPhone: ['对上了', 'confirm somebody’s number', STAFF],
  showCode: ['出示身份码', 'show who one is', RESIDENT],
  saveAddress: ['保存地址', 'keep an own address', RESIDENT, 'address'],
  removeAddress: ['删除', 'remove one', RESIDENT, 'address'],
  uploadTickets: [
    '照片',
    'put a picture or a film where it is asked for',
    ['resident', 'worker', 'manager', 'officer', 'staff'],
  ],
  guide: ['隐私指引', 'read what is kept of people and why, or a member’s rights and duties', ANYBODY],
  keepGuide: ['换成新的一版', 'keep the words of either as an edition', STAFF],
  privacy: ['隐私', 'see what one has agreed to', ANYBODY],
  withdrawConsent: ['撤回同意', 'take the own consent back', ANYBODY],
  erase: ['注销', 'go for good, oneself', ANYBODY],
  ownData: ['我的数据', 'have the own data as a file', ANYBODY],
  openingsOfMe: ['谁看过我的信息', 'read who looked at the own data', RESIDENT],
  openingsLog: ['查看记录', 'read who opened which seal', STAFF],
};

/** 工作人员 */
export const roles: RightsOf<'roles'> = {
  desk: ['工作人员和职务', 'read who is of the staff', STAFF],
  history: ['任免记录', 'read who was appointed and dismissed, and by whom', STAFF],
  mine: ['我的身份', 'read the own posts', RESIDENT],
  findPerson: ['查找', 'find whom to appoint', STAFF],
  nameStaff: ['请来做工作人员', 'name a new colleague', STAFF],
  answerNaming: ['同意担任', 'say yes or no, on the own phone', RESIDENT, 'naming'],
  confirmStaff: ['确认', 'confirm a naming as the second', STAFF],
  endNaming: ['撤回提名', 'end a naming', STAFF],
  dismissStaff: ['免去', 'dismiss a colleague, not oneself and not the last', STAFF],
};

/** 工会 */
export const union: RightsOf<'union'> = {
  tree: ['各级工会', 'read which unions there are', RESIDENT],
  union: ['工会', 'read one of them', RESIDENT],
  found: ['建立工会', 'found a union', STAFF],
  change: ['更改', 'change one', STAFF],
  givePost: ['任命', 'appoint an officer of a union, not oneself', RESIDENT, 'posts'],
  takePost: ['免去', 'dismiss one, not oneself', RESIDENT, 'posts'],
  offer: ['会员服务', 'keep what a union offers', RESIDENT, 'posts'],
  services: ['会员服务', 'read what one has as a member', RESIDENT],
  byCode: ['入会码', 'see which union a code is of', RESIDENT],
  mine: ['我的会籍', 'read the own membership', RESIDENT],
  card: ['会员卡', 'show the own card', RESIDENT],
  checkCard: ['查验会员卡', 'check somebody’s card', RESIDENT],
  apply: ['交入会申请', 'ask to join', RESIDENT],
  withdraw: ['我的会籍', 'take the application back', RESIDENT],
  leave: ['我的会籍', 'leave the union', RESIDENT],
  askTransfer: ['转会', 'ask to move to another union', RESIDENT],
  callOff: ['不转了', 'not move after all', RESIDENT],
  desk: ['会员名单', 'read the members of a union', RESIDENT, 'members'],
  waiting: ['入会审核', 'read who waits in the district', STAFF],
  membership: ['会员', 'read a membership', RESIDENT, 'membership'],
  admit: ['同意', 'admit', RESIDENT, 'membership'],
  giveBack: ['退回', 'give an application back', RESIDENT, 'membership'],
  refuse: ['不同意', 'refuse it', RESIDENT, 'membership'],
  receive: ['接收', 'take who comes from another union', RESIDENT, 'coming'],
  keep: ['不接收', 'not take', RESIDENT, 'coming'],
  invite: ['导入名单', 'bring a list of people who are invited to join', RESIDENT, 'members'],
  continueInviting: ['邀请名单', 'see how far the list is', RESIDENT, 'members'],
  invitations: ['邀请名单', 'read who was invited, and what each said', RESIDENT, 'members'],
  joinInvited: ['应邀入会', 'join the union that invites', RESIDENT, 'invitation'],
  declineInvitation: ['不参加', 'not join it', RESIDENT, 'invitation'],
  unionWishes: ['想建工会的服务商', 'read which firms wish for a union', RESIDENT, 'wishes'],
  foundForFirm: ['建立企业工会', 'found a firm’s union, as it wished', RESIDENT, 'wishes'],
  declineWish: ['不建立', 'say no, with a reason', RESIDENT, 'wishes'],
  inviteCrew: ['邀请师傅入会', 'invite the crew of the firm whose union it is', RESIDENT, 'firm-union'],
  record: ['登记会员号', 'note somebody’s number', STAFF],
};

/** 工作数字 */
export const figures: RightsOf<'figures'> = {
  unit: ['工作数字', 'read what a union and all below it came to', RESIDENT, 'figures'],
  exportRows: ['导出明细', 'take the rows behind it along, with a reason', STAFF],
  health: ['运行情况', 'see how the house runs: its clock, what is owed, messages that failed', STAFF],
};

/** 回电 */
export const callback: RightsOf<'callback'> = {
  mine: ['请工会打给我', 'see whether somebody will call', RESIDENT],
  ask: ['请工会打给我', 'ask to be called at the own number', RESIDENT],
  withdraw: ['不用打了', 'take that back', RESIDENT, 'callback'],
  desk: ['要回电话的人', 'read who is to be called', STAFF],
  take: ['我来打', 'take a call', STAFF, 'callback'],
  release: ['放回去', 'leave it to a colleague', STAFF, 'callback'],
  record: ['打过了', 'note what came of it', STAFF, 'callback'],
};

/** 驿站 */
export const station: RightsOf<'station'> = {
  near: ['按我的位置找', 'find the stations near by', ANYBODY],
  list: ['活动和驿站', 'read the stations of a street', ANYBODY],
  station: ['驿站', 'read one', ANYBODY],
  kept: ['驿站管理', 'read those of a union', RESIDENT, 'kept-stations'],
  keptStation: ['驿站', 'read one as it is kept', RESIDENT, 'kept-station'],
  saveStation: ['保存驿站', 'keep a station', RESIDENT, 'kept-station'],
  close: ['暂停开放', 'close it for a while', RESIDENT, 'kept-station'],
  reopen: ['恢复开放', 'open it again', RESIDENT, 'kept-station'],
  checkIn: ['签到', 'be counted at a station, by the code that hangs there', RESIDENT],
  report: ['报修', 'report what is broken', RESIDENT],
  ownReports: ['您报过的', 'see what became of it', RESIDENT],
  desk: ['驿站报修', 'read what is broken at a union’s stations', RESIDENT, 'kept-stations'],
  take: ['我来修', 'take it', RESIDENT, 'breakage'],
  release: ['放回去，让同事修', 'leave it to a colleague', RESIDENT, 'breakage'],
  endBreakage: ['办完，告诉报的人', 'say that it is mended, or was not broken', RESIDENT, 'breakage'],
};

/** 漂流书吧 */
export const book: RightsOf<'book'> = {
  shelf: ['漂流书吧', 'read which books stand at a station', ANYBODY],
  book: ['漂流书', 'read one, with what others wrote about it', ANYBODY],
  find: ['找到这本书', 'find one by its number', ANYBODY],
  mine: ['我的书', 'read what one has and gave', RESIDENT],
  lookUp: ['核对书号', 'read what a book is called', RESIDENT],
  give: ['捐书', 'give one', RESIDENT],
  borrow: ['借这本书', 'borrow one', RESIDENT],
  bringBack: ['还到这里', 'bring it back, to whichever station', RESIDENT, 'lent-book'],
  note: ['留言', 'write something about it', RESIDENT, 'own-loan'],
  removeNote: ['删掉', 'remove what was written about it', RESIDENT, 'book-note'],
  kept: ['书的管理', 'read the books of a station, with its score', RESIDENT, 'kept-station'],
  withdraw: ['下架', 'take one off the shelf', RESIDENT, 'kept-book'],
  scores: ['驿站得分', 'read the stations by their scores', STAFF],
};

/** 公告 */
export const announcement: RightsOf<'announcement'> = {
  board: ['公告', 'read what the union tells everybody, or everybody of the own role', ANYBODY],
  markRead: ['公告', 'have it counted that one has read one', RESIDENT],
  desk: ['公告和普法', 'read all of them with how many have read each', STAFF],
  write: ['存草稿', 'write one, or write a draft anew', STAFF],
  publish: ['发布', 'let it be read from an instant on', STAFF],
  withdraw: ['撤下这条公告', 'take one down, with a reason', STAFF],
};

/** 消息 */
export const notice: RightsOf<'notice'> = {
  list: ['消息', 'read the own messages', RESIDENT],
  unread: ['消息', 'see how many are new', ANYBODY],
  markRead: ['消息', 'mark them as read', RESIDENT],
  grant: ['消息', 'allow one message through WeChat', RESIDENT],
};

/** 查找 */
export const search: RightsOf<'search'> = {
  find: ['查找', 'find people, orders, requests and firms; it is counted and written down', STAFF],
  caller: [
    '接电话',
    'open who telephones: number, doors, what is going on; it is counted and written down',
    STAFF,
  ],
};

/** 随后办理 */
export const outbox: RightsOf<'outbox'> = {
  settle: ['自动', 'let what a step owes be carried out; it can change nothing else', ANYBODY],
};
