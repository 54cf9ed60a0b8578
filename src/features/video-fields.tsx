import { View } from '@tarojs/components';
import { Card } from '../components/card';
import { Field } from '../components/field';
import { type Photo, PhotoPicker } from '../components/photo-picker';
import { type ChosenVideo, VideoPicker } from '../components/video-picker';

/** 工作视频, as it is being handed in. */
export interface VideoDraft {
  readonly film: ChosenVideo | null;
  readonly poster: Photo | null;
  readonly title: string;
}
export const EMPTY_VIDEO: VideoDraft = { film: null, poster: null, title: '' };

/** What is sent of it; null while a film is missing. */
export const videoFrom = ({ film, poster, title }: VideoDraft) =>
  film && { fileId: film.fileId, poster: poster?.fileId ?? null, title: title.trim() };

interface VideoFieldsProps {
  readonly id: string;
  readonly label: string;
  readonly video: VideoDraft;
  readonly onChange: (video: VideoDraft) => void;
}

/** One film of how the work is done, with a title and the picture that stands for it. */
export const VideoFields = ({ id, label, video, onChange }: VideoFieldsProps) => (
  <Card title={label}>
    <View className="stack">
      <VideoPicker
        id={`${id}-film`}
        label="视频"
        withPoster
        value={video.film && { ...video.film, ...(video.poster ? { poster: video.poster } : {}) }}
        onChange={(film) => onChange({ ...video, film, poster: film ? (film.poster ?? video.poster) : null })}
        hint="30 秒以内。不要拍到居民的脸和门牌。"
      />
      {video.film && (
        <>
          <Field
            id={`${id}-title`}
            label="名称"
            max={40}
            placeholder="比如：下水道怎么通"
            value={video.title}
            onInput={(title) => onChange({ ...video, title })}
          />
          <PhotoPicker
            id={`${id}-poster`}
            purpose="film-poster"
            label="封面"
            max={1}
            value={video.poster ? [video.poster] : []}
            onChange={([poster]) => onChange({ ...video, poster: poster ?? null })}
            hint="没点开视频时，居民先看到这张。"
          />
        </>
      )}
    </View>
  </Card>
);
