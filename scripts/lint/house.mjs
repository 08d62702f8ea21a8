import { dirname, posix, relative, sep } from 'node:path';

import { crossed } from './borders.mjs';

/** Lint rules of this house: its borders, and no file that only passes on what others export. */

const mayImport = {
  create(context) {
    const file = pathOf(context);
    const check = (node, source, isType) => {
      if (typeof source?.value !== 'string') return;
      const target = source.value.startsWith('.') ? posix.join(dirname(file), source.value) : source.value;
      const say = crossed(file, target, isType);
      if (say !== undefined) context.report({ node, message: say });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
    };
  },
};

const noBarrel = {
  create(context) {
    return {
      Program(node) {
        if (/(^|\/)index\.[jt]sx?$/.test(pathOf(context))) {
          context.report({
            node,
            message: 'No index files: name the file after its idea and import it from there.',
          });
        }
      },
      ExportAllDeclaration(node) {
        context.report({
          node,
          message: 'No barrels: whoever needs it imports it from the file that has it.',
        });
      },
    };
  },
};

const pathOf = (context) => relative(context.cwd, context.filename).split(sep).join('/');

export default {
  meta: { name: 'house' },
  rules: { 'may-import': mayImport, 'no-barrel': noBarrel },
};
