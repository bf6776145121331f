import { describe, expect, it } from 'vitest';

import { passwordFault } from './passwordFaults.ts';

const NAMES = ['mona@charity.example.org', 'منى العتيبي', 'جمعية البر', 'Charity of Trial'];

describe('a password', () => {
  it.each([
    'four quiet words here',
    'كلمات أربع هادئة هنا',
    'xK9$mR2!vQ7#',
    'mona has walked a long way home',
    '8305 2297 6114',
    '٨٣٠٥٢٢٩٧٦١١٤',
    '#$!*&%-_+=?/',
  ])('may be any that is long and rare: %s', (password) => {
    expect(passwordFault(password, NAMES)).toBeNull();
  });

  it.each([
    ['elevenchars', 'too short'],
    ['x'.repeat(257), 'longer than'],
    ['password1234', 'common'],
    ['PASSWORD 1234', 'common'],
    ['ｐａｓｓｗｏｒｄ1234', 'common'],
    ['qwertyqwerty', 'common'],
    ['aaaabbbbaaaa', 'common'],
    ['123456789012', 'common'],
    ['112233445566', 'common'],
    ['mona@charity.example.org', 'your name'],
    ['منى العتيبي ١٢٣', 'your name'],
    ['charity of trial 1', 'your name'],
    ['جمعية البر ١٤٤٨', 'your name'],
  ])('%s is refused as %s', (password, words) => {
    expect(passwordFault(password, NAMES)?.en).toContain(words);
  });
});
