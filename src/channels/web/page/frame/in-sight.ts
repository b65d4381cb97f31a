// Keeps what was said last in sight, from its start. Web Chat stops one page after the resident's own last words, or goes to the end where they have said nothing, and where choices or a bar take the room below.

/** Web Chat has drawn and scrolled by then. */
const SETTLED_MS = 500;
/** Between the edge and the message. */
const EDGE = 8;
/** Pixels that still count as the end. */
const NEAR = 4;
const BACKWARDS = new Set(['ArrowUp', 'PageUp', 'Home']);

export interface InSight {
  /** Somebody else said something. */
  came(): void;
}

/** `client` is where Web Chat is drawn. A resident who has scrolled up to read is left there. */
export function createInSight(client: HTMLElement): InSight {
  let reading = false;
  /** Something new, which the resident has not moved in. */
  let fresh = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watched: Element | null = null;
  const place = (): HTMLElement | null => client.querySelector('.webchat__basic-transcript__scrollable');
  const look = (): void => {
    const room = place();
    const last = [...client.querySelectorAll('.webchat__basic-transcript__activity')].at(-1);
    if (!room || !last) return;
    if (watched !== room) {
      watched = room;
      new ResizeObserver(soon).observe(room);
    }
    if (reading) return;
    const top = room.scrollTop + last.getBoundingClientRect().top - room.getBoundingClientRect().top - EDGE;
    const wanted = Math.min(room.scrollHeight - room.clientHeight, top);
    const back = fresh && wanted < room.scrollTop - NEAR;
    if (!back && wanted <= room.scrollTop + NEAR) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    room.scrollTo({ top: wanted, behavior });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED_MS);
  };
  const moved = (): void => {
    fresh = false;
  };
  const back = (): void => {
    moved();
    reading = true;
  };
  client.addEventListener('wheel', ({ deltaY }) => (deltaY < 0 ? back() : moved()), { passive: true });
  client.addEventListener('touchmove', back, { passive: true });
  client.addEventListener('keydown', moved);
  client.addEventListener('pointerdown', moved);
  client.addEventListener('keydown', ({ key, target }) => {
    if (BACKWARDS.has(key) && target instanceof Element && target.closest('.webchat__basic-transcript')) back();
  });
  client.addEventListener(
    'scroll',
    () => {
      const room = place();
      if (room && room.scrollHeight - room.clientHeight - room.scrollTop <= NEAR) reading = false;
      // On a slow machine Web Chat goes to the end after we have looked.
      if (fresh) soon();
    },
    { capture: true, passive: true },
  );
  return {
    came: () => {
      fresh = true;
      soon();
    },
  };
}
