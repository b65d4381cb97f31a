// How Web Chat looks: square, plain, in the council's colour, readable at 320 pixels and at 400 %.

const INK = '#0b0c0c';

const focus = (name: string): Readonly<Record<string, unknown>> => ({
  [`${name}Color`]: INK,
  [`${name}Style`]: 'solid',
  [`${name}Width`]: 3,
});

export const styleOptions = (colour: string): Readonly<Record<string, unknown>> => ({
  primaryFont: 'arial, sans-serif',
  accent: colour,
  subtle: '#484f54',
  timestampColor: '#484f54',
  fontSizeSmall: '0.875rem',
  bubbleBackground: '#f3f4f4',
  bubbleBorderColor: '#f3f4f4',
  bubbleBorderRadius: 0,
  bubbleFromUserBackground: '#dcebe9',
  bubbleFromUserBorderColor: '#dcebe9',
  bubbleFromUserBorderRadius: 0,
  bubbleTextColor: INK,
  bubbleFromUserTextColor: INK,
  // The default of 250 runs over the side at 320 pixels.
  bubbleMinWidth: 0,
  bubbleMessageMinWidth: 0,
  bubbleAttachmentMinWidth: 0,
  bubbleMaxWidth: 560,
  bubbleMessageMaxWidth: 560,
  bubbleAttachmentMaxWidth: 560,
  suggestedActionLayout: 'stacked',
  suggestedActionsStackedLayoutButtonTextWrap: true,
  suggestedActionHeight: 48,
  suggestedActionsStackedHeight: '40vh',
  suggestedActionsStackedOverflow: 'auto',
  suggestedActionTextColor: colour,
  suggestedActionBorderColor: colour,
  autoScrollSnapOnPage: true,
  scrollToEndButtonBehavior: 'unread',
  sendBoxTextWrap: true,
  sendBoxHeight: 56,
  sendBoxMaxHeight: 200,
  sendBoxBorderTop: `2px solid ${INK}`,
  sendBoxPlaceholderColor: '#5a6368',
  sendBoxTextColor: INK,
  sendBoxButtonColor: colour,
  maxMessageLength: 2000,
  ...focus('transcriptVisualKeyboardIndicator'),
  ...focus('transcriptActivityVisualKeyboardIndicator'),
  ...focus('suggestedActionsVisualKeyboardIndicator'),
  ...focus('suggestedActionKeyboardFocusIndicatorBorder'),
  ...focus('sendBoxButtonKeyboardFocusIndicatorBorder'),
  markdownRenderHTML: false,
  // None: people's own signs stay as they typed them.
  emojiSet: {},
  hideTelephoneKeypadButton: true,
  hideUploadButton: true,
  uploadAccept: 'image/*',
  uploadMultiple: false,
  // Our own bar says what happens to the connection.
  hideToaster: true,
  groupTimestamp: 300_000,
});

/** Adaptive Cards: our font and colours, and a heading's place below the page's own heading. */
export const cardOptions = {
  fontFamily: 'arial, sans-serif',
  fontSizes: { small: 14, default: 16, medium: 18, large: 19, extraLarge: 22 },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: { default: { default: INK, subtle: '#484f54' } } },
  },
  textBlock: { headingLevel: 2 },
  textStyles: { heading: { weight: 'bolder' } },
};
