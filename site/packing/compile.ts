import path from 'node:path'
import ts from 'typescript'
import { root } from './rooms.ts'

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
}

/**
 * Compiles files of the house, and all they import of it, to JavaScript with its types: Node strips no types from what is
 * installed. One file in, one file out, each at its path from the repository's folder.
 */
export const compile = (files: readonly string[], folder: string): void => {
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'site/tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.formatDiagnostic(diagnostic, host))
      },
    },
  )
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    {
      ...config?.options,
      noEmit: false,
      noEmitOnError: true,
      declaration: true,
      rootDir: root,
      outDir: folder,
    },
  )
  const { diagnostics } = program.emit()
  const faults = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, host))
}
