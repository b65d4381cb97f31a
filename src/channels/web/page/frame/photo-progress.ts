// How far a photo is on its way, in the bar above the talk: on a slow line it takes a while, and Web Chat shows nothing of it.
import { fill, type FrameSettings } from './settings.js';
import type { Told } from './told.js';

/** Heard as well as seen, so not with every packet. */
const STEP = 20;
const UPLOAD = '/upload';

/** DirectLineJS sends photos with XMLHttpRequest and keeps it to itself. */
export function watchPhotos({ words }: FrameSettings, told: Told): void {
  const Original = XMLHttpRequest;
  const open = Original.prototype.open;
  Original.prototype.open = function (
    this: XMLHttpRequest,
    method: string,
    url: string | URL,
    ...rest: unknown[]
  ): void {
    if (new URL(url, location.href).pathname.endsWith(UPLOAD)) watch(this, words, told);
    Reflect.apply(open, this, [method, url, ...rest]);
  };
}

function watch(request: XMLHttpRequest, words: FrameSettings['words'], told: Told): void {
  let shown = -1;
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    if (!lengthComputable || total === 0) return;
    const percent = Math.floor((100 * loaded) / total / STEP) * STEP;
    if (percent === shown) return;
    shown = percent;
    told.say(fill(words.photoSending, { p: String(percent) }));
  });
  request.addEventListener('loadend', () => {
    if (shown >= 0) told.say('');
  });
}
