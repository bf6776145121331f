/**
 * Two rules for Payload's Local API, which skips access control unless told.
 *
 * `said`: a call that takes `overrideAccess` is given it, never left to its default. What counts is
 * the type of what is called, so a payload taken apart, renamed or handed on is seen as well.
 *
 * `privileged`: a call that skips access control, or goes to the database beside it, stands in a
 * named function that says so: its docstring, or the comment that heads its file, has `@privileged`
 * with the reason, or its name or the name of its file ends in "Privileged".
 */
const OPTION = 'overrideAccess';
const OPTIONAL = 16_777_216; // ts.SymbolFlags.Optional
const DATABASE = /^(?:count|create|delete|find|query|update|upsert)(?!Migration)/;

/** @type {import('eslint').Rule.RuleModule} */
const said = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { unsaid: 'Say overrideAccess: the Local API skips access control unless told.' },
  },
  create(context) {
    return onCalls(context, (node, access) => {
      if (access === 'unsaid') context.report({ node, messageId: 'unsaid' });
    });
  },
};

/** @type {import('eslint').Rule.RuleModule} */
const privileged = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unnamed:
        'This call skips access control: put it into a named function whose docstring says @privileged and why.',
    },
  },
  create(context) {
    if (/Privileged\.tsx?$/.test(context.filename)) return {};
    return onCalls(context, (node, access) => {
      if (access !== 'privileged' || saysSo(context.sourceCode, node)) return;
      context.report({ node, messageId: 'unnamed' });
    });
  },
};

export const localApi = { rules: { said, privileged } };

/** Calls back for each call that takes the option or goes to the database, with how it is made. */
function onCalls({ sourceCode }, tell) {
  const { parserServices } = sourceCode;
  if (!parserServices.program) return {};
  const checker = parserServices.program.getTypeChecker();
  return {
    CallExpression(node) {
      if (isDatabase(node)) tell(node, 'privileged');
      const [given] = node.arguments;
      if (given === undefined || given.type === 'Literal') return;
      const call = parserServices.esTreeNodeToTSNodeMap.get(node);
      const [parameter] = checker.getResolvedSignature(call)?.parameters ?? [];
      if (parameter === undefined) return;
      const taken = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(parameter, call));
      if (!checker.getPropertyOfType(taken, OPTION)) return;
      const option = checker.getPropertyOfType(parserServices.getTypeAtLocation(given), OPTION);
      if (!option || (option.flags & OPTIONAL) !== 0) return tell(node, 'unsaid');
      const value = checker.typeToString(checker.getTypeOfSymbolAtLocation(option, call));
      tell(node, value === 'false' ? 'onBehalf' : 'privileged');
    },
  };

  /** `databaseApi(…)` of the plugin, and an operation of `payload.db`. */
  function isDatabase({ callee }) {
    if (callee.type === 'Identifier') return callee.name === 'databaseApi';
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
    const { object, property } = callee;
    if (!DATABASE.test(property.name) || object.type !== 'MemberExpression') return false;
    if (object.property.name !== 'db') return false;
    const owner = parserServices.getTypeAtLocation(object.object);
    return ['collections', 'logger', 'db'].every((name) => checker.getPropertyOfType(owner, name));
  }
}

function saysSo(sourceCode, node) {
  if (isTagged(sourceCode, sourceCode.ast.body.find(isImport))) return true;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type !== 'FunctionDeclaration') continue;
    if (at.id?.name.endsWith('Privileged')) return true;
    if (isTagged(sourceCode, at.parent.type.startsWith('Export') ? at.parent : at)) return true;
  }
  return false;
}

function isTagged(sourceCode, node) {
  if (node === undefined) return false;
  return sourceCode
    .getCommentsBefore(node)
    .some(({ type, value }) => type === 'Block' && /\*\s*@privileged\s+[^\s*]/.test(value));
}

function isImport({ type }) {
  return type === 'ImportDeclaration';
}
