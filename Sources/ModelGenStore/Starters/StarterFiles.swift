package import ModelGenDiagnostics
package import ModelGenText

/// Files that a user begins with, and owns from then on: nothing is recorded of them, and what was changed stays.
package struct StarterFiles: Sendable {
    /// What became of the files.
    package struct Outcome: Sendable {
        /// The paths of those that were not there, or differed.
        package var written: [String] = []
        /// The paths of those that were there already.
        package var unchanged: [String] = []
        /// Why nothing, or not all, was written.
        package var diagnostics: [Diagnostic] = []
    }

    private let files: [OutputFile]
    private let folder: any ConfinedFolder

    /// Serves a folder, which may not exist yet.
    package init(_ files: [OutputFile], in folder: any ConfinedFolder) {
        self.files = files
        self.folder = folder
    }

    /// Writes all files or, where one of them is there and differs, none.
    ///
    /// - Parameter force: Whether what differs is given up.
    /// - Returns: What became of them.
    package func write(force: Bool = false) -> Outcome {
        var outcome = Outcome()
        var missing: [(path: OutputPath, bytes: [UInt8])] = []
        for file in files {
            switch state(of: file, force: force) {
            case .same: outcome.unchanged.append(file.path)
            case .missing(let path): missing.append((path, file.bytes))
            case .refused(let diagnostic): outcome.diagnostics.append(diagnostic)
            }
        }
        if outcome.diagnostics.isEmpty { write(missing, &outcome) }
        return outcome
    }

    private enum State {
        case same
        case missing(OutputPath)
        case refused(Diagnostic)
    }

    private func state(of file: OutputFile, force: Bool) -> State {
        let path: OutputPath
        do {
            path = try OutputPath(file.path)
        } catch {
            return .refused(.invalidPath(file.path, error))
        }
        do {
            switch try folder.entry(at: path) {
            case nil: return .missing(path)
            case .file:
                if try folder.read(path) == file.bytes { return .same }
                return force ? .missing(path) : .refused(.changedStarter(at: path, in: folder.root))
            case .folder: return .refused(.blocked(path, by: "a folder", in: folder.root))
            case .symbolicLink: return .refused(.blocked(path, by: "a symbolic link", in: folder.root))
            case .special: return .refused(.blocked(path, by: "a pipe, socket or device", in: folder.root))
            }
        } catch {
            return .refused(.failure(error, in: folder.root))
        }
    }

    private func write(_ files: [(path: OutputPath, bytes: [UInt8])], _ outcome: inout Outcome) {
        do {
            try folder.createRoot()
            for file in files {
                try folder.write(file.bytes, to: file.path)
                outcome.written.append(file.path.text)
            }
        } catch {
            outcome.diagnostics.append(.failure(error, in: folder.root))
        }
    }
}
