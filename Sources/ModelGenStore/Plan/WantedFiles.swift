import ModelGenDiagnostics
import ModelGenText

/// The files of a generation whose paths can all lie in one folder, on every file system.
struct WantedFiles {
    /// The files, sorted by path.
    private(set) var files: [(path: OutputPath, bytes: [UInt8])] = []
    /// Why the others are refused.
    private(set) var faults: [Diagnostic] = []

    init(_ files: [OutputFile], root: String) {
        for file in files {
            do throws(OutputPath.Fault) {
                self.files.append((try OutputPath(file.path), file.bytes))
            } catch {
                faults.append(.invalidPath(file.path, error))
            }
        }
        self.files.sort { $0.path < $1.path }
        refuseDuplicates(root)
        refuseOverlaps(root)
    }

    private mutating func refuseDuplicates(_ root: String) {
        var first: [String: OutputPath] = [:]
        files.removeAll { file in
            guard let other = first.updateValue(file.path, forKey: file.path.foldedForComparison) else { return false }
            faults.append(.duplicatePath(file.path, and: other, in: root))
            return true
        }
    }

    private mutating func refuseOverlaps(_ root: String) {
        let byFoldedPath = Dictionary(
            files.map { ($0.path.foldedForComparison, $0.path) }, uniquingKeysWith: { first, _ in first })
        files.removeAll { file in
            let other = file.path.ancestors.lazy.compactMap { byFoldedPath[$0.foldedForComparison] }.first
            guard let other else { return false }
            faults.append(.overlappingPath(file.path, below: other, in: root))
            return true
        }
    }
}
