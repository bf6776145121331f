import type { Page } from 'playwright-core';
import { z } from 'zod';

/*
 * What is so on a page, as the browser reckons it. The code that runs there is text: the tests know
 * no types of the browser.
 */

const boxSchema = z.object({
  left: z.number(),
  right: z.number(),
  top: z.number(),
  bottom: z.number(),
});
const stopSchema = z.object({ what: z.string(), hidden: z.boolean() }).nullable();
const textSchema = z.array(z.string());

/** Where an element lies in the window. */
type Box = z.infer<typeof boxSchema>;

/** An element the keyboard stops at; hidden when something lies over the whole of it. */
type Stop = NonNullable<z.infer<typeof stopSchema>>;

/** What an expression makes of `all` that a selector finds. */
function reckon(page: Page, { selector, as }: { selector: string; as: string }): Promise<unknown> {
  const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return page.evaluate(`((all) => ${as})(${all})`);
}

/** The ids of what a selector finds, in the order of the page. */
export async function idsOf(page: Page, selector: string): Promise<string[]> {
  return textSchema.parse(await reckon(page, { selector, as: 'all.map(({ id }) => id)' }));
}

/** The direction and language of the first element a selector finds: `rtl ar`. */
export async function languageOf(page: Page, selector: string): Promise<string> {
  const as = `getComputedStyle(all[0]).direction + ' ' + all[0].closest('[lang]').lang`;
  return z.string().parse(await reckon(page, { selector, as }));
}

/** A computed property of the first element a selector finds, or of a part of it. */
export async function styleOf(
  page: Page,
  { selector, property, part = '' }: { selector: string; property: string; part?: string },
): Promise<string> {
  const as = `getComputedStyle(all[0], '${part}').getPropertyValue('${property}')`;
  return z.string().parse(await reckon(page, { selector, as }));
}

/** Where the visible ones among what a selector finds lie, with what is written past their edges. */
export async function boxesOf(page: Page, selector: string): Promise<Box[]> {
  const as = `all.filter((e) => e.checkVisibility()).map(${BOX})`;
  return z.array(boxSchema).parse(await reckon(page, { selector, as }));
}

const BOX = `(element) => {
  const words = document.createRange();
  words.selectNodeContents(element);
  const [one, other] = [element.getBoundingClientRect(), words.getBoundingClientRect()];
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}`;

/** Whether two boxes have a place in common. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** How many elements the keyboard can stop at. */
export async function countStops(page: Page): Promise<number> {
  const selector = 'a, button, input, select, textarea, summary';
  const as = 'all.filter((e) => e.tabIndex >= 0 && e.checkVisibility()).length';
  return z.number().parse(await reckon(page, { selector, as }));
}

/** Presses a key until the focus leaves the page, or so many times, and tells each stop. */
export async function walk(
  page: Page,
  { key, most }: { key: 'Tab' | 'Shift+Tab'; most: number },
): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press(key);
    const stop = stopSchema.parse(await page.evaluate(FOCUS));
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

const FOCUS = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const box = focused.getClientRects()[0];
  const heights = [box.top + 1, box.top + box.height / 2, box.bottom - 1];
  const hidden = heights.every((height) => {
    const over = document.elementFromPoint(box.left + box.width / 2, height);
    return over === null || !(focused.contains(over) || over.contains(focused));
  });
  return { what: focused.outerHTML.slice(0, 120), hidden };
})()`;

const crawlSchema = z.object({ pages: z.array(z.string()), faults: z.array(z.string()) });

/**
 * Reads every page of one language that links lead to from the page shown.
 * @returns their addresses, and words no page should show: days and ids as machines write them,
 *   digits of the other language's, Latin that is not isolated in an Arabic sentence
 */
export async function readAllPages(page: Page): Promise<z.infer<typeof crawlSchema>> {
  return crawlSchema.parse(await page.evaluate(CRAWL));
}

const CRAWL = `(async () => {
  const { lang } = document.documentElement;
  const [pages, faults, waiting] = [new Set(), new Set(), [location.pathname]];
  const foreign = lang === 'ar' ? /[0-9]/ : /[\\u0660-\\u0669\\u06f0-\\u06f9]/;
  function faultOf(text, element) {
    if (/\\d{4}-\\d{2}-\\d{2}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(text)) return 'raw';
    const isSaid = lang === 'ar' || element.closest('[lang]').lang === 'ar';
    if (!isSaid && /[\\u0621-\\u064a]/.test(text)) return 'without its language';
    // A code, an address or words of another language are as they are, and set apart.
    if (element.closest('bdi, code') || element.closest('[lang]').lang !== lang) return null;
    const own = text.replace(/\\u2068[^\\u2069]*\\u2069/g, '');
    if (foreign.test(own)) return 'digits';
    return /[a-z]/i.test(own) && /[\\u0621-\\u064a]/.test(own) ? 'not isolated' : null;
  }
  for (const path of waiting) {
    if (pages.has(path)) continue;
    pages.add(path);
    const read = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    for (const link of read.querySelectorAll('a[href]')) {
      const { pathname } = new URL(link.getAttribute('href'), location.origin + path);
      if (pathname.startsWith('/' + lang + '/')) waiting.push(pathname);
    }
    const texts = read.createTreeWalker(read.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      const fault = parentElement.closest('script, style') ? null : faultOf(data, parentElement);
      if (fault !== null) faults.add(path + ' ' + fault + ': ' + data.trim().slice(0, 80));
    }
  }
  return { pages: [...pages], faults: [...faults] };
})()`;

/** The contrast of two `rgb(…)` colours, as WCAG reckons it. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const channel = Number(part) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
