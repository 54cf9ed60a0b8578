import type { Moment } from '#domain/kernel/actor';
import type { Download } from '#domain/kernel/download';
import { linesAbout, type OpenOwn } from '#domain/kernel/personal-words';
import { no, type Result, yes } from '#domain/kernel/result';
import { dayOf } from '#domain/kernel/time';
import { LIMITS } from '#domain/limits';
import type { MembershipContract } from '#domain/membership/contract';
import type { Member } from '#domain/membership/member';
import { type Export, FILE_KEPT } from '../runtime/excel';
import { fingerprint, open, unseal } from '../runtime/seal';
import type { UseCases } from '../runtime/serve';
import { command, fileAt, keepFile, linksTo } from '../runtime/wechat-world';
import { type Sheet, sheet, workbook } from '../runtime/workbook';
import { HOLDINGS } from '../store/declared';
import { find } from '../store/documents';
import { everythingAbout, namesOf } from '../store/holdings';
import { members } from '../store/members';
import { addOnce } from '../store/unit-of-work';
import { withheld } from '../store/withheld';

const FILE_NAME = '我的数据.xlsx';

/**
 * 我的数据: which of the day's files it is, is taken first; then it is made where that says it will lie. Asked again it is the same
 * one, or it is made once more where we died before.
 */
export const ownData: UseCases<MembershipContract>['ownData'] = async (_, { identity, moment }) => {
  if (!identity) return no('NO_IDENTITY');
  const taken = await takeTurn(moment);
  if (!taken.ok) return taken;
  const { fileId } = taken.value;
  const ready = await linkTo(fileId);
  if (ready) return yes(ready);
  const member = await members.findById(identity.memberId);
  if (!member) return no('NOT_FOUND');
  await keepFile(pathOf(taken.value._id), await workbook(await sheetsOf(member)));
  const made = await linkTo(fileId);
  return made ? yes(made) : no('BUSY');
};

type Taken = Result<Export, 'REQUEST_REUSED' | 'TOO_MANY_OWN_FILES'>;

/** They are numbered by the day, so that nobody takes one more however many are asked for at the same moment. */
async function takeTurn(moment: Moment): Promise<Taken> {
  const { actor, now, requestId, digest } = moment;
  const ids = Array.from(
    { length: LIMITS['own-data-a-day'].max },
    (_, number) => `${actor.memberId}-own-${dayOf(now)}-${number}`,
  );
  const today = await find<Export>('exports', { where: { _id: command.in(ids) }, limit: ids.length });
  const earlier = today.find((one) => one.requestId === requestId);
  if (earlier) return earlier.digest === digest ? yes(earlier) : no('REQUEST_REUSED');
  for (const _id of ids.filter((id) => today.every((one) => one._id !== id))) {
    const made: Export = {
      ...{ _id, version: 0, memberId: actor.memberId, fileName: FILE_NAME, why: '本人的数据' },
      ...{ fileId: await fileAt(pathOf(_id)), requestId, digest, at: now, removeAt: now + FILE_KEPT },
    };
    if (await addOnce('exports', made)) return yes(made);
  }
  return no('TOO_MANY_OWN_FILES');
}

/** Nobody can guess it. */
const pathOf = (id: string): string => `exports/own/${fingerprint(`own-data:${id}`)}/own.xlsx`;

async function linkTo(fileId: string): Promise<Download | null> {
  const url = (await linksTo([fileId]))[fileId];
  return url ? { fileName: FILE_NAME, url } : null;
}

const OPEN: OpenOwn = { contact: open.contact, text: textOf };

/** What is sealed together is said in one go. */
function textOf(sealed: Parameters<typeof unseal>[0]): string {
  const clear = unseal(sealed);
  if (!clear.startsWith('{')) return clear;
  return Object.values(JSON.parse(clear) as Record<string, string>)
    .filter(Boolean)
    .join('，');
}

interface Row {
  readonly no: number;
  readonly label: string;
  readonly words: string;
}

/** A sheet for each kind of thing, in lines of what it is called and what it says. */
async function sheetsOf(member: Member): Promise<Sheet[]> {
  const names = await namesOf(member);
  const rows = new Map<string, Row[]>();
  for (const [collection, found] of await everythingAbout(names)) {
    const holding = HOLDINGS[collection];
    if (holding.title === null) continue;
    const document = await withheld.whole(member._id, collection, found);
    const known = rows.get(holding.title) ?? [];
    const number = (known[known.length - 1]?.no ?? 0) + 1;
    const lines = linesAbout(document, holding, (id) => names.some((name) => name === id), OPEN);
    rows.set(holding.title, [...known, ...lines.map((line) => ({ no: number, ...line }))]);
  }
  return [...rows].filter(([, all]) => all.length > 0).map(([title, all]) => sheet(title, COLUMNS, all));
}

const COLUMNS = [
  { heading: '第几条', of: ({ no: number }: Row) => number },
  { heading: '项目', width: 20, of: ({ label }: Row) => label },
  { heading: '内容', width: 80, of: ({ words }: Row) => words },
];
