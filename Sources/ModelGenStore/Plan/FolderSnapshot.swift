/// What lay in the output folder when a plan was made, as far as the plan is concerned with it.
struct FolderSnapshot: Sendable {
    /// What lay at one path.
    enum State: Sendable, Hashable {
        case absent
        case file([UInt8], identity: UInt64)
        /// A file that is not ours and of another size than the wanted one, so there was no need to read it.
        case otherFile
        case folder
        case symbolicLink
        case special
        case unreadable(FileSystemError)
    }

    private var states: [OutputPath: State] = [:]

    /// What lay at `path`.
    subscript(path: OutputPath) -> State {
        get { states[path] ?? .absent }
        set { states[path] = newValue }
    }

    /// Looks at one path. `wantedSize` is the size to compare with where the file cannot be ours.
    static func state(
        of path: OutputPath, in outputFolder: some ConfinedFolder, foreignOfSize wantedSize: Int? = nil
    ) -> State {
        do {
            switch try outputFolder.entry(at: path) {
            case nil: return .absent
            case .file(let size, let identity):
                if let wantedSize, size != wantedSize { return .otherFile }
                return .file(try outputFolder.read(path), identity: identity)
            case .folder: return .folder
            case .symbolicLink: return .symbolicLink
            case .special: return .special
            }
        } catch {
            return error.reason == .notFound ? .absent : .unreadable(error)
        }
    }
}
