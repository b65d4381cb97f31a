// What the address of the window says: the question it was opened with, and that the language was just switched.

/** The question in a link to this window; once only, so that a reload does not ask it again. */
export function takeQuestion(): string | null {
  const address = new URL(location.href);
  const question = address.searchParams.get('ask');
  address.searchParams.delete('ask');
  history.replaceState(history.state, '', address);
  return question?.trim() ? question.slice(0, 2000) : null;
}

const SWITCHED = '#switched';

/** Where the switch leads, so that the window there knows where the focus was. */
export const switchedTo = (address: string): string => `${address}${SWITCHED}`;

/** Whether the resident pressed the switch of languages to come here. */
export function takeSwitched(): boolean {
  const switched = location.hash === SWITCHED;
  if (switched) history.replaceState(history.state, '', location.href.slice(0, -SWITCHED.length));
  return switched;
}
