/** Questions answered at once while the other side says nothing, and a look now and then. */
export type Breaker = {
  /** Whether the other side was silent when last asked. */
  isOpen: () => boolean;
  /** Tells that a question was left without an answer for too long. */
  open: () => void;
};

/**
 * Makes a breaker. While it is open nobody waits: one look at a time is taken in the background,
 * and the first that finds the other side answering closes it.
 * @param look whether the other side answers again; it bounds its own time
 * @param pauseMs between two looks
 */
export function makeBreaker(look: () => Promise<boolean>, pauseMs: number): Breaker {
  let isOpen = false;

  function lookLater(): void {
    setTimeout(() => {
      void look().then((answers) => {
        if (answers) isOpen = false;
        else lookLater();
      });
    }, pauseMs).unref();
  }

  return {
    isOpen: () => isOpen,
    open: () => {
      if (isOpen) return;
      isOpen = true;
      lookLater();
    },
  };
}
