// A link to a place on a map: the council's own, or OpenStreetMap. Only a link: nothing is fetched, and nobody is told who asked.
import type { Ports } from './ports.js';
import type { Link } from './reply.js';
import type { Language } from './turn.js';

/** WGS84 degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Five decimals are a metre, and as much as an address book knows. */
const DECIMALS = 5;
const OPEN_STREET_MAP = 'https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}';

/** `name` is the place in the reply's own language. Never for somebody's home: the map would learn where they live. */
export function mapLink(
  { latitude, longitude }: Place,
  name: string,
  { ports, language }: { readonly ports: Ports; readonly language: Language },
): Link {
  const url = (ports.council.map ?? OPEN_STREET_MAP)
    .replaceAll('{latitude}', latitude.toFixed(DECIMALS))
    .replaceAll('{longitude}', longitude.toFixed(DECIMALS));
  return { label: ports.words.text('map.link', language, { name }), url };
}

/** Of several, such as the homes of a postcode; null of none. */
export function middleOf(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  const mean = (of: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  return { latitude: mean((place) => place.latitude), longitude: mean((place) => place.longitude) };
}
