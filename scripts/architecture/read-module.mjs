import { parseSync } from 'vite';

/**
 * @typedef {object} Import
 * @property {string} specifier  `COMPUTED` where it is not plain text
 * @property {'value' | 'type' | 'lazy'} kind
 * @property {number} line
 *
 * @typedef {object} Use  a global that the module takes from its surroundings, as `Date.now`, `fetch`, `new Date()`
 * @property {string} name
 * @property {number} line
 *
 * @typedef {Record<string, any> & { type: string, start: number }} Node  any node of the tree; their shapes are too many
 * @typedef {{ node: Node, parent: Node, key: string, inType: boolean, inPattern: boolean }} Place
 */

export const COMPUTED = '<computed>';

/** The objects through which every global can be reached too. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'window', 'self']);

/** TypeScript's nodes that hold code that runs; all its other nodes are types. */
const RUNNING_TS = /^TS(AsExpression|SatisfiesExpression|NonNullExpression|TypeAssertion|ParameterProperty|Enum.*)$/;

/**
 * What a module imports and which globals it touches. Throws where the file does not parse.
 * @param {string} file
 * @param {string} source
 * @returns {{ imports: Import[], uses: Use[] }}
 */
export function readModule(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  /** @type {Import[]} */
  const imports = [];
  /** @type {Use[]} */
  const uses = [];
  /** @type {Set<string>} */
  const bound = new Set();
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length;

  walk({ node: program, parent: program, key: '', inType: false, inPattern: false }, (place) => {
    const { node } = place;
    const found = importIn(node);
    if (found) imports.push({ ...found, line: lineAt(node.start) });
    if (place.inType) return;
    if (place.inPattern && node.type === 'Identifier') bound.add(node.name);
    const name = globalIn(place);
    if (name) uses.push({ name, line: lineAt(node.start) });
  });
  // A module that binds the word itself, say as a parameter `fetch`, is trusted with it: being given it is the rule's aim.
  return { imports, uses: uses.filter((use) => !bound.has(use.name)) };
}

/** @param {Place} place @param {(place: Place) => void} visit */
function walk(place, visit) {
  visit(place);
  const { node } = place;
  const inType = place.inType || (node.type.startsWith('TS') && !RUNNING_TS.test(node.type));
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') {
        walk({ node: child, parent: node, key, inType, inPattern: bindsNames(place, key) }, visit);
      }
    }
  }
}

/** Whether what stands under `key` declares names: `const x`, `function x(y)`, `catch (x)`, `import x`. */
function bindsNames(/** @type {Place} */ { node, inPattern }, /** @type {string} */ key) {
  switch (key) {
    case 'id':
    case 'params':
    case 'param':
    case 'local':
      return true;
    case 'value':
    case 'left':
    case 'argument':
    case 'elements':
    case 'properties':
    case 'parameter':
      return inPattern || node.type === 'TSParameterProperty';
    default:
      return false;
  }
}

/** @param {Node} node @returns {Omit<Import, 'line'> | undefined} */
function importIn(node) {
  const specifier = node.source?.value ?? COMPUTED;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { specifier, kind: isTypeOnly(node) ? 'type' : 'value' } : undefined;
    case 'TSImportType':
      return { specifier, kind: 'type' };
    case 'ImportExpression':
      return { specifier, kind: 'lazy' };
    default:
      return undefined;
  }
}

/** @param {Node} node */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  /** @type {Node[]} */
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** The global that this very node reads, if it reads one. @param {Place} place */
function globalIn({ node, parent, key, inPattern }) {
  if (node.type === 'NewExpression')
    return isDate(node.callee) && node.arguments.length === 0 ? 'new Date()' : undefined;
  if (node.type === 'CallExpression') return isDate(node.callee) ? 'Date()' : undefined;
  if (node.type === 'MemberExpression') return memberName(node);
  if (node.type !== 'Identifier' || inPattern) return undefined;
  const namesAMember = (key === 'property' || key === 'key') && !parent.computed;
  return namesAMember ? undefined : node.name;
}

/** `a.b`, `a['b']` or, through a global object, `b`. @param {Node} node @returns {string | undefined} */
function memberName({ object, property, computed }) {
  const of =
    object.type === 'MetaProperty'
      ? 'import.meta'
      : object.type === 'MemberExpression'
        ? memberName(object)
        : object.name;
  const name = computed ? property.value : property.name;
  if (!of || !name) return undefined;
  return GLOBAL_OBJECTS.has(of) ? name : `${of}.${name}`;
}

/** @param {Node} node */
function isDate(node) {
  return node.type === 'Identifier' && node.name === 'Date';
}
