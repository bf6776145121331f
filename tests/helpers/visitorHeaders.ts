/** What our own site says of a visitor without JavaScript. */
export function visitorHeaders(frontKey: string, address = '192.0.2.7') {
  return {
    'x-feedback-front': frontKey,
    'x-feedback-visitor': address,
    'x-feedback-proof': 'none',
  };
}
