import { about, holding, kept, NOBODY, type RoomHoldings, unsaid } from '#domain/kernel/personal';
import type { Rating } from './rating';

const author = about('residentId');

export const ratingHoldings = {
  ratings: holding<Rating>({
    title: '评价',
    found: ['residentId'],
    texts: {
      ...kept(
        'publicId',
        'residentId',
        'providerId',
        'workerId',
        'category',
        'tags[]',
        'photos[].traceId',
        'listed',
        'addition.photos[].traceId',
      ),
      text: author.words,
      'photos[].fileId': author.picture,
      'addition.text': author.words,
      'addition.photos[].fileId': author.picture,
      'reply.text': author.words,
      'events[].why': author.words,
    },
    labels: {
      marks: '打分',
      overall: '总分',
      tags: '标签',
      text: '评价的话',
      photos: '照片',
      ratedAt: '评价时间',
      addition: '追评',
      reply: '服务商回复',
      ...unsaid('publicId', 'residentId', 'providerId', 'workerId', 'category', 'counted', 'listed'),
    },
  }),
  scores: NOBODY,
} satisfies RoomHoldings;
