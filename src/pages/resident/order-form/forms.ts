import type { FormWords } from '../../../features/order-form';

export const FORMS = ['reject', 'dispute', 'rework', 'moveVisit', 'moveWindow'] as const;
export type FormName = (typeof FORMS)[number];

const NOT_MENDED = ['还在漏', '用了又坏', '声音不对', '没有修完'] as const;

const NOT_SETTLED = ['没有说到我要问的', '没有接到电话', '说的和实际不一样'] as const;

/** Of a talk, nothing is mended. */
const CONSULT: Readonly<Partial<Record<FormName, FormWords>>> = {
  reject: {
    title: '没谈好',
    lead: '还有什么没谈清楚？',
    meaning: '会再和您谈一次，不另外收钱。谈完以后再请您确认。',
    reason: { label: '说给对方听', likely: NOT_SETTLED, example: '比如：补贴怎么领还不清楚' },
    verb: '请再谈一次',
  },
  dispute: {
    title: '还是没谈好',
    lead: '还有什么问题？',
    meaning: '这一单会先停下来，工会来看，并给您打电话。请先不要付钱。',
    reason: { label: '说给工会听', likely: NOT_SETTLED, example: '比如：谈了两次，还是没有答复' },
    verb: '请工会来看',
  },
};

export const wordsFor = (form: FormName, path: 'door' | 'consult'): FormWords =>
  (path === 'consult' && CONSULT[form]) || WORDS[form];

/** What she is asked, and what she is told before she says it. */
const WORDS: Readonly<Record<FormName, FormWords>> = {
  reject: {
    title: '没修好',
    lead: '哪里还没有修好？',
    meaning: '这位师傅会再修一次，不另外收钱。修好以后再请您确认。',
    reason: { label: '说给师傅听', likely: NOT_MENDED, example: '比如：放水以后接口还在滴水' },
    verb: '请师傅再修',
  },
  dispute: {
    title: '还是没修好',
    lead: '还有什么问题？',
    meaning: '这一单会先停下来，工会来看，并给您打电话。请先不要付钱，留好照片。',
    reason: { label: '说给工会听', likely: NOT_MENDED, example: '比如：修了两次，第二天又漏了' },
    verb: '请工会来看',
  },
  rework: {
    title: '保修返工',
    lead: '保修期内，回来再修，不收费',
    meaning: '原来的师傅来；他要是不在了，工会另找一家，先问过您。每一单可以返工一次。',
    reason: { label: '哪里又不好了？', likely: NOT_MENDED, example: '比如：修过的地方又堵了' },
    window: true,
    verb: '请师傅回来再修',
  },
  moveVisit: {
    title: '换个时间',
    lead: '什么时候方便？',
    meaning: '师傅同意以后就定下来。',
    window: true,
    verb: '提这个时间',
  },
  moveWindow: {
    title: '改时间',
    lead: '改到什么时候？',
    meaning: '还没有人接单，可以改。改好以后按新的时间找人，一单最多改三次。',
    window: true,
    verb: '改到这个时间',
  },
};
