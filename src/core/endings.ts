// The closed list of how a turn can end: the spine of every report. Adding one means adding it here and in the README's table.

export const ENDINGS = {
  greeted: 'the conversation began, or a greeting was returned',
  answered: 'the resident was told what they asked for',
  asked: 'one more thing was asked in order to answer',
  clarified: 'the resident was asked which of two or three things they meant',
  'handed-over': 'the conversation was put in the queue for a person',
  'callback-booked': 'a call back was booked, with a reference',
  'offered-person': 'nothing fitted, and a person was offered',
  relayed: 'the message went to the person who holds the conversation; the assistant said nothing',
  urgent: 'danger was recognised and the number to call was given first',
  'not-understood': 'no meaning was found',
  'out-of-scope': 'understood as nothing that a council deals with',
  'not-offered': 'understood, but this council has not switched it on; who can help was said',
  cancelled: 'the resident stopped a task, left a queue or declined an offer',
  restarted: 'the resident started again',
  repeated: 'the last reply was said again',
  'language-changed': 'the conversation goes on in the other language',
  'language-unavailable': 'the language asked for is not spoken here; the line that does was given',
  ended: 'the resident said goodbye, stopped or left',
  'service-down': 'an outside system did not answer; a person was offered',
  failed: 'a fault of ours; an apology, a code and a person were given',
} as const;

export type Ending = keyof typeof ENDINGS;
