// @ts-check
import ts from 'typescript';

/**
 * A `Result` (a union of objects told apart by the literal `ok`) that nobody looks at is a failure that nobody sees, also
 * when it is the value of a promise, and also after `void`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noDroppedResult = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { dropped: 'This Result is dropped: look at its `ok`' },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    if (!program) return {};
    /** @type {ts.TypeChecker} */
    const checker = program.getTypeChecker();
    return {
      /** @param {any} statement */
      ExpressionStatement(statement) {
        const expression = droppedPart(statement.expression);
        if (!expression) return;
        const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(expression));
        if (isResult(checker.getAwaitedType(type) ?? type, checker)) {
          context.report({ node: expression, messageId: 'dropped' });
        }
      },
    };
  },
};

/**
 * @param {any} expression
 * @returns {any} undefined when the statement keeps the value
 */
function droppedPart(expression) {
  if (expression.type === 'AssignmentExpression') return undefined;
  return expression.type === 'UnaryExpression' && expression.operator === 'void' ? expression.argument : expression;
}

/**
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 */
function isResult(type, checker) {
  const parts = type.isUnion() ? type.types : [type];
  const verdicts = parts.map((part) => {
    const ok = part.getProperty('ok');
    return ok === undefined ? undefined : checker.typeToString(checker.getTypeOfSymbol(ok));
  });
  return verdicts.includes('true') && verdicts.includes('false');
}
