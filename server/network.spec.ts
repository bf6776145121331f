import { expect, it } from 'vitest';

import { networkOf } from './network.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002'],
  ['2001:DB8:1:2::9', '2001:0db8:0001:0002'],
  ['2001:db8::1', '2001:0db8:0000:0000'],
  ['::1', '0000:0000:0000:0000'],
  ['64:ff9b::192.0.2.7', '0064:ff9b:0000:0000'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000'],
  ['', null],
  ['nowhere', null],
])('%s comes from %s', (written, network) => {
  expect(networkOf(written)).toBe(network);
});
