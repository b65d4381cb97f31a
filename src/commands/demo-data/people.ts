// The invented people of the demo councils: councillors and case officers. No name here is known to be anybody's.
import { fold } from '../../core/kinds/fold.js';
import { tableCells, type Cells, type DemoKey } from './addresses.js';

export const COUNCILLOR_COLUMNS = ['ward', 'name', 'email', 'phone'];
/** The last three figures of the first councillor's number, in the range kept for drama: 01632 960200. */
const FIRST_PHONE: Readonly<Record<DemoKey, number>> = { glanmarch: 200, marchfold: 230 };

export const peopleOf = (root: string, council: DemoKey, role: 'councillor' | 'officer'): readonly Cells[] =>
  tableCells(root, 'people.csv', ['council', 'role', 'ward', 'name']).filter(
    (one) => one['council'] === council && one['role'] === role,
  );

/** The rows of councillors.csv. */
export const demoCouncillors = (root: string, council: DemoKey): readonly Cells[] =>
  peopleOf(root, council, 'councillor').map(({ ward = '', name = '' }, n) => ({
    ward,
    name,
    email: `${fold(name)
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '.')}@${council}.example`,
    phone: `01632 960${String(FIRST_PHONE[council] + n)}`,
  }));
