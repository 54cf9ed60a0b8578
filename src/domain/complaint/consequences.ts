import type { ComplaintView } from './contract';

type Judged = Pick<ComplaintView, 'kind' | 'firm' | 'ruling'>;

/** Proven, each of these expels by itself. */
const GRAVE: readonly ComplaintView['kind'][] = ['subcontracting', 'forged-papers'];

/** What a ruling, or the answer to an appeal, comes to for the firm: read before it is sent, for it cannot be changed. */
export function consequenceOf(complaint: Judged, what: 'rule' | 'decideAppeal', yes: boolean) {
  return what === 'rule' ? ofRuling(complaint, yes) : ofAppeal(complaint, yes);
}

function ofRuling({ kind, firm }: Judged, upheld: boolean) {
  if (!upheld) {
    return {
      title: '投诉不成立？',
      words: `不计入${firm.name}的信誉，双方都会看到理由。裁定以后不能改，双方可以申诉一次。`,
      yes: '裁定不成立',
    };
  }
  const then = GRAVE.includes(kind)
    ? `${firm.name}会马上清退，没开工的单子退回居民，负责人和执照不能再入驻。`
    : `马上计入${firm.name}的信誉，可能因此降级或停接。`;
  return {
    title: '投诉成立？',
    words: `${then}裁定以后不能改，双方可以申诉一次。`,
    yes: GRAVE.includes(kind) ? '成立，清退' : '裁定成立',
  };
}

function ofAppeal({ kind, firm, ruling }: Judged, overturned: boolean) {
  const upheld = (ruling?.upheld ?? false) !== overturned;
  const then = upheld
    ? GRAVE.includes(kind)
      ? `投诉成立，${firm.name}清退。`
      : `投诉成立，计入${firm.name}的信誉。`
    : `投诉不成立，不计入${firm.name}的信誉。`;
  return {
    title: overturned ? '撤销原裁定？' : '维持原裁定？',
    words: `${then}这件投诉就此办结，不能再申诉。`,
    yes: overturned ? '撤销裁定' : '维持裁定',
  };
}
