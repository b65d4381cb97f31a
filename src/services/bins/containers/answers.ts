// What is answered about a container before it is asked for: shared bins, too few people, no garden service, asked for already.
import type { Address, Container } from '../../../core/council.js';
import { asCouncilTime, asRealTime } from '../../../core/clock.js';
import { addDays, isoDate } from '../../../core/format.js';
import { addressLine } from '../../../core/home.js';
import type { Done, Say, ServiceContext } from '../../../core/service.js';
import { notHere } from '../days/collection-words.js';
import { dated, early, nameOf, settledAt } from '../task.js';

const ID = 'bins.new-container';
/** Days in which the same container asked for again is the same request. */
const SAME = 28;

/** In pence; 0 is free. */
export function chargeFor(container: Container | undefined, { ports }: ServiceContext): number {
  const { rubbishPence, recyclingPence, free } = ports.council.bins.newContainer;
  if (!container || free.includes(container.key)) return 0;
  const residual = ports.items.containerFor('residual', isoDate(ports.clock.council()));
  return container.key === residual ? rubbishPence : recyclingPence;
}

export async function settleContainer(context: ServiceContext): Promise<Done | null> {
  const { answers, ports } = context;
  const people = Number(answers['bin-people'] ?? '');
  const { largerFrom } = ports.council.bins.newContainer;
  if (answers['bin-reason'] === 'larger' && people > 0 && people < largerFrom)
    return early([{ key: 'bins.new.too-few', data: { n: largerFrom } }], context);
  return settledAt(context, (home) => answerAt(home, context));
}

async function answerAt(home: Address, context: ServiceContext): Promise<readonly Say[] | null> {
  const { ports, language, answers } = context;
  if (home.flags.includes('communal'))
    return [{ key: 'bins.new.communal', data: { address: addressLine(home, language) } }];
  const container = ports.council.collections.containers.find(({ key }) => key === answers['container']);
  if (!container) return null;
  if (container.subscription && home.garden !== 'joined') return [notHere(container, home, context)];
  const since = asRealTime(new Date(`${addDays(isoDate(ports.clock.council()), -SAME)}T00:00:00Z`), ports.clock);
  const [before] = await ports.requests.open(ID, home.uprn, container.key, since);
  if (!before) return null;
  const made = isoDate(asCouncilTime(before.madeAt, ports.clock));
  return [{ key: 'bins.new.already', data: { name: nameOf(container, context), ...dated('day', made, context) } }];
}
