import type { Provider } from '#domain/firm/firm';
import { DAY } from '#domain/kernel/time';
import { aProvider, aWorker, certificate, NOW, PHONE_BOX } from './given';

// A firm in which something of every kind counts, waits, has run out or is over.

const film = (id: string, releasedAt: number | null) => ({
  ...{ id, fileId: `${id}.mp4`, poster: `${id}.jpg`, title: '怎么通', releasedAt },
});
export const unseen = (id: string) => certificate('locks', { id, checkedAt: null, photo: `${id}.jpg` });
const ended = certificate('wiring', { id: 'ended', validToOn: '2026-03-10', photo: 'ended.jpg' });
const invitation = (code: string, until: number, usedAt: number | null = null) => ({
  ...{ code, name: `请 ${code}`, phone: PHONE_BOX, phoneKey: `phone-${code}`, until, usedAt },
});
export const FIRM: Provider = aProvider(
  'huimin',
  [
    aWorker('ma', {
      photo: 'ma.jpg',
      certificates: [certificate('pipes', { photo: 'mas.jpg' }), unseen('mas-new')],
    }),
    aWorker('wang', { photo: 'wang.jpg', onDutySince: null, certificates: [] }),
    aWorker('untrained', { photo: 'u.jpg', trainedUntilOn: '2026-03-17', certificates: [] }),
    aWorker('new', { photo: 'new.jpg', approvedAt: null, onDutySince: null, certificates: [unseen('news')] }),
    aWorker('gone', { left: true, photo: 'gone.jpg', certificates: [unseen('gones')] }),
  ],
  {
    ...{ categories: ['pipes', 'locks', 'wiring'], waitingSince: NOW - DAY },
    certificates: [certificate('pipes', { photo: 'firm.jpg' }), unseen('firms'), ended],
    videos: [film('shown', NOW), film('waits', null)],
    invitations: [invitation('1', NOW + 1), invitation('2', NOW), invitation('3', NOW + 1, NOW - 1)],
    contact: { name: '郭会计', phone: PHONE_BOX, phoneKey: 'k' },
    amendments: [
      { id: 'a1', at: NOW, proposal: { item: 'streets', list: ['中山路街道', '江苏路街道'] } },
      {
        id: 'a2',
        at: NOW,
        proposal: { item: 'contact', contact: { name: '新人', phone: PHONE_BOX, phoneKey: 'n' } },
      },
      { id: 'a3', at: NOW, proposal: { item: 'office', words: '新址' } },
    ],
  },
);
