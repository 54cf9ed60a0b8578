export interface Speech {
  say(words: string): void;
  stop(): void;
}

/** Answers once the phone is known to have a Chinese voice; where it has none, never. Ends the waiting. */
export function whenSpeech(ready: (speech: Speech) => void): () => void {
  const synthesis = typeof window === 'undefined' ? undefined : window.speechSynthesis;
  if (!synthesis) return () => undefined;
  const look = () => {
    const voice = synthesis.getVoices().find(({ lang }) => /^(zh|cmn)/i.test(lang));
    if (!voice) return;
    end();
    ready({
      say(words) {
        const spoken = new SpeechSynthesisUtterance(words);
        spoken.voice = voice;
        spoken.lang = voice.lang;
        spoken.rate = CALMLY;
        synthesis.cancel();
        synthesis.speak(spoken);
      },
      stop: () => synthesis.cancel(),
    });
  };
  // Browsers fetch their voices late.
  const end = () => synthesis.removeEventListener?.('voiceschanged', look);
  synthesis.addEventListener?.('voiceschanged', look);
  look();
  return end;
}

const CALMLY = 0.85;
