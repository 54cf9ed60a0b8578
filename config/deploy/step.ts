import type { Index, Trigger, WantedFunction } from './desired';
import type { Keys } from './keys';
import type { Variables } from './variables';

/** One change, made by one request; all a person is told of it is its sentence, in which no key stands. */
export type Step =
  | { readonly kind: 'write-keys'; readonly file: string; readonly keys: Keys }
  | { readonly kind: 'create-collection'; readonly collection: string }
  | {
      readonly kind: 'close-collection';
      readonly collection: string;
      readonly was: string;
      readonly documents: number;
    }
  | { readonly kind: 'set-storage'; readonly acl: 'PRIVATE' | 'ADMINONLY'; readonly was: string }
  | { readonly kind: 'set-function-rule'; readonly rule: Readonly<Record<string, unknown>> }
  | { readonly kind: 'drop-index'; readonly collection: string; readonly index: string; readonly why: string }
  | { readonly kind: 'create-index'; readonly collection: string; readonly index: Index }
  | { readonly kind: 'create-function'; readonly wanted: WantedFunction; readonly variables: Variables }
  | { readonly kind: 'update-code'; readonly wanted: WantedFunction }
  | {
      readonly kind: 'update-configuration';
      readonly function: string;
      readonly settings: Pick<WantedFunction, 'memorySize' | 'timeout'>;
      readonly variables: Variables;
      /** What of it differs, in words. */
      readonly why: string;
    }
  | {
      readonly kind: 'remove-trigger';
      readonly function: string;
      readonly trigger: string;
      readonly why: string;
    }
  | { readonly kind: 'create-trigger'; readonly function: string; readonly trigger: Trigger }
  | { readonly kind: 'create-route'; readonly function: string; readonly path: string };

export function told(step: Step): string {
  switch (step.kind) {
    case 'write-keys':
      return `write new keys to ${step.file}: keep it, nothing can be read without them`;
    case 'create-collection':
      return `create the collection ${step.collection}, closed to clients`;
    case 'close-collection':
      return closing(step);
    case 'set-storage':
      return `set the storage to ${step.acl}; it was ${step.was}`;
    case 'set-function-rule':
      return `set who may call which function directly: ${JSON.stringify(step.rule)}`;
    case 'drop-index':
      return `drop the index ${step.index} of ${step.collection}: ${step.why}`;
    case 'create-index':
      return `create the index ${step.index.name} of ${step.collection}: ${inWords(step.index)}`;
    case 'create-function':
      return `create the function ${step.wanted.name}: ${step.wanted.runtime}, ${step.wanted.memorySize} MB, ${step.wanted.timeout} s`;
    case 'update-code':
      return `send the code of ${step.wanted.name}`;
    case 'update-configuration':
      return `set of ${step.function}: ${step.why}`;
    case 'remove-trigger':
      return `remove the trigger ${step.trigger} of ${step.function}: ${step.why}`;
    case 'create-trigger':
      return `create the trigger ${step.trigger.name} of ${step.function}: ${step.trigger.config}`;
    case 'create-route':
      return `give ${step.function} the address ${step.path} on the web`;
  }
}

const closing = ({ collection, was, documents }: Extract<Step, { kind: 'close-collection' }>): string =>
  `close the collection ${collection} to clients; it was ${was}${
    documents > 0 ? `, and holds ${documents} documents: look whether a client wrote some of them` : ''
  }`;

const inWords = ({ fields, unique }: Index): string =>
  `${fields.map(([field, direction]) => `${field} ${direction === 1 ? 'up' : 'down'}`).join(', ')}${unique ? ', unique' : ''}`;
