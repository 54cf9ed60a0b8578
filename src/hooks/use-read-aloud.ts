import { useEffect, useRef, useState } from 'react';
import { type Speech, whenSpeech } from '../platform/speak';

/** Reads it aloud once, when the screen opens; answers how to hear it again, null where the phone has no voice for it. */
export function useReadAloud(words: string): (() => void) | null {
  const [speech, setSpeech] = useState<Speech | null>(null);
  const first = useRef(words);
  useEffect(() => whenSpeech(setSpeech), []);
  useEffect(() => {
    if (!speech) return;
    speech.say(first.current);
    return () => speech.stop();
  }, [speech]);
  return speech && (() => speech.say(words));
}
