// A request as the form that GeoReport v2 takes: POST /requests, application/x-www-form-urlencoded.
import type { NewRequest } from '../../core/requests.js';
import type { Open311Settings } from './settings.js';
import type { Definition } from './wire.js';

/** Characters, by the specification. */
const LONGEST_DESCRIPTION = 4000;
/** Details that have arguments of their own. */
const CONTACT = new Set(['name', 'phone', 'email']);

/** `definition`: what the endpoint says it takes; null when it does not say, and then all that the council has mapped is sent. */
export const requestForm = (
  request: NewRequest,
  code: string,
  settings: Open311Settings,
  definition: Definition | null,
): URLSearchParams => {
  const form = new URLSearchParams({ service_code: code });
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') form.append(name, value);
  };
  const { details, uprn, place } = request;
  add('api_key', settings.key);
  add('jurisdiction_id', settings.jurisdiction);

  const attributes = new Map(Object.entries(settings.attributes).map(([name, to]) => [to, details[name]] as const));
  if (uprn !== null && settings.uprnAttribute) attributes.set(settings.uprnAttribute, uprn);
  if (settings.referenceAttribute) attributes.set(settings.referenceAttribute, request.reference);
  const sent = new Set<string>();
  for (const [to, value] of attributes) {
    const known = definition?.attributes.find((one) => one.code === to && one.variable);
    // Our reference goes in any case: systems take it without declaring it.
    if (value === undefined || (definition && !known && to !== settings.referenceAttribute)) continue;
    add(`attribute[${to}]${known?.datatype === 'multivaluelist' ? '[]' : ''}`, keyOf(value, known));
    sent.add(to);
  }

  if (uprn !== null) add('address_id', uprn);
  if (place?.latitude !== undefined && place.longitude !== undefined) {
    add('lat', String(place.latitude));
    add('long', String(place.longitude));
  }
  add('address_string', place?.text);

  const [first, last] = names(details['name'] ?? '');
  add('first_name', first);
  add('last_name', last);
  add('phone', details['phone']);
  add('email', details['email']);
  const photos = photosOf(request, settings);
  add('media_url', photos.urls[0]);
  const rest = Object.entries(details).filter(
    ([name]) => !CONTACT.has(name) && !sent.has(settings.attributes[name] ?? ''),
  );
  add('description', description(request, [...rest, ...photos.told]));
  return form;
};

/** GeoReport v2 has room for one address; further ones stand in the words, and so does that there are some which cannot be fetched. */
const photosOf = (
  { photos = [] }: NewRequest,
  { photoUrl = null }: Open311Settings,
): { readonly urls: readonly string[]; readonly told: readonly (readonly [string, string])[] } => {
  const urls = photoUrl ? photos.map(photoUrl) : [];
  const further = urls.slice(1).map((url, place) => [`photo ${String(place + 2)}`, url] as const);
  const kept = photos.length > 0 && urls.length === 0 ? [['photos', NOT_FETCHED] as const] : [];
  return { urls, told: [...further, ...kept] };
};
const NOT_FETCHED = 'kept by the assistant, which has no public address';

/** Our reference stands last and is never cut off: staff know the request by it, and so do we. */
const description = ({ summary, reference }: NewRequest, rest: readonly (readonly [string, string])[]): string => {
  const end = `\n[${reference}]`;
  const all = [summary, ...rest.map(([name, value]) => `${name}: ${value}`)].join('\n');
  // Not through the middle of a character.
  const text = all.slice(0, LONGEST_DESCRIPTION - end.length).replace(/[\uD800-\uDBFF]$/, '');
  return `${text}${end}`;
};

/** Of a list of values the key counts; we may have the name. */
const keyOf = (value: string, known: Definition['attributes'][number] | undefined): string => {
  const same = (other: string | null): boolean => other?.toLowerCase() === value.toLowerCase();
  const found = known?.values?.find(({ key, name }) => same(key) || same(name));
  return found?.key ?? value;
};

const names = (name: string): readonly [string, string] => {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.pop() ?? '') : '';
  return [words.join(' '), last];
};
