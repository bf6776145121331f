import { chmodSync, statSync } from 'node:fs';

import { EnvironmentError } from './environment.ts';

/** What the group and everybody may do with a file. */
const OTHERS = 0o077;

/**
 * Makes a file its owner's alone, if it is not yet.
 * @throws EnvironmentError when others may use it and this user may not change that
 */
export function closeToOthers(file: string): void {
  if ((statSync(file).mode & OTHERS) === 0) return;
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new EnvironmentError(
      `يستطيع غير مستخدم الخدمة فتح ${file} ولا يمكن تغيير ذلك (${code}). اجعل الملف لمستخدم الخدمة وحده: chown ثم chmod 600.\n` +
        `Others may open ${file}, and that cannot be changed from here (${code}). Give it to the user that runs Mithaq and to nobody else: chown, then chmod 600.`,
    );
  }
}
