import ModelGenDiagnostics
import ModelGenStore
import ModelGenSwift
import ModelGenText

/// What `templates` does.
package struct TemplatesRun {
    private let folder: String
    private let session: Session

    /// Prepares a run that writes into `folder`.
    package init(_ folder: String, _ style: DiagnosticStyle, in environment: RunEnvironment) {
        self.folder = folder
        session = Session(style, in: environment)
    }

    /// Writes the built-in templates, and says how they are used.
    ///
    /// - Parameter force: Whether files that are there and differ are given up.
    /// - Throws: An `ExitStatus` when everything has been said.
    package func write(force: Bool) throws {
        let disk = session.disk
        if let obstacle = disk.obstacle(to: folder) { try session.fail(.outputNotAFolder(obstacle)) }
        let files = TemplateFile.builtIn.map { OutputFile(path: $0.name, contents: $0.text) }
        let outcome = StarterFiles(files, in: disk.confinedFolder(at: folder)).write(force: force)
        session.add(outcome.diagnostics)
        try session.stopOnErrors()
        try session.finish(
            """
            \(outcome.written.count) templates written to \(folder), \(outcome.unchanged.count) unchanged. In modelgen.yaml,

              templates: \(folder)

            has what lies there take the place of the built-in ones. Delete what you leave as it is.
            """)
    }
}
