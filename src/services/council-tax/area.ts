// Which of the council's areas a home stands in, by the wards of its postcode.
import type { TaxArea } from '../../core/council-facts.js';
import { resolveHome } from '../../core/home.js';
import type { Read, ServiceContext } from '../../core/service.js';

/** Null when the postcode has homes here; else what to say about it. */
export async function isOurs(postcode: string, context: ServiceContext): Promise<Read | null> {
  const homes = await context.ports.addresses.byPostcode(postcode);
  if (homes.ok && homes.value.length > 0) return null;
  const read = await resolveHome({ ...context, answers: { postcode } });
  return read.kind === 'refused' ? read : null;
}

/** The areas that a home with this postcode may be in: one, or several where a postcode crosses a border, or none. */
export async function areasAt({ ports, answers }: ServiceContext): Promise<readonly TaxArea[]> {
  const { areas } = ports.council.councilTax;
  if (areas.length < 2) return areas;
  const home = answers['uprn'] ? await ports.addresses.byUprn(answers['uprn']) : null;
  const there = answers['postcode'] ? await ports.addresses.byPostcode(answers['postcode']) : null;
  const homes = home?.ok && home.value ? [home.value] : there?.ok ? there.value : [];
  const wards = new Set(homes.map(({ ward }) => ward.en));
  const here = areas.filter((area) => area.wards.some((ward) => wards.has(ward)));
  return here.length > 0 ? here : areas;
}
