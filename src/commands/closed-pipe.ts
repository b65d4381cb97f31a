// Whoever reads what a command writes may have had enough, as `head` has: that is the end of its words, not a fault.

/** What is left to do is done without a word; `then` ends a command that would go on reading or writing without end. */
export function quietOnClosedPipe(then: () => void = () => undefined): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    then();
  });
}
