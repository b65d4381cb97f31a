// First come, first served within this process: one turn of a conversation at a time.

export interface Lanes {
  busy(conversation: string): boolean;
  /** Resolves with how to leave, or with null when the wait (milliseconds) was over first. */
  enter(conversation: string, wait: number): Promise<Leave | null>;
}

/** Lets the next one in; calling it again does nothing. */
export type Leave = () => void;

export const createLanes = (): Lanes => {
  /** Those waiting behind whoever is in the lane. */
  const lanes = new Map<string, (() => void)[]>();

  const leaver = (conversation: string): Leave => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = lanes.get(conversation)?.shift();
      if (next) next();
      else lanes.delete(conversation);
    };
  };

  return {
    busy: (conversation) => lanes.has(conversation),
    enter: (conversation, wait) => {
      const queue = lanes.get(conversation);
      if (!queue) {
        lanes.set(conversation, []);
        return Promise.resolve(leaver(conversation));
      }
      return new Promise((resolve) => {
        const enter = (): void => {
          clearTimeout(timer);
          resolve(leaver(conversation));
        };
        const timer = setTimeout(() => {
          queue.splice(queue.indexOf(enter), 1);
          resolve(null);
        }, wait);
        queue.push(enter);
      });
    },
  };
};
