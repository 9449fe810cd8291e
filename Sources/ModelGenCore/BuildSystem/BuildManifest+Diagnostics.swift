package import ModelGenDiagnostics

extension DiagnosticID {
    /// A file that a build depends on without knowing it.
    static let undeclaredFile = DiagnosticID("undeclared-file")
    /// A file that a build watches for nothing.
    static let superfluousFile = DiagnosticID("superfluous-file")
    /// A file that the build system does not expect.
    static let undeclaredOutput = DiagnosticID("undeclared-output")
}

extension Diagnostic {
    /// Says that the build would not notice a change of the file at `path`, which is as seen from the folder of the target;
    /// `manifest` is where `modelgen.plugin.json` is or would be.
    package static func undeclared(_ path: String, by manifest: String) -> Diagnostic {
        .error(
            .undeclaredFile, "`\(path)` is read, but the build does not know it", at: SourceLocation(file: manifest),
            consequence: "The models would stay as they are when the file changes.",
            fix: "Add `\(path)` to `files` in `\(manifest)`.")
    }

    /// Says that the build watches a file that no document refers to any more.
    package static func superfluous(_ path: String, in manifest: String) -> Diagnostic {
        .warning(
            .superfluousFile, "`\(path)` is listed, but nothing reads it", at: SourceLocation(file: manifest),
            consequence: "The models are generated for nothing when it changes, and the build fails when it is gone.",
            fix: "Take it out of `files` in `\(manifest)`, or have `modelgen init` do so.")
    }

    /// Says that a file would be written and never compiled.
    package static func unexpectedOutput(_ path: String) -> Diagnostic {
        .error(
            .undeclaredOutput, "`\(path)` is none of the files that the build expects", at: nil,
            consequence: "It would be written, but not compiled.",
            fix: "Write `runtime: import` and depend on ModelRuntime, or generate into the source tree instead.")
    }
}
