import { about, holding, kept, NOBODY, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import type { Provider } from './firm';

const worker = about('workers[].memberId');
/** Whom the union reaches, or who was invited, is known by the number alone. */
const contact = about('contact.phoneKey');
const proposed = about('amendments[].proposal.contact.phoneKey');
const invited = about('invitations[].phoneKey');

export const firmHoldings = {
  providers: holding<Provider>({
    title: '服务商里的登记',
    found: ['workers.memberId', 'contact.phoneKey', 'invitations.phoneKey'],
    seals: {
      ...sealedAt('workers[].phone', 'workers[].idNumber', 'contact.phone', 'invitations[].phone'),
      ...sealedAt('amendments[].proposal.contact.phone', 'amendments[].proposal.representative.idNumber'),
    },
    texts: {
      ...kept('name', 'introduction', 'approvedOn', 'office', 'creditCode', 'streets[]', 'categories[]'),
      // Of whom was made to leave a fingerprint stays.
      ...kept('representativeKey', 'formerKeys[].key', 'managerIds[]', 'formerIds[]'),
      ...kept('certificates[].id', 'certificates[].kind', 'certificates[].number', 'certificates[].photo'),
      ...kept('certificates[].refused.why', 'certificates[].category'),
      ...kept('certificates[].validFromOn', 'certificates[].validToOn'),
      ...kept('videos[].id', 'videos[].fileId', 'videos[].poster', 'videos[].title'),
      ...kept('workers[].workerId', 'workers[].memberId', 'workers[].trainedUntilOn'),
      ...kept('workers[].wentOn.on', 'workers[].wentOn.last', 'workers[].certificates[].id'),
      ...kept('workers[].certificates[].kind', 'workers[].certificates[].category'),
      ...kept('workers[].certificates[].validFromOn', 'workers[].certificates[].validToOn'),
      ...kept('amendments[].id', 'amendments[].proposal.words', 'amendments[].proposal.list[]'),
      // Who shall represent it has no account here; gone with the answer.
      ...kept('amendments[].proposal.representative.name', 'amendments[].proposal.representative.idNumber'),
      ...kept('amendments[].proposal.representative.idKey'),
      ...kept('invitations[].code', 'unionWish.unionId', 'unionWish.why'),
      ...kept('workers[].suspensions[].id', 'workers[].suspensions[].grounds.happenedOn'),
      ...kept('workers[].suspensions[].byId', 'workers[].suspensions[].confirmedBy'),
      'workers[].revoked.why': worker.words,
      'workers[].suspensions[].grounds.why': worker.words,
      'workers[].suspensions[].appeal.why': worker.words,
      'workers[].suspensions[].appeal.decision': worker.words,
      'workers[].name': worker.name,
      'workers[].photo': worker.upload,
      'workers[].phone': worker.sealed,
      'workers[].badgeNo': worker.words,
      'workers[].idNumber': worker.sealed,
      'workers[].idKey': worker.key,
      'workers[].certificates[].number': worker.words,
      'workers[].certificates[].photo': worker.upload,
      'workers[].certificates[].refused.why': worker.words,
      'contact.name': contact.name,
      'contact.phone': contact.sealed,
      'contact.phoneKey': contact.key,
      'amendments[].proposal.contact.name': proposed.name,
      'amendments[].proposal.contact.phone': proposed.sealed,
      'amendments[].proposal.contact.phoneKey': proposed.key,
      'invitations[].name': invited.name,
      'invitations[].phone': invited.sealed,
      'invitations[].phoneKey': invited.key,
      'events[].why': about('events[].memberId').words,
    },
    labels: {
      name: '服务商',
      workers: '师傅登记',
      contact: '联系人',
      amendments: '提出的修改',
      invitations: '邀请',
      ...unsaid('introduction', 'approvedOn', 'standing', 'office', 'streets', 'categories', 'certificates'),
      ...unsaid('managerIds', 'videos', 'creditCode', 'representativeKey', 'waitingSince'),
      ...unsaid('sweepsAt', 'confirmBy', 'appealDueAt', 'unionWish', 'quitAt', 'formerKeys', 'formerIds'),
    },
  }),
  ranks: NOBODY,
  badge_checks: NOBODY,
  /** 不得再入驻: a fingerprint, which stays. */
  barred: NOBODY,
} satisfies RoomHoldings;
