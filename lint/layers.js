import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { LAYER_LIST, mayImport } from '../layers.js';

/**
 * `named`: what the layers say of imports holds for what is named otherwise as well: a component of
 * the admin panel in a string (`/src/policies/ui/X.tsx#X`, `@mithaq/feedback/client#X`) and a
 * package of ours.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const PLUGIN = 'plugins/feedback';
const COMPONENT = /^(?<file>\/src\/[\w/.-]+\.tsx?|@mithaq\/[\w/]+)#(?<name>\w+)$/;

/** @type {import('eslint').Rule.RuleModule} */
const named = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      disallowed: '{{from}} may not name {{to}}: layers.js has it in its own row or a higher one.',
      missing: 'There is no {{to}}.',
      pieced: 'Write the name of a component whole, so that its layer can be told.',
    },
  },
  create(context) {
    const file = path.relative(ROOT, context.filename).replaceAll(path.sep, '/');
    const from = layerOf(file);
    if (from === undefined || /\.spec\.tsx?$/.test(file)) return {};
    return {
      ImportDeclaration: ({ source }) => judge(source, source.value),
      ExportNamedDeclaration: ({ source }) => source && judge(source, source.value),
      ImportExpression: ({ source }) => source.type === 'Literal' && judge(source, source.value),
      Literal(node) {
        if (typeof node.value === 'string' && COMPONENT.test(node.value)) judge(node, node.value);
      },
      TemplateElement(node) {
        if (/\.tsx#|^#[A-Z]\w+$/.test(node.value.raw))
          context.report({ node, messageId: 'pieced' });
      },
    };

    function judge(node, text) {
      const place = placeOf(text, from.part);
      if (place === null) return;
      const to = layerOf(place);
      const data = { from: from.type, to: to?.type ?? text };
      if (to === undefined) context.report({ node, messageId: 'missing', data });
      else if (!mayImport(from, to)) context.report({ node, messageId: 'disallowed', data });
    }
  },
};

export const layers = { rules: { named } };

function layerOf(file) {
  return LAYER_LIST.find(({ pattern }) => file === pattern || file.startsWith(`${pattern}/`));
}

/** The path a name stands for, a package's own name seen from outside, null for a stranger's. */
function placeOf(text, part) {
  const { file, name } = COMPONENT.exec(text)?.groups ?? { file: text };
  if (file.startsWith('/src/')) return existsSync(path.join(ROOT, 'cms', file)) ? `cms${file}` : '';
  const [, face] = /^@mithaq\/feedback(?:\/(client|server))?$/.exec(file) ?? [file, null];
  if (face === null) return null;
  return part === 'plugin' && face && name ? behind(face, name) : '@mithaq/feedback';
}

/** Where the plugin's file for the client or the server has a component from. */
function behind(face, name) {
  const text = readFileSync(path.join(ROOT, PLUGIN, `src/${face}.tsx`), 'utf8');
  const line = text.split(';').find((each) => new RegExp(`\\b${name}\\b`).test(each));
  const from = /from '\.\/([^']+)'/.exec(line ?? '')?.[1];
  return from === undefined ? '' : `${PLUGIN}/src/${from}`;
}
