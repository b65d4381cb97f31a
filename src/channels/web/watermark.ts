// A Direct Line watermark: the number of the last line the client has.
import { problem } from '../../core/http.js';

export const BAD_WATERMARK = problem(400, 'BadWatermark', 'The watermark must be empty, or one that was given here.');

/** 0 for none (Web Chat asks for everything with "-"); null when it is no watermark of ours. */
export function readWatermark(text: string | null): number | null {
  if (text === null || text === '' || text === '-') return 0;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
