package import ModelGenDiagnostics

extension DiagnosticID {
    /// A generated file's path cannot be one.
    package static let outputPathInvalid = DiagnosticID("output-path-invalid")
    /// Two generated files would be one file.
    package static let outputPathDuplicate = DiagnosticID("output-path-duplicate")
    /// A file that modelgen did not write is in the way.
    package static let outputForeign = DiagnosticID("output-foreign")
    /// A generated file was changed by hand.
    package static let outputEdited = DiagnosticID("output-edited")
    /// A folder, link or device is where a generated file should be.
    package static let outputBlocked = DiagnosticID("output-blocked")
    /// A file changed while modelgen was running.
    package static let outputChangedMeanwhile = DiagnosticID("output-changed-meanwhile")
    /// The file system refused an operation.
    package static let outputNotWritten = DiagnosticID("output-not-written")
    /// Another run holds the output folder.
    package static let outputFolderBusy = DiagnosticID("output-folder-busy")
    /// The folder holds what was made of other inputs.
    package static let outputOfOtherInputs = DiagnosticID("output-of-other-inputs")
    /// An input's path would tie the record to one machine.
    package static let inputPathAbsolute = DiagnosticID("input-path-absolute")
    /// The ownership record is damaged.
    package static let recordUnreadable = DiagnosticID("record-unreadable")
    /// The ownership record was written by a newer version.
    package static let recordNewer = DiagnosticID("record-newer")
}

/// What was found.
extension Diagnostic {
    static func invalidPath(_ path: String, _ fault: OutputPath.Fault) -> Diagnostic {
        .error(
            .outputPathInvalid, "The generated file `\(path)` \(fault)", at: nil,
            consequence: "Nothing was written.", fix: fault.fix)
    }

    static func duplicatePath(_ path: OutputPath, and other: OutputPath, in root: String) -> Diagnostic {
        .error(
            .outputPathDuplicate, "Two generated files would be one: \(path) and \(other)", at: .file(path, in: root),
            consequence: "Nothing was written: where the file system ignores case, one would replace the other.",
            fix: "Rename one of the two types in the configuration.")
    }

    static func overlappingPath(_ path: OutputPath, below other: OutputPath, in root: String) -> Diagnostic {
        .error(
            .outputPathDuplicate, "\(other) would be a file and the folder of \(path)", at: .file(path, in: root),
            consequence: "Nothing was written.", fix: "Rename one of the two in the configuration.")
    }

    static func foreignFile(at path: OutputPath, in root: String) -> Diagnostic {
        .error(
            .outputForeign, "A file that modelgen did not write is in the way", at: .file(path, in: root),
            consequence: "Nothing was written, and the file is as it was.",
            fix: "Move or delete the file, or choose another output folder.")
    }

    static func editedFile(at path: OutputPath, in root: String, onlyLineEnds: Bool) -> Diagnostic {
        .error(
            .outputEdited, "The generated file was changed by hand", at: .file(path, in: root),
            consequence: "Nothing was written, and the file is as it was.",
            fix: onlyLineEnds
                ? "Only line ends differ: have version control leave them (`-text` in .gitattributes), then use --force."
                : "Move the changes out of the file, or give them up with --force.")
    }

    static func changedStarter(at path: OutputPath, in root: String) -> Diagnostic {
        .error(
            .outputEdited, "The file is there already and differs", at: .file(path, in: root),
            consequence: "Nothing was written, and the file is as it was.",
            fix: "Choose another folder, or give up what differs with --force.")
    }

    static func editedObsoleteFile(at path: OutputPath, in root: String) -> Diagnostic {
        .warning(
            .outputEdited, "The file is no longer generated, but was changed by hand", at: .file(path, in: root),
            consequence: "It stays and may declare a type that the other files declare, too.",
            fix: "Delete it, or have it removed with --force.")
    }

    static func blocked(_ path: OutputPath, by what: String, in root: String) -> Diagnostic {
        .error(
            .outputBlocked, "\(what) is where a generated file should be", at: .file(path, in: root),
            consequence: "Nothing was written.", fix: "Move it away, or choose another output folder.")
    }

    static func uninspectable(_ path: OutputPath, _ error: FileSystemError, in root: String) -> Diagnostic {
        .error(
            .outputBlocked, "Cannot \(error.operation) what is where a generated file should be: \(error.reason)",
            at: .file(path, in: root),
            consequence: "Nothing was written.", fix: "Move it away, or make it readable.")
    }

    static func otherInputs(_ inputs: [String], removing count: Int, in root: String) -> Diagnostic {
        let names = inputs.prefix(2).map { "`\($0)`" }.joined(separator: ", ") + (inputs.count > 2 ? ", …" : "")
        return .error(
            .outputOfOtherInputs, "The output folder holds the models of \(names), which this run does not read",
            at: .file(OutputPath(reserved: ReservedName.record), in: root),
            consequence: "Nothing was written: \(count) of its files would be removed.",
            fix: "Choose another folder, name all inputs in one run, or give the old models up with --force.")
    }

    static func absoluteInput(_ path: String) -> Diagnostic {
        .error(
            .inputPathAbsolute, "An input's path is absolute", at: SourceLocation(file: path),
            consequence: "Nothing was written: the record would be different on every machine.",
            fix: "This is a defect of modelgen; please report it.")
    }
}

/// What went wrong while writing.
extension Diagnostic {
    static func changedMeanwhile(_ path: OutputPath, in root: String) -> Diagnostic {
        .error(
            .outputChangedMeanwhile, "The file changed while modelgen was running", at: .file(path, in: root),
            consequence: "It is as it was found. Some of the other files may have been written.",
            fix: "Run modelgen again.")
    }

    static func failure(_ error: FileSystemError, in root: String) -> Diagnostic {
        let place = error.path.map { SourceLocation.file($0, in: root) } ?? SourceLocation(file: root)
        switch error.reason {
        case .locked:
            return .error(
                .outputFolderBusy, "Another run of modelgen is writing to this folder", at: place,
                consequence: "Nothing was written.", fix: "Wait until it has ended.")
        case .notFound, .notPermitted, .noSpace, .symbolicLink, .notAFolder, .other:
            return .error(
                .outputNotWritten, "Cannot \(error.operation): \(error.reason)", at: place,
                consequence: "Every file is either as it was or as it should be, but the output is not complete.",
                fix: "Remove the cause and run modelgen again; it continues from here.")
        }
    }
}

/// What is wrong with a record.
extension Diagnostic {
    static func unmergedRecord(at place: SourceLocation) -> Diagnostic {
        .error(
            .recordUnreadable, "The ownership record has unresolved merge conflicts", at: place,
            consequence: "`modelgen` cannot tell which files are its own, so it writes nothing.",
            fix: "Take either side of the conflict for this file, then run modelgen with --force.")
    }

    static func unreadableRecord(at place: SourceLocation, _ reason: String) -> Diagnostic {
        .error(
            .recordUnreadable, "The ownership record is damaged: \(reason)", at: place,
            consequence: "`modelgen` cannot tell which files are its own, so it writes nothing.",
            fix: "Restore the file from version control, or delete it together with the generated files.")
    }

    static func newerRecord(at place: SourceLocation, tool: String) -> Diagnostic {
        .error(
            .recordNewer, "The ownership record was written by a newer modelgen, \(tool)", at: place,
            consequence: "Nothing was written.", fix: "Use modelgen \(tool) or later.")
    }
}

extension SourceLocation {
    /// The beginning of a file below `root`.
    static func file(_ path: OutputPath, in root: String) -> SourceLocation {
        SourceLocation(file: root.hasSuffix("/") ? "\(root)\(path)" : "\(root)/\(path)")
    }
}

extension OutputPath.Fault: CustomStringConvertible {
    /// The rest of a sentence that starts with the path.
    package var description: String {
        switch self {
        case .emptyComponent: "has an empty name in its path"
        case .absolute: "has an absolute path"
        case .dotComponent: "has `.` or `..` in its path"
        case .forbiddenCharacter: "has a backslash or a control character in its path"
        case .componentTooLong: "has a name of more than \(OutputPath.longestComponent) bytes"
        case .reserved: "has a name that modelgen keeps its own files under"
        }
    }

    var fix: String {
        switch self {
        case .emptyComponent, .absolute, .dotComponent, .forbiddenCharacter:
            "Give the type another name in the configuration; output paths are relative to the output folder."
        case .componentTooLong: "Give the type a shorter name in the configuration."
        case .reserved: "Give the type another name in the configuration."
        }
    }
}
