import type { Allowance } from '#domain/kernel/allowance';
import type { Import } from '#domain/kernel/import';
import { about, holding, kept, NOBODY, type RoomHoldings, sealedAt, unsaid } from '#domain/kernel/personal';
import type { Sealed } from '#domain/kernel/sealed';
import type { Export } from '../runtime/excel';
import type { Opening } from './seal-openings';
import type { Upload } from './uploads';

const opener = about('memberId');
const concerned = about('concerns[]', 'memberId');

/** 收起: what was taken out of one document when somebody took the consent back; it returns with the consent. */
export interface Withheld {
  readonly _id: string;
  readonly version: number;
  readonly memberId: string;
  readonly collection: string;
  /** The document. */
  readonly subject: string;
  readonly box: Sealed;
}

/** What belongs to no room, as far as it is about people. */
export const houseHoldings = {
  allowances: holding<Omit<Allowance, 'held' | 'days'>>({
    title: null,
    found: ['_id'],
    goes: true,
    texts: {},
    labels: {},
  }),
  uploads: holding<Upload>({
    title: null,
    found: ['memberId'],
    goes: true,
    texts: kept('memberId', 'spentBy', 'spentIn', 'digest', 'traceId'),
    labels: unsaid(
      ...(['memberId', 'purpose', 'expiresAt', 'spentBy', 'spentIn'] as const),
      ...(['digest', 'keptAt', 'traceId', 'refused', 'sweepsAt'] as const),
    ),
  }),
  exports: holding<Export>({
    title: '拿过的表格',
    found: ['memberId'],
    texts: { ...kept('memberId', 'fileName', 'fileId', 'requestId', 'digest'), why: opener.words },
    labels: {
      fileName: '文件',
      why: '原因',
      at: '时间',
      ...unsaid('memberId', 'fileId', 'requestId', 'digest', 'removeAt'),
    },
  }),
  seal_openings: holding<Opening>({
    title: '谁看过我的信息',
    found: ['concerns', 'memberId'],
    texts: { ...kept('digest', 'noun', 'subject', 'memberId', 'concerns[]'), reason: concerned.words },
    labels: { at: '时间', reason: '原因', ...unsaid('digest', 'noun', 'subject', 'memberId', 'concerns') },
  }),
  withheld: holding<Withheld>({
    title: null,
    found: ['memberId'],
    goes: true,
    seals: sealedAt('box'),
    texts: { ...kept('memberId', 'collection', 'subject'), box: about('memberId').sealed },
    labels: unsaid('memberId', 'collection', 'subject', 'box'),
  }),
  /** Who brought it, by an id; the rows lie sealed there for the moments until they are written. */
  imports: { ...NOBODY, seals: sealedAt('box' satisfies keyof Import) },
  code_tries: NOBODY,
  media_verdicts: NOBODY,
  figures: NOBODY,
  leases: NOBODY,
  fault_hours: NOBODY,
  cursors: NOBODY,
} satisfies RoomHoldings;
