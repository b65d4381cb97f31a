// Which question of the core is which slot of the dialog model: Alexa then listens for that kind of answer first.
import type { Directive, Intent } from 'ask-sdk-model';
import type { Stands } from '../../core/reply.js';

export interface Elicited {
  readonly intent: string;
  readonly slot: string;
}

/** By the name of the answer that the core asks for. */
export const ELICITED: Readonly<Record<string, Elicited>> = {
  postcode: { intent: 'PostcodeAnswerIntent', slot: 'postcode' },
  uprn: { intent: 'HouseAnswerIntent', slot: 'number' },
  container: { intent: 'ContainerAnswerIntent', slot: 'container' },
  when: { intent: 'DayAnswerIntent', slot: 'day' },
  phone: { intent: 'PhoneAnswerIntent', slot: 'phone' },
  pin: { intent: 'PinAnswerIntent', slot: 'pin' },
};
/** The intent whose answer is confirmed before anything is done with it. */
export const CONFIRMED_INTENT = 'PhoneAnswerIntent';

/** Null where nothing is asked, or something that any sentence may answer. */
export function dialogFor({ asking, service }: Stands): Directive | null {
  if (asking === 'confirm' && service === 'callback')
    return { type: 'Dialog.ConfirmIntent', updatedIntent: blank(CONFIRMED_INTENT, 'phone') };
  const found = asking !== null && Object.hasOwn(ELICITED, asking) ? ELICITED[asking] : undefined;
  return found
    ? { type: 'Dialog.ElicitSlot', slotToElicit: found.slot, updatedIntent: blank(found.intent, found.slot) }
    : null;
}

const blank = (name: string, slot: string): Intent => ({
  name,
  confirmationStatus: 'NONE',
  slots: { [slot]: { name: slot, confirmationStatus: 'NONE' } },
});
