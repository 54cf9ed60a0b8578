import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useTakeOut } from '../hooks/use-removal';
import { chooseFilm, type Film } from '../platform/choose-media';
import { seenAt } from '../platform/chosen';
import { NoTickets, problemOf, type Sent, ticketsFor, upload } from '../platform/upload';
import { FILM_PROBLEM } from '../text/file-problems';
import { sayRefusal } from '../text/refusals';
import { Button } from './button';
import { Clip } from './clip';
import type { Photo } from './photo-picker';
import { Problem } from './problem';

export interface ChosenVideo {
  readonly fileId: string;
  /** What this phone plays of it meanwhile. */
  readonly url: string;
  /** A picture of it, where the phone makes one. */
  readonly poster?: Photo;
}

interface VideoPickerProps {
  readonly id: string;
  readonly label: string;
  readonly value: ChosenVideo | null;
  readonly onChange: (video: ChosenVideo | null) => void;
  /** Where it will be shown to others, with a picture that stands for it until it is played. */
  readonly withPoster?: boolean;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

const SECONDS_MAX = 30;

/** WeChat makes a picture of the first moment; a browser does not, and then somebody chooses one. */
async function posterOf({ thumbTempFilePath: url }: Film): Promise<Photo | null> {
  const [poster] = url ? await ticketsFor('film-poster', [url]) : [];
  return poster ? { fileId: await upload(poster), url: poster.url } : null;
}

/** WeChat keeps a film that was just taken nowhere else: one that was lost on its way is sent again by a tap. */
function useFilm({ onChange, withPoster = false }: Pick<VideoPickerProps, 'onChange' | 'withPoster'>) {
  const purpose = withPoster ? 'firm-film' : 'order-film';
  const ticket = useRef<Sent | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [lost, setLost] = useState<Film | null>(null);
  /** The one that it had when it was lost on its way. */
  const ticketOf = async (url: string): Promise<Sent> => {
    if (ticket.current?.url === url) return ticket.current;
    const [given] = await ticketsFor(purpose, [url]);
    if (!given) throw new Error('no ticket was given');
    ticket.current = given;
    return given;
  };
  const send = async (taken: Film) => {
    const { tempFilePath: url } = taken;
    setTrouble(null);
    try {
      const fileId = await upload(await ticketOf(url));
      const poster = withPoster ? await posterOf(taken) : null;
      onChange({ fileId, url, ...(poster ? { poster } : {}) });
      setLost(null);
    } catch (error) {
      setLost(taken);
      setTrouble(
        error instanceof NoTickets ? sayRefusal(error.code) : '视频没有传上去。网络好了，再传一次。',
      );
    }
  };
  const add = async () => {
    setTrouble(null);
    const taken = await chooseFilm(SECONDS_MAX);
    if (!taken) return;
    const wrong = await problemOf(purpose, taken.tempFilePath);
    if (wrong) setTrouble(FILM_PROBLEM[wrong]);
    else await send(taken);
  };
  return { trouble, add, again: lost === null ? null : () => send(lost) };
}

/** Takes or picks one short video and sends it at once, so that it is there when the form is sent. */
export function VideoPicker({ id, label, value, onChange, withPoster, hint, problem }: VideoPickerProps) {
  const { trouble, add, again } = useFilm({ onChange, withPoster: withPoster ?? false });
  const takeOut = useTakeOut(value ? [value] : [], ([back]) => onChange(back ?? null));
  const said = problem ?? trouble;
  return (
    <View className="field">
      <View className="field__label">{label}</View>
      {value && (
        <Clip
          id={`${id}-clip`}
          url={seenAt(value)}
          poster={value.poster ? seenAt(value.poster) : null}
          title="您拍的视频"
        />
      )}
      {value ? (
        <Button id={`${id}-remove`} kind="plain" small icon="x" label="去掉视频" onTap={() => takeOut(0)} />
      ) : (
        <Button id={`${id}-add`} kind="quiet" small icon="video" label="添加视频" onTap={add} />
      )}
      {!value && again && <Button id={`${id}-again`} kind="quiet" small label="再传一次" onTap={again} />}
      {said ? <Problem words={said} /> : hint && <View className="note">{hint}</View>}
    </View>
  );
}
