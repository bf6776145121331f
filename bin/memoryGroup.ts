import { spawnSync } from 'node:child_process';

/** What puts a command into a memory group of its own, where systemd and the user's rights allow. */
function grouped(bytes: number): string[] {
  const limits = ['-p', `MemoryMax=${bytes}`, '-p', 'MemorySwapMax=0'];
  return ['systemd-run', '--scope', '--quiet', '--collect', ...limits, '--'];
}

/**
 * A command that runs in a memory group, where going beyond the bound ends it.
 * @param bytes of everything in the group together
 * @returns null where this machine cannot make such a group
 */
export function inMemoryGroup(command: readonly string[], bytes: number): string[] | null {
  const [program = '', ...prefix] = grouped(bytes);
  const probe = spawnSync(program, [...prefix, 'true'], { stdio: 'ignore' });
  return probe.status === 0 ? [program, ...prefix, ...command] : null;
}
