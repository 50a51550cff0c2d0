import ts from 'typescript'

/**
 * Every module a file names: imports, type imports, re-exports, `import()` as a value and as a type, side effects, also in
 * the scripts of a component. An import that is put together at run time can not be followed.
 */
export function importsOf(text: string, file: string): string[] {
  return scriptsIn(text, file).flatMap((script) => {
    const source = ts.createSourceFile('file.ts', script, ts.ScriptTarget.ESNext, false)
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      if (
        (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
        node.moduleSpecifier &&
        ts.isStringLiteral(node.moduleSpecifier)
      ) {
        found.push(node.moduleSpecifier.text)
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [target] = node.arguments
        if (target && ts.isStringLiteralLike(target)) found.push(target.text)
      } else if (
        ts.isImportTypeNode(node) &&
        ts.isLiteralTypeNode(node.argument) &&
        ts.isStringLiteral(node.argument.literal)
      ) {
        found.push(node.argument.literal.text)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}

function scriptsIn(text: string, file: string): string[] {
  if (!file.endsWith('.svelte')) return [text]
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '')
}
