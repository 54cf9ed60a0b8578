import { Image, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { UploadPurpose, WrongBytes } from '#domain/kernel/upload';
import { choosePhotos } from '../platform/choose-media';
import { seenAt } from '../platform/chosen';
import { whereIs } from '../platform/put-file';
import { NoTickets, problemOf, ticketsFor, upload } from '../platform/upload';
import { PHOTO_PROBLEM } from '../text/file-problems';
import { sayRefusal } from '../text/refusals';
import { Icon } from './icon';
import { pictured } from './pictured';
import { press } from './press';
import { Problem } from './problem';
import './field.scss';
import './photos.scss';

export interface Photo {
  readonly fileId: string;
  /** What this phone shows for it until the app is closed. */
  readonly url: string;
}

/** Chosen or taken, and not in the cloud yet. WeChat keeps a photo that was just taken nowhere else. */
interface Sending {
  readonly url: string;
  readonly ticket: string | null;
  readonly lost: boolean;
}

interface PhotoPickerProps {
  readonly id: string;
  readonly label: string;
  /** What they are for. */
  readonly purpose: UploadPurpose;
  readonly value: readonly Photo[];
  readonly onChange: (photos: Photo[]) => void;
  readonly max: number;
  readonly hint?: string;
  readonly problem?: string | undefined;
}

/** Takes or picks photos and sends them at once, so that they are there when the form is sent. */
function useSending({ purpose, value, onChange, max }: PhotoPickerProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [wrong, setWrong] = useState<WrongBytes | null>(null);
  const latest = useRef(value);
  latest.current = value;
  const room = max - value.length - sending.length;

  const mark = (url: string, known: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.url === url ? { ...one, ...known } : one)));
  const put = async (url: string, ticket: string) => {
    mark(url, { lost: false, ticket });
    try {
      const photo = { fileId: await upload({ url, ticket }), url };
      latest.current = [...latest.current, photo];
      onChange([...latest.current]);
      setSending((all) => all.filter((one) => one.url !== url));
    } catch {
      mark(url, { lost: true });
    }
  };
  const send = async (urls: readonly string[]) => {
    setRefused(null);
    for (const url of urls) mark(url, { lost: false });
    try {
      const tickets = await ticketsFor(purpose, urls);
      await Promise.all(tickets.map(({ url, ticket }) => put(url, ticket)));
    } catch (error) {
      if (error instanceof NoTickets) setRefused(sayRefusal(error.code));
      for (const url of urls) mark(url, { lost: true });
    }
  };
  const add = async () => {
    const chosen = (await choosePhotos(room))?.slice(0, room);
    if (chosen === undefined) return;
    const problems = await Promise.all(chosen.map((url) => problemOf(purpose, url)));
    const urls = chosen.filter((_, place) => problems[place] === null);
    setWrong(chosen.length === 0 ? 'wrong-type' : (problems.find((problem) => problem !== null) ?? null));
    if (urls.length === 0) return;
    setSending((all) => [...all, ...urls.map((url) => ({ url, ticket: null, lost: false }))]);
    await send(urls);
  };
  const again = ({ url, ticket }: Sending) => (ticket === null ? send([url]) : put(url, ticket));
  return { sending, room, refused, wrong, again, add };
}

export function PhotoPicker(props: PhotoPickerProps) {
  const { id, label, value, onChange, max, hint, problem } = props;
  const { sending, room, refused, wrong, again, add } = useSending(props);
  const lost = sending.filter((one) => one.lost).length;
  return (
    <View className="field">
      <View className="field__label">{`${label}（${value.length}/${max}）`}</View>
      <View className="photos" id={id}>
        {value.map((photo, place) => (
          <Thumb
            key={photo.fileId}
            id={`${id}-${place}`}
            photo={photo}
            label={`${label}第 ${place + 1} 张`}
            onRemove={() => onChange(value.filter((other) => other !== photo))}
          />
        ))}
        {sending.map((one, place) => (
          <OnTheWay
            key={one.url}
            id={`${id}-sending-${place}`}
            sending={one}
            onAgain={() => void again(one)}
          />
        ))}
        {room > 0 && (
          <View
            id={`${id}-add`}
            className="photos__add"
            {...press({ label: `添加照片：${label}`, onTap: () => void add() })}
          >
            <View className="photos__inside">
              <Icon name="camera" />
              添加照片
            </View>
          </View>
        )}
      </View>
      {lost > 0 && (
        <Problem id={`${id}-lost`} words={refused ?? `有 ${lost} 张没有传上去。网络好了，点一下照片再传。`} />
      )}
      {wrong && <Problem id={`${id}-wrong`} words={PHOTO_PROBLEM[wrong]} />}
      {problem ? <Problem words={problem} /> : hint && <View className="note">{hint}</View>}
    </View>
  );
}

interface ThumbProps {
  readonly id: string;
  readonly photo: Photo;
  readonly label: string;
  readonly onRemove: () => void;
}

/** Should the phone have thrown away what it showed, the cloud has it. */
function Thumb({ id, photo, label, onRemove }: ThumbProps) {
  const [gone, setGone] = useState(false);
  return (
    <View id={id} className="photos__photo">
      <Image
        className="photos__image"
        mode="aspectFill"
        src={gone ? whereIs(photo.fileId) : seenAt(photo)}
        onError={() => setGone(true)}
        {...pictured(label)}
      />
      <Remove id={id} label={label} onRemove={onRemove} />
    </View>
  );
}

interface OnTheWayProps {
  readonly id: string;
  readonly sending: Sending;
  readonly onAgain: () => void;
}

/** The whole picture is the target: a small one would lie beside others. */
const OnTheWay = ({ id, sending: { url, lost }, onAgain }: OnTheWayProps) => (
  <View
    id={id}
    className="photos__photo"
    {...(lost ? press({ label: '没传上，点我再传', onTap: onAgain }) : {})}
  >
    <Image className="photos__image" mode="aspectFill" src={url} {...pictured('')} />
    <View className="photos__state">{lost ? '没传上，点我再传' : '正在上传'}</View>
  </View>
);

const Remove = ({ id, label, onRemove }: Pick<ThumbProps, 'id' | 'label' | 'onRemove'>) => (
  <View id={`${id}-remove`} className="photos__remove" {...press({ label: `去掉${label}`, onTap: onRemove })}>
    <View className="photos__cross">
      <Icon name="x" />
    </View>
  </View>
);
