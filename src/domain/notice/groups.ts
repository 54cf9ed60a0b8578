import type { NoticeView } from './contract';

/** 一件事的消息: what was said of one thing, the newest on top and the earlier ones folded below it. */
export interface NoticeGroup {
  readonly newest: NoticeView;
  readonly earlier: readonly NoticeView[];
  /** The latest that still waits for whoever reads it. */
  readonly acts: NoticeView | null;
}

type Told = [NoticeView, ...NoticeView[]];

/** By the matter, each where its newest stands; what further pages bring joins the group that it belongs to. */
export function groupsOf(notices: readonly NoticeView[]): NoticeGroup[] {
  const found = new Map<string, Told>();
  for (const notice of notices) {
    const matter = `${notice.noun} ${notice.subject}`;
    const told = found.get(matter);
    if (told) told.push(notice);
    else found.set(matter, [notice]);
  }
  return [...found.values()].map(([newest, ...earlier]) => ({
    newest,
    earlier,
    acts: [newest, ...earlier].find(({ act }) => act !== null) ?? null,
  }));
}
