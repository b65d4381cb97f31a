// An error whose message is for whoever can mend it: what is wrong, where, and the cure.

/** Thrown for broken content, data or settings (start refuses) and for bugs. Never shown to a resident. */
export class Fault extends Error {
  constructor(
    /** `area/what`, such as `content/unknown-slot`. */
    readonly code: string,
    /** What is wrong and where, `file:line` first when a file is to blame. */
    message: string,
    /** What to do about it. */
    readonly hint: string,
    options?: { cause?: unknown },
  ) {
    super(`${message}. ${hint}`, options);
    this.name = 'Fault';
  }
}
