// Direct Line's upload (POST …/upload?userId=): photos as multipart parts beside an optional activity, as the official client sends them.
import { problem, type HttpRequest, type HttpResponse, type Route } from '../../core/http.js';
import type { Limiter } from '../../core/limit.js';
import type { Photos } from '../../core/photos.js';
import type { Messages } from '../../core/store.js';
import type { Language } from '../../core/turn.js';
import { activityId } from './activities.js';
import type { Conversations } from './conversations.js';
import { readIncoming } from './incoming.js';
import { readMultipart } from './photo/multipart.js';
import {
  asksForPhoto,
  createUploads,
  isAdded,
  keepPhotos,
  LARGEST_UPLOAD,
  notAdded,
  saysTooBig,
} from './photo/receive.js';
import type { Bearer } from './tokens.js';

const ACTIVITY_TYPE = 'application/vnd.microsoft.activity';
/** A photo inside an activity, as a data URI. */
const DATA_URI = /^data:[\w.+/-]{0,100};base64,([A-Za-z0-9+/=]*)$/;

export interface UploadParts {
  readonly limiter: Limiter;
  readonly conversations: Conversations;
  readonly messages: Messages;
  /** Null: there is nowhere to keep them. */
  readonly photos: Photos | null;
  /** What stands in the talk for a photo, by the language: added, or tried. */
  readonly said: (key: 'photo.sent' | 'photo.tried', language: Language) => string;
}

type Guard = (handle: (request: HttpRequest, bearer: Bearer) => Promise<HttpResponse>) => Route['handle'];

export interface Uploads {
  readonly route: Route;
  /** The photos of an activity that came without a text: null when it holds none. */
  attached(body: unknown, bearer: Bearer): Promise<HttpResponse | null>;
}

export function uploads(path: string, guard: Guard, parts: UploadParts): Uploads {
  const { photos, conversations, messages, said } = parts;
  const running = createUploads();

  /** Has the answer to the question taken as the resident's. */
  const answer = async (option: string, bearer: Bearer, turn: string | null): Promise<number | null> => {
    const text = said(isAdded(option) ? 'photo.sent' : 'photo.tried', bearer.language);
    return conversations.take(bearer, { kind: 'message', text, value: { option }, locale: undefined, turn });
  };
  const refused = async ({ conversation }: Bearer): Promise<HttpResponse | null> => {
    if (!photos) return NO_UPLOAD;
    if ((await messages.conversation(conversation)) === null) return GONE;
    return (await asksForPhoto(messages, conversation)) ? null : NOT_ASKED;
  };
  const taken = async (option: string, bearer: Bearer, turn: string | null): Promise<HttpResponse> => {
    const n = await answer(option, bearer, turn);
    return { status: 200, body: { id: activityId(bearer.conversation, n ?? 0) } };
  };

  const admit = guard(async (request, bearer) => {
    const wait = parts.limiter.take(bearer.conversation);
    const no = wait > 0 ? tooFast(wait) : await refused(bearer);
    if (no) return no;
    if (saysTooBig(request.headers)) {
      await answer(notAdded('big'), bearer, null);
      return TOO_BIG;
    }
    return running.begin(bearer.conversation) ? ADMITTED : BUSY;
  });
  const receive = guard(async (request, bearer) => {
    try {
      const form = await readMultipart(request.raw, request.headers['content-type'] ?? '', ACTIVITY_TYPE);
      if (!form || !photos) return NOT_MULTIPART;
      const activity = Object.values(form.fields).map(activityIn).find(Boolean) ?? null;
      return await taken(await keepPhotos(form.files, bearer.conversation, photos), bearer, activity?.turn ?? null);
    } finally {
      running.end(bearer.conversation);
    }
  });

  return {
    route: {
      method: 'POST',
      path,
      body: 'bytes',
      limit: LARGEST_UPLOAD,
      admit: async (request) => {
        const answered = await admit(request);
        return answered === ADMITTED ? null : answered;
      },
      handle: receive,
    },
    attached: async (body, bearer) => {
      const files = attachedFiles(body);
      if (files.length === 0) return null;
      const no = await refused(bearer);
      if (no || !photos) return no ?? NO_UPLOAD;
      const incoming = readIncoming({ ...(body as object), text: '' });
      const turn = incoming.kind === 'message' ? incoming.turn : null;
      return taken(await keepPhotos(files, bearer.conversation, photos), bearer, turn);
    },
  };
}

export const tooFast = (wait: number): HttpResponse => {
  const sentence = `Messages are coming too quickly. Wait ${String(wait)} ${wait === 1 ? 'second' : 'seconds'}, then send it again.`;
  return { ...problem(429, 'TooManyMessages', sentence), headers: { 'retry-after': String(wait) } };
};

const ADMITTED: HttpResponse = { status: 200 };
const NO_UPLOAD = problem(501, 'NotImplemented', 'Files cannot be sent in this chat.');
const GONE = problem(403, 'ConversationDeleted', 'This conversation has not begun, or has been deleted.');
const NOT_ASKED = problem(
  409,
  'NotAsked',
  'A photo can be sent when the assistant asks for one, in a report of a problem in the street.',
);
const TOO_BIG = problem(413, 'PhotoTooLarge', 'That photo is too big. Send one of at most 10 MB.');
const BUSY: HttpResponse = {
  ...problem(503, 'UploadsBusy', 'Too many photos are being sent. Wait a few seconds, then send it again.'),
  headers: { 'retry-after': '5' },
};
const NOT_MULTIPART = problem(400, 'BadUpload', 'Send the photo as a part of multipart/form-data.');

/** The activity beside the files: only who made the turn counts, its words are ours. */
function activityIn(text: string): { readonly turn: string | null } | null {
  try {
    const body: unknown = JSON.parse(text);
    const read = readIncoming(typeof body === 'object' && body !== null ? { text: '', ...body } : body);
    return read.kind === 'message' ? { turn: read.turn } : null;
  } catch {
    return null;
  }
}

function attachedFiles(body: unknown): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const listed = typeof body === 'object' && body !== null && 'attachments' in body ? body.attachments : null;
  const found = Array.isArray(listed) ? (listed as readonly unknown[]) : [];
  return found.flatMap((one) => {
    const address = typeof one === 'object' && one !== null && 'contentUrl' in one ? one.contentUrl : null;
    const data = typeof address === 'string' ? DATA_URI.exec(address)?.[1] : undefined;
    return data === undefined ? [] : [{ name: '', bytes: Buffer.from(data, 'base64') }];
  });
}
