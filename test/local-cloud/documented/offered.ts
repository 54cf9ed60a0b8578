// What wx-server-sdk offers, by what the local cloud makes of it. README.md shows the same table; a test holds both
// against the SDK.

interface Group {
  asTheCloud: readonly string[];
  refused: readonly string[];
}

const words = <T extends string>(text: T) => text.split(' ') as Words<T>[];
type Words<T extends string> = T extends `${infer First} ${infer Rest}` ? First | Words<Rest> : T;

const NONE: never[] = [];

/** `db.command`. */
export const COMMANDS = {
  'Conditions `_`': {
    asTheCloud: words('eq neq gt gte lt lte in nin and or nor not exists mod all elemMatch size expr'),
    refused: words('geoNear geoWithin geoIntersects jsonSchema text'),
  },
  'Updates `_`': {
    asTheCloud: words('set remove inc mul min max rename push pop shift unshift pull pullAll addToSet'),
    refused: words('bit'),
  },
} satisfies Record<string, Group>;

/** `db.command.project`, for `field()`. */
export const PROJECTIONS = {
  'Projections `_.project`': { asTheCloud: words('slice elemMatch'), refused: NONE },
} satisfies Record<string, Group>;

/** `db.command.aggregate`. */
export const EXPRESSIONS = {
  'Arithmetic `$`': {
    asTheCloud: words('abs add ceil divide exp floor ln log log10 mod multiply pow sqrt subtract trunc'),
    refused: NONE,
  },
  'Comparison and choice `$`': {
    asTheCloud: words('cmp eq neq gt gte lt lte and or not cond ifNull switch let literal'),
    refused: words('meta'),
  },
  'Lists `$`': {
    asTheCloud: words(
      'arrayElemAt arrayToObject concatArrays filter in indexOfArray isArray map range reduce reverseArray size slice zip',
    ),
    refused: NONE,
  },
  'Sets and objects `$`': {
    asTheCloud: words(
      'allElementsTrue anyElementTrue setDifference setEquals setIntersection setIsSubset setUnion mergeObjects objectToArray',
    ),
    refused: NONE,
  },
  'Texts `$`': {
    asTheCloud: words(
      'concat indexOfBytes indexOfCP split strLenBytes strLenCP strcasecmp substr substrBytes substrCP toLower toUpper',
    ),
    refused: NONE,
  },
  'Dates `$`': {
    asTheCloud: words(
      'dateFromParts dateFromString dateToString dayOfMonth dayOfWeek dayOfYear hour isoDayOfWeek isoWeek isoWeekYear millisecond minute month second week year',
    ),
    refused: NONE,
  },
  'Accumulators `$`': {
    asTheCloud: words('addToSet avg first last max min push stdDevPop stdDevSamp sum'),
    refused: NONE,
  },
  'For `lookup` `$`': { asTheCloud: NONE, refused: words('pipeline') },
} satisfies Record<string, Group>;

/** `collection.aggregate()`. */
export const STAGES = {
  Stages: {
    asTheCloud: words(
      'addFields bucket bucketAuto count group limit lookup match project replaceRoot sample skip sort sortByCount unwind',
    ),
    refused: words('geoNear facet graphLookup out redact collStats indexStats'),
  },
} satisfies Record<string, Group>;

export const GROUPS: Record<string, Group> = { ...COMMANDS, ...PROJECTIONS, ...EXPRESSIONS, ...STAGES };

type NamesOf<T extends Record<string, Group>> = T[keyof T]['asTheCloud' | 'refused'][number];
export type CommandName = NamesOf<typeof COMMANDS>;
export type ExpressionName = NamesOf<typeof EXPRESSIONS>;
export type ProjectionName = NamesOf<typeof PROJECTIONS>;
export type StageName = NamesOf<typeof STAGES>;

export function namesIn(groups: Record<string, Group>, of: 'asTheCloud' | 'refused'): string[] {
  return Object.values(groups).flatMap((group) => group[of]);
}
