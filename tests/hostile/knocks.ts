/**
 * Requests that are wrong in themselves, whatever they say: methods nobody answers, addresses that two
 * readers take for two, headers that contradict one another, bodies too large, cut off or of no form.
 */
import fc from 'fast-check';

import { HOSTILE_VALUES } from '../helpers/hostile.ts';
import type { Input } from './input.ts';

/** Where to knock, and what a request there usually says of itself. */
export type Door = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** How many have an odd method, or an odd address, for each that has the usual one. */
  odds?: number;
};

const METHODS = [
  'TRACE',
  'TRACK',
  'CONNECT',
  'PROPFIND',
  'HEAD',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'QUERY',
  'get',
  'G\u0000T',
  'X'.repeat(300),
  '',
];

/** What stands in the request line in the place of a path. */
const ADDRESSES: readonly ((path: string) => string)[] = [
  () => '*',
  () => '',
  () => 'nowhere',
  (path) => `http://elsewhere.example${path}`,
  (path) => `//elsewhere.example${path}`,
  (path) => `${path}/%ff`,
  (path) => `${path}/%00`,
  (path) => `${path}/%E0%A4%A`,
  (path) => `${path}/..%2f..%2f`,
  (path) => `/./..${path}/`,
  (path) => path.replaceAll('/', '\\'),
  (path) => `${path};x=1`,
  (path) => `${path}%0d%0aX: y`,
  (path) => `${path}/عقد`,
  (path) => `${path}?%`,
  (path) => `${path}?__proto__[x]=1&constructor=1`,
  (path) => `${path}?${'a[]=1&'.repeat(400)}`,
  (path) => `${path}?${'a&'.repeat(6_000)}`,
  (path) => `${path}?${'a'.repeat(20)}${'[b]'.repeat(500)}=1`,
  (path) => `${path}#x`,
  (path) => `${path}/${'a'.repeat(9_000)}`,
  (path) => `${path}/${'a'.repeat(20_000)}`,
  (path) => `${path}/__proto__`,
  () => '/api/constructor',
];

/** Lines of a head, each wrong or seldom in its own way. */
const LINES = [
  'Host: elsewhere.example',
  'Host: a\tb',
  'No colon here',
  ': no name',
  'X-Null: a\u0000b',
  ' folded: line',
  'Content-Length: -1',
  'Content-Length: 1, 1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: xchunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: chunked, identity',
  'Expect: 100-continue',
  'Expect: everything',
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13',
  'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA',
  'Connection: content-length',
  'Content-Type: multipart/form-data',
  'Content-Type: multipart/form-data; boundary=',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type: application/x-www-form-urlencoded; charset=utf-7',
  'Content-Type: application/json; charset=utf-16',
  'Content-Type: text/x-component',
  'Content-Encoding: gzip',
  'X-HTTP-Method-Override: GET',
  'X-Payload-HTTP-Method-Override: GET',
  'X-HTTP-Method-Override: DELETE',
  'X-Forwarded-For: nowhere, ::1%lo, 999.1.1.1',
  'X-Forwarded-Host: elsewhere.example',
  'X-Forwarded-Proto: javascript',
  'Forwarded: for="[::1]:x"',
  'X-Middleware-Subrequest: src/middleware:src/middleware:src/middleware',
  'X-Invoke-Path: /admin',
  'X-Nextjs-Data: 1',
  'RSC: 1',
  'RSC: 1\r\nNext-Router-State-Tree: {"',
  'Next-Router-Prefetch: 1\r\nNext-Router-Segment-Prefetch: /_tree',
  `Next-Action: ${'f'.repeat(42)}`,
  'Next-Action: __proto__',
  'Authorization: JWT eyJhbGciOiJub25lIn0.e30.',
  'Authorization: Basic %%%',
  'Cookie: payload-token=x.y.z; payload-lng=__proto__; payload-theme=%ff',
  'Cookie: form=%; case=AAAA; receipt-complaint=%00',
  `Cookie: ${'a=1; '.repeat(1_500)}`,
  'Accept-Language: *;q=x, ar-\u00ff, ,,',
  'Accept-Encoding: br;q=1e9, *;q=0, identity;q=0',
  'Range: bytes=-1,5-2,0-',
  'If-None-Match: *, W/"',
  'If-Modified-Since: never',
  'Origin: null',
  'Sec-Fetch-Site: cross-site',
  `X-Long: ${'x'.repeat(20_000)}`,
  Array.from({ length: 300 }, (_, at) => `X-${String(at)}: 1`).join('\r\n'),
];

const KILOBYTE = 1024;
const STRANGERS_BODY = 64 * KILOBYTE;

const TEXTS = [
  '{"',
  'null',
  '[]',
  '"x"',
  '1e999',
  '\u00ff\u00fe\u0000',
  '\u00ef\u00bb\u00bf{}',
  '{"__proto__":{"anonymous":true},"constructor":{"prototype":{}}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  `{"a":${'9'.repeat(5_000)}}`,
  `--x\r\nContent-Disposition: form-data; name="a"; filename="../../a"\r\n\r\n\u0000\r\n--x--\r\n`,
  '--x\r\nContent-Disposition: form-data\r\n\r\n',
  'a=%ff&b=%&=&&intent=__proto__',
  'a&'.repeat(30_000),
  'x'.repeat(STRANGERS_BODY + 1),
];

/** How a body is sent: `isCut` for one whose sender goes away in the middle of it. */
type Sent = { line: string; text: string; isCut: boolean };

function announced(text: string): Sent {
  return { line: `Content-Length: ${String(text.length)}`, text, isCut: false };
}

function chunked(text: string): Sent {
  const pieces = text.match(/[^]{1,5000}/g) ?? [];
  const chunks = pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`);
  return { line: 'Transfer-Encoding: chunked', text: `${chunks.join('')}0\r\n\r\n`, isCut: false };
}

const BODIES: readonly Sent[] = [
  ...TEXTS.flatMap((text) => [announced(text), chunked(text)]),
  { line: 'Content-Length: 5000', text: '{"locale":"ar",', isCut: true },
  { line: 'Transfer-Encoding: chunked', text: '5\r\n{"loc', isCut: true },
  { line: 'Transfer-Encoding: chunked', text: 'zz\r\n{}\r\n0\r\n\r\n', isCut: false },
  { line: 'Transfer-Encoding: chunked', text: 'ffffffffffffffffff\r\n{}', isCut: false },
  { line: 'Transfer-Encoding: chunked', text: '2;x="\r\n{}\r\n0\r\nX: y\r\n\r\n', isCut: false },
  {
    line: 'Transfer-Encoding: chunked\r\nContent-Length: 4',
    text: '2\r\n{}\r\n0\r\n\r\n',
    isCut: true,
  },
  { line: 'Content-Length: 999999999', text: 'x', isCut: true },
];

/** Larger than any form of the site; seldom, as it costs whoever sends it as much. */
const ONE_MEGABYTE_AND_MORE = announced('x'.repeat(KILOBYTE * KILOBYTE + 1));
const NO_BODY: Sent = { line: 'X-Body: none', text: '', isCut: false };

/** Knocks at a door. */
export function knocks({ method, path, headers, odds = 1 }: Door): fc.Arbitrary<Input> {
  const parts = {
    method: against(odds, { usual: method, odd: fc.constantFrom(...METHODS) }),
    address: against(odds, {
      usual: path,
      odd: fc.constantFrom(...ADDRESSES).map((change) => change(path)),
    }),
    lines: fc.array(fc.constantFrom(...LINES), { maxLength: 2 }),
    said: fc.constantFrom<string>(...HOSTILE_VALUES),
    sent: fc.oneof(
      { weight: 40, arbitrary: fc.constant(NO_BODY) },
      { weight: 60, arbitrary: fc.constantFrom(...BODIES) },
      { weight: 1, arbitrary: fc.constant(ONE_MEGABYTE_AND_MORE) },
    ),
    version: fc.constantFrom('1.1', '1.1', '1.1', '1.1', '1.1', '1.1', '1.0', '2.0', '9'),
  };
  return fc.record(parts).map(({ said, lines, sent, ...line }) => {
    const head = [
      `${line.method} ${line.address} HTTP/${line.version}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...lines,
      `X-Said: ${encodeURIComponent(said)}`,
      sent.line,
      'Connection: close',
    ];
    const isBodiless = sent.text === '';
    return {
      bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${sent.text}`, 'latin1'),
      isWord: false,
      isHead: line.method === 'HEAD',
      // A length that is announced and does not come: its sender goes away.
      isCut: sent.isCut || (isBodiless && lines.some((each) => /^(?:Tr|Content-L)/.test(each))),
    };
  });
}

function against(
  odds: number,
  { usual, odd }: { usual: string; odd: fc.Arbitrary<string> },
): fc.Arbitrary<string> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(usual) }, { weight: odds, arbitrary: odd });
}
