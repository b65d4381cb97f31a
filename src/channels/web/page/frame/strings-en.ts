// What Web Chat says in English where its own words are not ours: it calls the assistant "Bot", and talks of clicking.
import type { Strings } from './strings.js';

export const STRINGS_EN: Strings = {
  // Who speaks is part of what is read out (narrate.ts): the same word before staff and assistant would be wrong for one of them.
  ACTIVITY_BOT_SAID_ALT: ' ',
  ACTIVITY_BOT_ATTACHED_ALT: 'Details:',
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: 'Press Enter to use it.',
  ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Not sent. [Edit](#edit) or [try again][RETRY].',
  ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: 'Waiting to send',
  CONNECTIVITY_STATUS_ALT_FATAL: 'Not connected.',
  CONNECTIVITY_STATUS_ALT_RECONNECTING: 'Connection lost. Trying again…',
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR: 'Something went wrong on this page. Use the plain version.',
  CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'It is taking longer than usual to connect.',
  // The window has a Close of its own.
  KEYBOARD_HELP_CLOSE_BUTTON_ALT: 'Hide keyboard controls',
  SUGGESTED_ACTIONS_LABEL_ALT: 'Choices',
  TEXT_INPUT_ALT: 'Your message',
  TEXT_INPUT_UPLOAD_BUTTON_ALT: 'Add a photo',
  TEXT_INPUT_PLACEHOLDER: 'Type your question',
  TEXT_INPUT_LENGTH_EXCEEDED_ALT: 'Your message must be 2,000 characters or less',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Type a message, then select Send.',
  TRANSCRIPT_ARIA_LABEL_ALT: 'Messages. Press the arrow keys to move between them.',
  TRANSCRIPT_ARIA_ROLE_ALT: 'messages',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT: 'Press Shift and Tab to reach the message, then Enter to use it.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT:
    'The message has links. Press Shift and Tab to reach it, then Enter.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT: 'Press Shift and Tab to reach the choices, or type one.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT: 'Press $1 to reach the choices, or type one.',
  TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: 'Your message was not sent.',
  TRANSCRIPT_TERMINATOR_TEXT: 'End of the messages',
};
