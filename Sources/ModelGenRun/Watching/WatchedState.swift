import ModelGenCore
import ModelGenStore

/// By what a change of a file or folder is noticed.
enum WatchedState: Equatable {
    case file(FileStamp)
    /// The pages and templates in it.
    case folder([String])
}

extension FileSystem {
    /// The states of what there is.
    func states(of paths: Set<String>) -> [String: WatchedState] {
        Dictionary(uniqueKeysWithValues: paths.compactMap { path in state(of: path).map { (path, $0) } })
    }

    private func state(of path: String) -> WatchedState? {
        switch type(of: path) {
        case .absent: nil
        case .folder:
            .folder((try? files(below: path, extensions: InputFile.pageExtensions.union(["mustache"]))) ?? [])
        case .file, .special: stamp(of: path).map(WatchedState.file)
        }
    }
}
