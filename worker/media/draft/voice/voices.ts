/** How one of the studio's voices speaks. */
export interface VoiceStyle {
  /** The middle of the voice, in hertz, and how far the melody goes from it (1 is lively). */
  readonly pitch: number;
  readonly melody: number;
  /** Formants against a grown man's: a shorter throat is above 1. */
  readonly throat: number;
  /** Share of breath in the voice, 0 to 1. */
  readonly breath: number;
  /** Above 1 is faster. */
  readonly pace: number;
  /** The share of a cycle the voice is open, and the hertz above which it softens. */
  readonly open: number;
  readonly soft: number;
  /** What brings all voices to one loudness. */
  readonly gain: number;
}

const ada: VoiceStyle = {
  pitch: 186,
  melody: 1.1,
  throat: 1.13,
  breath: 0.09,
  pace: 1.05,
  open: 0.62,
  soft: 2600,
  gain: 0.28,
};
const styles: Record<string, VoiceStyle> = {
  ada,
  bruno: {
    pitch: 92,
    melody: 1,
    throat: 0.95,
    breath: 0.05,
    pace: 1.01,
    open: 0.56,
    soft: 2400,
    gain: 0.42,
  },
  chiara: {
    pitch: 222,
    melody: 1.35,
    throat: 1.19,
    breath: 0.05,
    pace: 1.11,
    open: 0.56,
    soft: 4200,
    gain: 0.27,
  },
  dev: {
    pitch: 116,
    melody: 0.5,
    throat: 1.02,
    breath: 0.02,
    pace: 1.08,
    open: 0.5,
    soft: 3600,
    gain: 0.37,
  },
};

/** A voice that is not known, of a board from elsewhere, speaks as Ada. */
export const styleOf = (voice: string): VoiceStyle => styles[voice] ?? ada;
