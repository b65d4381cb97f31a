// One key three times within five seconds leaves the site: for someone who must not be seen here.

const WITHIN_MS = 5_000;
const TIMES = 3;

interface Presses {
  press(): void;
  /** Any other key begins the count anew. */
  other(): void;
  /** One was pressed a moment ago. */
  counting(): boolean;
}

export function watchPresses(leave: () => void): Presses {
  let pressed: readonly number[] = [];
  const recent = (): readonly number[] => pressed.filter((at) => performance.now() - at < WITHIN_MS);
  return {
    press: () => {
      pressed = [...recent(), performance.now()];
      if (pressed.length >= TIMES) leave();
    },
    other: () => {
      pressed = [];
    },
    counting: () => recent().length > 0,
  };
}

/** Shift with another of these means something else, such as another keyboard. */
export const isLoneShift = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Shift' && !ctrlKey && !altKey && !metaKey;
