import { describe, expect, it } from 'vitest';
import { standingsOf } from '#domain/firm/register';
import { HUIMIN } from '../../kit/given';

describe('Where each firm stands', () => {
  it('is told of every one, who was made to leave too, by name and not by rank, and nothing else is', () => {
    const firm = (name: string, standing: (typeof HUIMIN)['standing']) => ({
      ...HUIMIN,
      ...{ _id: `id-${name}`, name, standing },
    });
    const rows = standingsOf([firm('c', 'good'), firm('a', 'expelled'), firm('b', 'suspended')]);
    expect(rows).toEqual([
      { id: 'id-a', name: 'a', standing: 'expelled' },
      { id: 'id-b', name: 'b', standing: 'suspended' },
      { id: 'id-c', name: 'c', standing: 'good' },
    ]);
  });
});
