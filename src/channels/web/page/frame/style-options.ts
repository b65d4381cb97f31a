// How Web Chat looks: square, plain, in the council's colour, readable at 320 pixels and at 400 %, light and dark.

/** Contrasts are those of the list in the accessibility notes: text 7 to 1 and more, controls 3 to 1 and more. */
const LIGHT = {
  ink: '#0b0c0c',
  page: '#ffffff',
  subtle: '#484f54',
  surface: '#f3f4f4',
  mine: '#dcebe9',
  hint: '#5a6368',
};
const DARK: typeof LIGHT = {
  ink: '#f3f4f4',
  page: '#14181b',
  subtle: '#b8c1c6',
  surface: '#23292d',
  mine: '#0f4442',
  hint: '#b8c1c6',
};
/** The council's own colour is too dark for a dark page. */
const DARK_ACCENT = '#7fd1c7';

export interface Look {
  /** The council's, `#rrggbb`. */
  readonly colour: string;
  readonly dark: boolean;
  /** The reader wants no motion. */
  readonly still: boolean;
}

const focus = (name: string, ink: string): Readonly<Record<string, unknown>> => ({
  [`${name}Color`]: ink,
  [`${name}Style`]: 'solid',
  [`${name}Width`]: 3,
});

/** Three dots that do not move. */
const STILL_TYPING = `url("data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="20"><g fill="#6f777b"><circle cx="14" cy="10" r="4"/><circle cx="32" cy="10" r="4"/><circle cx="50" cy="10" r="4"/></g></svg>',
)}")`;

export function styleOptions({ colour, dark, still }: Look): Readonly<Record<string, unknown>> {
  const { ink, page, subtle, surface, mine, hint } = dark ? DARK : LIGHT;
  const accent = dark ? DARK_ACCENT : colour;
  return {
    primaryFont: 'arial, sans-serif',
    accent,
    backgroundColor: page,
    subtle,
    timestampColor: subtle,
    fontSizeSmall: '0.875rem',
    bubbleBackground: surface,
    bubbleBorderColor: surface,
    bubbleBorderRadius: 0,
    bubbleFromUserBackground: mine,
    bubbleFromUserBorderColor: mine,
    bubbleFromUserBorderRadius: 0,
    bubbleTextColor: ink,
    bubbleFromUserTextColor: ink,
    cardEmphasisBackgroundColor: surface,
    // The default of 250 runs over the side at 320 pixels.
    bubbleMinWidth: 0,
    bubbleMessageMinWidth: 0,
    bubbleAttachmentMinWidth: 0,
    bubbleMaxWidth: 560,
    bubbleMessageMaxWidth: 560,
    bubbleAttachmentMaxWidth: 560,
    suggestedActionLayout: 'stacked',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionHeight: 44,
    suggestedActionsStackedHeight: '30vh',
    suggestedActionsStackedOverflow: 'auto',
    suggestedActionTextColor: accent,
    suggestedActionBorderColor: accent,
    suggestedActionBackgroundColor: page,
    suggestedActionBackgroundColorOnActive: surface,
    suggestedActionBackgroundColorOnFocus: surface,
    suggestedActionBackgroundColorOnHover: surface,
    autoScrollSnapOnPage: true,
    scrollToEndButtonBehavior: 'unread',
    sendBoxTextWrap: true,
    sendBoxHeight: 56,
    sendBoxMaxHeight: 200,
    sendBoxBackground: page,
    sendBoxBorderTop: `2px solid ${ink}`,
    sendBoxPlaceholderColor: hint,
    sendBoxTextColor: ink,
    sendBoxButtonColor: accent,
    sendBoxButtonColorOnActive: ink,
    sendBoxButtonColorOnFocus: accent,
    sendBoxButtonColorOnHover: ink,
    sendBoxButtonShadeColor: page,
    sendBoxButtonShadeColorOnActive: surface,
    sendBoxButtonShadeColorOnDisabled: page,
    sendBoxButtonShadeColorOnFocus: page,
    sendBoxButtonShadeColorOnHover: surface,
    maxMessageLength: 2000,
    ...focus('transcriptVisualKeyboardIndicator', ink),
    ...focus('transcriptActivityVisualKeyboardIndicator', ink),
    ...focus('suggestedActionsVisualKeyboardIndicator', ink),
    ...focus('suggestedActionKeyboardFocusIndicatorBorder', ink),
    ...focus('sendBoxButtonKeyboardFocusIndicatorBorder', ink),
    markdownRenderHTML: false,
    // None: people's own signs stay as they typed them.
    emojiSet: {},
    hideTelephoneKeypadButton: true,
    hideUploadButton: true,
    // Shown while a photo is asked for; it is sent as soon as it is chosen.
    uploadAccept: 'image/jpeg,image/png,image/webp',
    uploadMultiple: false,
    sendAttachmentOn: 'attach',
    enableUploadThumbnail: false,
    // What is not sent yet waits, and goes by itself: see `sendAgain`. Web Chat itself stops waiting after five minutes.
    sendTimeout: 240_000,
    sendTimeoutForAttachments: 240_000,
    // Our own bar says what happens to the connection.
    hideToaster: true,
    groupTimestamp: 300_000,
    ...(still ? { typingAnimationBackgroundImage: STILL_TYPING } : {}),
  };
}

/** Adaptive Cards: our font and colours, and a heading's place below the page's own heading. */
export function cardOptions({ dark }: Look): object {
  const { ink, page, subtle } = dark ? DARK : LIGHT;
  return {
    fontFamily: 'arial, sans-serif',
    fontSizes: { small: 14, default: 16, medium: 18, large: 19, extraLarge: 22 },
    containerStyles: {
      default: { backgroundColor: page, foregroundColors: { default: { default: ink, subtle } } },
    },
    textBlock: { headingLevel: 2 },
    textStyles: { heading: { weight: 'bolder' } },
  };
}
