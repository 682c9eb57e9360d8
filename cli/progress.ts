/** A progress line on stderr, only where somebody sits in front of it. */

const BAR_COLUMNS = 24;
const DRAW_EVERY_MS = 100;

export interface Progress {
  update(done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

export function startProgress(what: string): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, end: () => undefined };
  const startedMs = performance.now();
  let drawnMs = 0;
  return {
    update(done, total) {
      const nowMs = performance.now();
      if (nowMs - drawnMs < DRAW_EVERY_MS) return;
      drawnMs = nowMs;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const full = Math.round(share * BAR_COLUMNS);
      const perSecond = Math.round(done / Math.max(0.001, (nowMs - startedMs) / 1000));
      process.stderr.write(
        `\r\u001b[K${what} ${'█'.repeat(full)}${'░'.repeat(BAR_COLUMNS - full)} ${done}/${total} ${perSecond}/s`,
      );
    },
    end() {
      process.stderr.write('\r\u001b[K');
    },
  };
}
