import ModelGenDiagnostics
import ModelGenStore
import ModelGenText

extension DiagnosticID {
    /// A folder where one document is wanted.
    static let companionNotAFile = DiagnosticID("companion-not-a-file")
    /// A file or folder that is not there.
    static let inputNotFound = DiagnosticID("input-not-found")
    /// A file that the system does not let be read.
    static let inputUnreadable = DiagnosticID("input-unreadable")
    /// An address in the network.
    static let inputRemote = DiagnosticID("input-remote")
    /// A file where the output folder should be.
    static let outputNotAFolder = DiagnosticID("output-not-a-folder")
    /// A file that is not what would be generated.
    static let outputOutOfDate = DiagnosticID("output-out-of-date")
    /// Several files for one stream.
    static let outputNotSingle = DiagnosticID("output-not-single")
    /// An OpenAPI document beside pages, which is not read.
    static let documentBesidePages = DiagnosticID("document-beside-pages")
    /// An option in a file that has no effect.
    static let uselessOption = DiagnosticID("useless-option")
    /// A report that could not be written.
    static let reportNotWritten = DiagnosticID("report-not-written")
    /// An exported document that could not be written.
    static let exportNotWritten = DiagnosticID("export-not-written")
}

extension Diagnostic {
    /// Says that an output folder cannot be where it is wanted.
    static func outputNotAFolder(_ obstacle: (path: String, kind: String)) -> Diagnostic {
        .error(
            .outputNotAFolder, "`\(obstacle.path)` is \(obstacle.kind), not a folder", at: nil,
            fix: "Name a folder; it is created if it is not there.")
    }

    /// Says that `path` is not there, and what may have been meant among what lies beside it.
    static func notFound(_ path: String, on disk: any FileSystem) -> Diagnostic {
        if path.hasPrefix("http://") || path.hasPrefix("https://") {
            return .error(
                .inputRemote, "`\(path)` is in the network, which modelgen never uses", at: nil,
                fix: "Download it and pass the file.")
        }
        if path == "help" {
            return .error(
                .inputNotFound, "There is no file or folder `help`", at: nil, fix: "Did you mean the option `--help`?")
        }
        if path.contains(where: "*?[".contains) {
            return .error(
                .inputNotFound, "There is no file or folder `\(path)`", at: nil,
                fix: "Name paths: shells replace such patterns where they stand without quotes and match something.")
        }
        let siblings = ((try? disk.names(in: RelativePath.parent(of: path))) ?? []).sorted()
        let nearest = NearestName.of(String(RelativePath.name(of: path)), in: siblings)
        return .error(
            .inputNotFound, "There is no file or folder `\(path)`", at: nil,
            fix: nearest.map { "Did you mean `\($0)`?" })
    }

    /// Says that a folder stands where a file is wanted, and which of its files that may be.
    static func folderForFile(_ path: String, on disk: any FileSystem) -> Diagnostic {
        let configuration = PluginTarget.path("modelgen.yaml", in: path)
        return .error(
            .inputUnreadable, "`\(path)` is a folder, not a file", at: nil,
            fix: disk.type(of: configuration).hasBytes ? "Did you mean `\(configuration)`?" : "Name a file in it.")
    }

    /// Says beside the file itself what `check` has found.
    static func outOfDate(_ path: String) -> Diagnostic {
        .error(
            .outputOutOfDate, "The file is not what would be generated", at: SourceLocation(file: path),
            fix: "Run `modelgen generate` with the options of `modelgen check`.")
    }

    /// Says that an option in a file does nothing.
    static func uselessOption(_ name: String, _ reason: String) -> Diagnostic {
        .warning(
            .uselessOption, "`\(name)` has no effect", at: nil, consequence: reason,
            fix: "Take it out of the configuration.")
    }

    static func unreadable(_ path: String, _ error: SystemError) -> Diagnostic {
        .error(.inputUnreadable, "Cannot read `\(path)`: \(error)", at: nil, fix: nil)
    }
}
