import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/deploy');
const UNIT = path.join(FOLDER, 'mithaq.service');

/** Exposure systemd calls OK begins below 5; ours is to stay well below. */
const MOST_EXPOSED = 20;

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!hasSystemd)('the unit is hardened as systemd measures it', () => {
  const args = ['security', '--offline=true', `--threshold=${String(MOST_EXPOSED)}`, UNIT];
  const { status, stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
  expect(stdout).toContain('Overall exposure level');
  expect(status).toBe(0);
});

it('the unit lets the servers finish what they have begun', () => {
  const unit = readFileSync(UNIT, 'utf8');
  expect(unit).toMatch(/^KillMode=mixed$/m);
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThanOrEqual(25);
});

it('nginx throws away what a visitor wrote into X-Forwarded-For', () => {
  const nginx = readFileSync(path.join(FOLDER, 'nginx.conf'), 'utf8');
  const passes = nginx.match(/proxy_pass /g)?.length ?? 0;
  expect(passes).toBe(2);
  expect(nginx.match(/proxy_set_header X-Forwarded-For \$remote_addr;/g)).toHaveLength(passes);
  expect(nginx).not.toContain('proxy_add_x_forwarded_for');
  expect(nginx.match(/ssl_protocols TLSv1\.2 TLSv1\.3;/g)).toHaveLength(passes);
});
