import { useEffect } from 'react';
import type { SlotView, StudioView } from '#domain/appointment/contract';
import type { Mode, Topic } from '#domain/appointment/request';
import { saySlot } from '#domain/appointment/slot-words';
import type { Me } from '#domain/membership/contract';
import { ASKED_AT } from '#domain/notice/asked';
import type { ScreenAction } from '../../../components/action-bar';
import type { Photo } from '../../../components/photo-picker';
import { goInstead, useParam } from '../../../hooks/go';
import { useCommand } from '../../../hooks/use-command';
import { useDraft } from '../../../hooks/use-draft';
import { bound } from '../../../hooks/use-form';
import { useMessageConsent } from '../../../hooks/use-message-consent';
import { useQuery } from '../../../hooks/use-query';

export interface AskDraft {
  readonly topic: Topic | null;
  readonly studioId: string | null;
  readonly mode: Mode;
  readonly people: number;
  /** Start of the chosen slot; null as soon as possible. */
  readonly from: number | null;
  readonly about: string;
  readonly photos: readonly Photo[];
  readonly name: string;
  readonly phone: string;
}

const EMPTY: AskDraft = {
  topic: null,
  studioId: null,
  mode: 'studio',
  people: 1,
  from: null,
  about: '',
  photos: [],
  name: '',
  phone: '',
};

/** What she is about to ask, and how far she has come. */
export function useAsking(me: Me, studios: readonly StudioView[], now: number) {
  const { draft, change, clear } = useDraft<AskDraft>('ask', EMPTY);
  const command = useCommand('appointment', 'ask');
  const [invitedTo, invitedAt] = [useParam('studio'), useParam('from')];
  useEffect(() => {
    if (invitedTo !== '') change({ studioId: invitedTo, from: Number(invitedAt) });
  }, [invitedTo, invitedAt, change]);
  const telling = useMessageConsent(ASKED_AT.asking);
  const able = studios.filter((one) => draft.topic !== 'psychological' || one.cares);
  const studio = able.find((one) => one.id === draft.studioId) ?? able[0] ?? null;
  const times = useQuery('appointment', 'times', studio ? { studioId: studio.id } : null, {
    refreshEvery: 15_000,
  });
  // In 心理需求 only counsellors' own times are offered.
  const slots = (times.value?.slots ?? []).filter(
    (one) => !one.cancelled && (draft.topic !== 'psychological' || one.cares),
  );
  const slot = slots.find((one) => one.from === draft.from) ?? null;
  const name = draft.name || me.name || '';
  const missing = whatIsMissing({ ...draft, name }, studio, me);

  const send = async (orWait: boolean) => {
    if (!studio || !draft.topic) return;
    await telling.ask();
    const { topic, mode, people, about, phone } = draft;
    const photos = topic === 'psychological' ? [] : draft.photos.map(({ fileId }) => fileId);
    const place = slot ? { from: slot.from, orWait } : null;
    const said = { about, photos, name, phone: phone || null };
    const wish = { studioId: studio.id, topic, mode, people, place, ...said };
    const asked = await command.run(wish);
    if (!asked) return;
    clear();
    goInstead('request', { id: asked.id });
  };

  const full = slot !== null && (slot.free === 0 || command.refusal === 'SLOT_FULL');
  const action: ScreenAction = {
    id: 'send-ask',
    label: labelFor(slot, full, now),
    onTap: () => send(full),
    running: command.running,
    disabled: missing !== null,
    why: missing ?? undefined,
  };
  const faces = times.value?.faces ?? {};
  const form = bound(draft, change, command.fieldProblem);
  return { ...form, command, able, studio, slots, faces, name, action };
}

function labelFor(slot: SlotView | null, full: boolean, now: number): string {
  if (!slot) return '约谈，请工会尽快安排';
  return full ? '候补这个时间' : `约${saySlot(slot, now)}`;
}

function whatIsMissing(draft: AskDraft, studio: StudioView | null, me: Me): string | null {
  if (!draft.topic) return '请先选一选是哪方面的事。';
  if (!studio) return '现在没有能接待的工作室，请打电话找工会。';
  if (draft.about.trim().length < 2) return '请说说是什么事，一两句就行。';
  if (draft.name.trim() === '') return '请写下怎么称呼您。';
  if (draft.mode !== 'studio' && !draft.phone && !me.phone) return '电话或视频谈，需要您留一个手机号。';
  return null;
}

export type Asking = ReturnType<typeof useAsking>;
